import type { Context, SNSEvent, SQSEvent } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContactRequest } from '../../functions/domain/event.ts';
import { createInboundSns } from '../../functions/inbound-sns/inbound-sns.ts';
import { createReplay } from '../../functions/replay/replay.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createMessageStore, type MessageStore } from '../../functions/store/messages.ts';
import { aConfig, anotherPhone, aRequest, at } from '../support/builders.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aTable } from '../support/table.ts';

let store: ContactStore;
let messages: MessageStore;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
  messages = createMessageStore(db, tableName);
});

const down: ContactStore['find'] = () => Promise.reject(new Error('down'));

function setUp(overrides: Partial<ContactStore> = {}) {
  const queued: ContactRequest[] = [];
  const log = aLog();
  const inbound = createInboundSns({
    config: aConfig(),
    store: { ...store, ...overrides },
    messages,
    queue: { put: async (request) => void queued.push(request) },
    now: () => at(),
    meter: aMeter(),
    log,
  });
  const deliver = (...messages: unknown[]) =>
    inbound({
      Records: messages.map((it) => ({ Sns: { Message: typeof it === 'string' ? it : JSON.stringify(it) } })),
    } as SNSEvent);
  return { deliver, queued, log };
}

const aMessage = (different: Record<string, unknown> = {}) => ({
  originationNumber: '+12025550123',
  destinationNumber: '+15005550002',
  messageKeyword: 'KEYWORD_1',
  messageBody: 'STOP',
  inboundMessageId: 'in-1',
  previousPublishedMessageId: 'out-1',
  ...different,
});

describe('a text by AWS End User Messaging', () => {
  it('stops the program of the number that was written to', async () => {
    const phone = anotherPhone();
    await setUp().deliver(aMessage({ originationNumber: phone }));
    expect((await store.find(phone)).standing).toMatchObject({ 'acme-offers': { status: 'opted-out' } });
    expect(await store.history(phone)).toMatchObject([
      { eventId: 'aws:in-1', provider: 'aws', sender: '+15005550002' },
    ]);
  });

  it('that is no such payload is dropped and said so, and does not hold up the others', async () => {
    const phone = anotherPhone();
    const { deliver, log } = setUp();
    await deliver(
      'not json',
      { hello: 1 },
      aMessage({ originationNumber: 'ACME' }),
      aMessage({ originationNumber: phone }),
    );
    expect((await store.find(phone)).version).toBe(1);
    expect(log.lines.filter((line) => line.includes('reply.unreadable'))).toHaveLength(3);
  });

  it('waits in the queue while the table is away, and is taken in by the replay with its own time', async () => {
    const phone = anotherPhone();
    const { deliver, queued } = setUp({ find: down });
    await deliver(aMessage({ originationNumber: phone, inboundMessageId: `in-${phone}` }));
    expect(queued).toHaveLength(1);
    expect((await store.find(phone)).version).toBe(0);

    const replay = createReplay({ store, log: aLog() });
    const event = {
      Records: queued.map((request) => ({ messageId: 'q-1', body: JSON.stringify(request) })),
    } as SQSEvent;
    expect(await replay(event, {} as Context)).toEqual({ batchItemFailures: [] });
    expect((await store.find(phone)).standing['acme-offers']).toMatchObject({ status: 'opted-out', since: at() });
    await replay(event, {} as Context);
    expect(await store.history(phone)).toHaveLength(1);
  });
});

describe('the replay', () => {
  it('keeps back only what still can not be taken in', async () => {
    const [bad, good] = [anotherPhone(), anotherPhone()];
    const find: ContactStore['find'] = (phone) =>
      phone === bad ? Promise.reject(new Error('down')) : store.find(phone);
    const replay = createReplay({ store: { ...store, find }, log: aLog() });
    const records = [bad, good].map((phone) => ({
      messageId: `q-${phone}`,
      body: JSON.stringify(aRequest({ phone })),
    }));
    expect(await replay({ Records: records } as SQSEvent, {} as Context)).toEqual({
      batchItemFailures: [{ itemIdentifier: `q-${bad}` }],
    });
    expect((await store.find(good)).version).toBe(1);
  });

  it('can not undo what the person asked for since', async () => {
    const phone = anotherPhone();
    const replay = createReplay({ store, log: aLog() });
    const deliver = (request: ContactRequest) =>
      replay({ Records: [{ messageId: 'q', body: JSON.stringify(request) }] } as SQSEvent, {} as Context);
    await deliver(aRequest({ phone, kind: 'opt-in', at: at(10) }));
    await deliver(aRequest({ phone, kind: 'opt-out', at: at(5) }));
    expect((await store.find(phone)).standing['acme-offers']).toMatchObject({ status: 'opted-in' });
  });
});
