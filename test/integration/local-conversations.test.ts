import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../client/client.ts';
import { type ProviderName, providerNames } from '../../functions/domain/config/config.ts';
import { at } from '../support/builders.ts';
import { type Conversation, type ConversationStep, conversationWith, requestOfStep } from '../support/conversations.ts';
import { converse, type Known, noticesOwed, statusWith } from '../support/converse.ts';
import { aLocalRun, type StartedRun } from '../support/local-run.ts';
import { programBy } from '../support/programs-by-provider.ts';
import { signedAs } from '../support/provider-signatures.ts';
import { basta } from '../support/terminal.ts';
import { publicUrl } from '../support/webhooks.ts';

let run: StartedRun;

beforeAll(async () => {
  run = await aLocalRun({ PUBLIC_URL: publicUrl, BASTA_CONFIG: 'test/support/every-provider.config.ts' });
}, 60_000);

afterAll(async () => {
  await run.stop();
});

async function post(provider: ProviderName, step: ConversationStep): Promise<number> {
  const { method, path, query, headers, body } = signedAs[provider](requestOfStep(provider, step), at());
  const answer = await fetch(`${run.url}${path}${query ? `?${query}` : ''}`, {
    method: method ?? 'POST',
    headers: headers ?? {},
    ...(body !== undefined && { body: String(body) }),
  });
  return answer.status;
}

/** AWS's own way in is the topic: what SNS would post elsewhere is published there, when it was. */
async function publish({ body }: ConversationStep): Promise<number> {
  const { Message, Timestamp } = body as { Message: string; Timestamp: string };
  await run.post('/local/clock', { at: Timestamp });
  return (await run.post('/local/aws-sms', JSON.parse(Message))).status;
}

async function look(program: string, { person }: Conversation): Promise<Known> {
  const { events, standing, blocks = [] } = await createClient({ url: run.url, apiKey: 'local-key' }).contact(person);
  const { reason } = await run.visitor.check(program, person);
  return { events, standing: statusWith(program, standing), verdict: reason, blocks: blocks.length };
}

const notices = async ({ person }: Conversation) =>
  (await run.visitor.outbox(person)).map(({ kind, from, eventId }) => ({ kind, from, eventId }));

describe.each(providerNames)('npm start, in a conversation by %s', (provider) => {
  const conversation = conversationWith(provider);
  const { sender } = conversation;
  // Texts of one batch are taken in side by side, and so answered in any order.
  const owed = noticesOwed(conversation)
    .toSorted()
    .map((kind) => [kind, sender]);

  it('understands every step, and answers each change once, from the number that was texted', async () => {
    await run.post('/local/clock', { at: at() });
    await converse(conversation, {
      post: (step) => (provider === 'aws' ? publish(step) : post(provider, step)),
      look: () => look(programBy(provider), conversation),
    });
    const answers = async () => (await notices(conversation)).map(({ kind, from }) => [kind, from]).toSorted();
    await vi.waitFor(async () => expect(await answers()).toEqual(owed), { timeout: 10_000 });
  });
});

it('npm start has answered nobody twice, when all is said', async () => {
  for (const conversation of providerNames.map(conversationWith)) {
    const said = await notices(conversation);
    expect(said.length).toBe(noticesOwed(conversation).length);
    expect(new Set(said.map(({ eventId }) => eventId)).size).toBe(said.length);
  }
});

it.each(providerNames)('npm start lets its phone text through %s as that provider signs', async (provider) => {
  const from = `+120255502${String(providerNames.indexOf(provider)).padStart(2, '0')}`;
  const { sender: to } = conversationWith(provider);
  const answer = await run.post('/local/phone/texts', { from, provider, to, text: 'Stop & bye = “done” ✋' });
  expect(await answer.json()).toMatchObject({ delivered: true });
  expect(await run.visitor.check(programBy(provider), from)).toMatchObject({
    reason: expect.stringMatching(/^opted-out/),
  });
});

it('npm start is asked to read the providers’ lists, and has none', async () => {
  const answer = await basta(['sync', '--json'], { env: { BASTA_URL: run.url, BASTA_API_KEY: 'local-key' } });
  expect(answer).toMatchObject({ code: 0 });
  expect(JSON.parse(answer.out)).toEqual({ status: 'started' });
});
