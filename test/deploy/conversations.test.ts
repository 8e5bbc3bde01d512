import { describe, expect, inject, it } from 'vitest';
import { instant } from '../../functions/domain/instant.ts';
import { type Conversation, conversationWith, requestOfStep } from '../support/conversations.ts';
import { converse, type Known, noticesOwed, statusWith } from '../support/converse.ts';
import { programBy } from '../support/programs-by-provider.ts';
import { signaturesFor } from '../support/provider-signatures.ts';
import { reachDeployed } from './deployed.ts';

const basta = await reachDeployed(inject('deployment'));
const signed = signaturesFor(basta.publicUrl);

const contact = async ({ person }: Conversation) =>
  (await basta.call('GET', `/v1/contacts/${encodeURIComponent(person)}`)).body;

async function look(program: string, conversation: Conversation): Promise<Known> {
  const { events, standing, blocks = [] } = await contact(conversation);
  const { body } = await basta.call('POST', '/v1/check', { program, to: [conversation.person] });
  return { events, standing: statusWith(program, standing), verdict: body.results[0].reason, blocks: blocks.length };
}

interface Notice {
  kind: string;
  result: string;
  code?: string;
}

const notices = async (conversation: Conversation): Promise<Notice[]> => {
  const { events } = (await contact(conversation)) as { events: { notice?: Notice & { answers: string } }[] };
  return events.flatMap(({ notice }) => notice ?? []);
};

describe('deployed, in a recorded conversation', () => {
  it.each(['twilio', 'vonage', 'telnyx', 'generic'] as const)('by %s, understands every step', async (provider) => {
    const conversation = conversationWith(provider);
    await converse(conversation, {
      post: async (step) => {
        const webhook = signed[provider](requestOfStep(provider, step), instant(Date.now()));
        return (await basta.deliver(webhook)).status;
      },
      look: () => look(programBy(provider), conversation),
    });
  });

  it('answers each change once, by the owner’s own system', async () => {
    const conversation = conversationWith('generic');
    const { person, sender } = conversation;
    const owed = noticesOwed(conversation);
    await expect.poll(() => notices(conversation), soon).toHaveLength(owed.length);
    expect((await notices(conversation)).map(({ kind, result }) => [kind, result])).toEqual(
      owed.map((kind) => [kind, 'sent']),
    );
    const texts = await basta.handedOver(person);
    expect(texts.map(({ from }) => from)).toEqual(owed.map(() => sender));
    expect(new Set(texts.map(({ text }) => text)).size).toBe(owed.length);
  });

  it.each(['vonage', 'telnyx'] as const)('writes down once for each change that %s has no key', async (provider) => {
    const conversation = conversationWith(provider);
    const owed = noticesOwed(conversation);
    await expect.poll(() => notices(conversation), soon).toHaveLength(owed.length);
    expect(await notices(conversation)).toMatchObject(
      owed.map((kind) => ({ kind, result: 'failed', code: 'no-api-key' })),
    );
  });

  it('leaves Twilio’s words to Twilio, which answers them', async () => {
    expect(await notices(conversationWith('twilio'))).toEqual([]);
  });
});

/** Answers come by the stream. */
const soon = { timeout: 60_000, interval: 250 };
