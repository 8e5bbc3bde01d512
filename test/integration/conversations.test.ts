import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Config, ProviderName } from '../../functions/domain/config/config.ts';
import { providerNames } from '../../functions/domain/config/config.ts';
import { programById } from '../../functions/domain/config/programs.ts';
import { standingWith } from '../../functions/domain/contact.ts';
import type { ContactEvent } from '../../functions/domain/event.ts';
import { verdictFor } from '../../functions/domain/verdict.ts';
import { createInbound } from '../../functions/inbound/inbound.ts';
import { httpFaults } from '../../functions/platform/http-faults.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createMessageStore, type MessageStore } from '../../functions/store/messages.ts';
import { aConfig, at, phone } from '../support/builders.ts';
import { type ConversationStep, conversationWith, requestOfStep } from '../support/conversations.ts';
import { anEvent, type TestRequest } from '../support/http.ts';
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

/** Acme's offers, from this provider's sender alone. */
function configFor(provider: ProviderName, number: string): Config {
  const channel = '2f8a1c5e-0f0e-4b8e-9d5e-5b1a6a5c0a01';
  return aConfig({
    awsTopics: [testTopic],
    programs: [
      {
        id: 'acme-offers',
        code: 1,
        name: 'Acme offers',
        purpose: 'promotional',
        consent: 'assumed',
        senders: [{ provider, number, ...(provider === 'bird' && { channel }) }],
      },
    ],
  });
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
  const { person, sender, steps } = conversationWith(provider);

  it('is understood, step by step', async () => {
    const config = configFor(provider, sender);
    const { send, log } = setUp(config);
    const known = new Set<string>();
    for (const step of steps) {
      const answer = await send(signedAs[provider](requestOfStep(provider, step), at()));
      expect([step.what, answer.statusCode]).toEqual([step.what, expect.toSatisfy((it: number) => it < 300)]);
      await expectAfter(step, person, config, known);
    }
    expect(log.lines.join('\n')).not.toContain(person.slice(1));
  });

  it('says nothing without its signature, or with another', async () => {
    const { send } = setUp(configFor(provider, sender));
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

async function expectAfter(
  { what, expect: then }: ConversationStep,
  number: string,
  config: Config,
  known: Set<string>,
) {
  const contact = await store.find(phone(number));
  const fresh = (await store.history(phone(number))).filter(({ eventId }) => !known.has(eventId));
  for (const { eventId } of fresh) known.add(eventId);
  const news = fresh.map(({ kind, outcome, code }: ContactEvent) => ({ kind, outcome, code }));
  const wanted = then.events ?? (then.event ? [then.event] : []);
  expect([what, news]).toEqual([what, expect.arrayContaining(wanted.map((it) => expect.objectContaining(it)))]);
  expect([what, news.length]).toEqual([what, wanted.length]);
  const program = programById(config, 'acme-offers');
  if (then.standing)
    expect([what, standingWith(contact, 'acme-offers', at(100))?.status]).toEqual([what, then.standing]);
  if (then.verdict && program)
    expect([what, verdictFor({ contact, program, config, at: at(100) }).reason]).toEqual([what, then.verdict]);
  if (then.blocks !== undefined) {
    expect([what, Object.keys(contact.blocks ?? {}).length]).toEqual([what, then.blocks]);
  }
}
