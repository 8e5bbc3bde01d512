import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Config, ProviderName } from '../../functions/domain/config/config.ts';
import { providerNames } from '../../functions/domain/config/config.ts';
import { standingWith } from '../../functions/domain/contact.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { verdictFor } from '../../functions/domain/verdict.ts';
import { createInbound } from '../../functions/inbound/inbound.ts';
import { httpFaults } from '../../functions/platform/http-faults.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createMessageStore, type MessageStore } from '../../functions/store/messages.ts';
import { aConfig, at, phone } from '../support/builders.ts';
import { type ConversationStep, conversationWith, requestOfStep } from '../support/conversations.ts';
import { converse, type Known } from '../support/converse.ts';
import { anEvent, type TestRequest } from '../support/http.ts';
import { aProgramBy } from '../support/programs-by-provider.ts';
import { signedAs, testProviders, testSecrets, testTopic } from '../support/provider-signatures.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aTable } from '../support/table.ts';
import { publicUrl } from '../support/webhooks.ts';

let store: ContactStore;
let messages: MessageStore;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
  messages = createMessageStore(db, tableName);
});

const configFor = (provider: ProviderName): Config =>
  aConfig({ awsTopics: [testTopic], programs: [aProgramBy(provider)] });

async function lookUp(number: Phone, config: Config): Promise<Known> {
  const contact = await store.find(number);
  const [program] = config.programs;
  return {
    events: await store.history(number),
    standing: program && standingWith(contact, program.id, at(100))?.status,
    verdict: program && verdictFor({ contact, program, config, at: at(100) }).reason,
    blocks: Object.keys(contact.blocks ?? {}).length,
  };
}

function setUp(config: Config) {
  const log = aLog();
  let requests = 0;
  const handler = middy(
    createInbound({
      config,
      providers: testProviders,
      secrets: async () => testSecrets,
      publicUrl,
      store,
      messages,
      queue: { put: () => Promise.reject(new Error('The table works')) },
      now: () => at(requests++ / 10),
      meter: aMeter(),
      log,
    }),
  ).use(httpFaults(log));
  const send = async (request: TestRequest) => handler(anEvent(request), {} as Context);
  return { send, log };
}

describe.each(providerNames)('a conversation by %s', (provider) => {
  const conversation = conversationWith(provider);
  const { person, steps } = conversation;

  it('is understood, step by step', async () => {
    const config = configFor(provider);
    const { send, log } = setUp(config);
    const post = async (step: ConversationStep) =>
      (await send(signedAs[provider](requestOfStep(provider, step), at()))).statusCode;
    await converse(conversation, { post, look: () => lookUp(phone(person), config) });
    expect(log.lines.join('\n')).not.toContain(person.slice(1));
  });

  it('says nothing without its signature, or with another', async () => {
    const { send } = setUp(configFor(provider));
    const stranger = phone('+12025559999');
    for (const step of steps) {
      const forged = requestOfStep(provider, {
        ...step,
        ...(typeof step.query === 'string' && { query: step.query.replaceAll(person.slice(1), stranger.slice(1)) }),
        body: JSON.parse(JSON.stringify(step.body ?? null).replaceAll(person.slice(1), stranger.slice(1))),
      });
      expect(await send(forged)).toMatchObject({ statusCode: 401 });
      const other = signedAs[provider](forged, at());
      const headers = Object.fromEntries(
        Object.entries(other.headers ?? {}).map(([name, value]) => [
          name,
          /signature|authorization/.test(name) && !/nonce|timestamp|algorithm/.test(name) ? `${value}x` : value,
        ]),
      );
      const changed = provider === 'aws' || (provider === 'vonage' && !headers.authorization);
      if (!changed) expect(await send({ ...other, headers })).toMatchObject({ statusCode: 401 });
    }
    expect(await store.history(stranger)).toEqual([]);
  });
});
