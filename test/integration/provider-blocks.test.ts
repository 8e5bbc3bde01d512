import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sender } from '../../functions/domain/config/config.ts';
import type { ContactEvent, ContactRequest } from '../../functions/domain/event.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { requestOf } from '../../functions/domain/replies/reply.ts';
import type { DeliveryReport } from '../../functions/domain/report.ts';
import { verdictFor } from '../../functions/domain/verdict.ts';
import { takeInItem, type WebhookItemDeps } from '../../functions/inbound/items.ts';
import { createNotify, type NotifyDeps } from '../../functions/notify/notify.ts';
import type { ListChange, OptOutList } from '../../functions/providers/opt-out-list.ts';
import type { OutgoingMessage, SendResult } from '../../functions/providers/provider.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { createClaimStore } from '../../functions/store/claims.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createMessageStore, type MessageStore } from '../../functions/store/messages.ts';
import { aConfig, anotherPhone, aRequest, at, offersFrom } from '../support/builders.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aStreamOf } from '../support/stream.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;
let store: ContactStore;
let messages: MessageStore;
let phone: Phone;

beforeAll(async () => {
  table = await aTable();
  store = createContactStore(table.db, table.tableName);
  messages = createMessageStore(table.db, table.tableName);
});

beforeEach(() => {
  phone = anotherPhone();
});

const config = aConfig({
  programs: [
    {
      ...offersFrom({ provider: 'aws', number: '+15005550002', replies: 'provider' }),
      quietHours: { from: '23:00', to: '01:00' },
    },
  ],
});

function notifying(change: ListChange | undefined, result: SendResult = { status: 'sent', messageId: 'out-1' }) {
  const sent: OutgoingMessage[] = [];
  const removed: string[] = [];
  const [log, meter] = [aLog(), aMeter()];
  const list: OptOutList = {
    pace: 1,
    remove: async (sender: Sender, number) => {
      removed.push(`${sender.number} ${number}`);
      return change ?? { status: 'failed', code: 'none' };
    },
  };
  const deps: NotifyDeps = {
    config,
    claims: createClaimStore(table.db, table.tableName),
    store,
    send: async (notice) => {
      sent.push(notice);
      return result;
    },
    optOutListOf: async () => (change ? list : undefined),
    now: () => at(100),
    log,
    meter,
  };
  const notify = createNotify(deps);
  return { notify: (event: ContactEvent) => notify(aStreamOf(event)), sent, removed, meter };
}

const text = (words: string, seconds: number, to = '+15005550002'): ContactRequest =>
  requestOf(config, 'aws', { id: `${phone}-${words}-${seconds}`, from: phone, to, text: words }, at(seconds));
const take = async (request: ContactRequest) => (await applyRequest(store, request)).event;
const [program] = config.programs;
const verdict = async () => {
  const contact = await store.find(phone);
  return program && verdictFor({ contact, program, config, at: at(1000) }).reason;
};

describe('an opt-in while the provider still blocks', () => {
  it('is taken off the provider’s list, and then confirmed', async () => {
    await take(text('STOP', 1));
    const start = await take(text('START', 10));
    expect([start.blocked, await verdict()]).toEqual([['aws:+15005550002'], 'blocked-by-provider']);
    const { notify, sent, removed } = notifying({ status: 'done' });
    expect(await notify(start)).toEqual({ batchItemFailures: [] });
    expect(removed).toEqual([`+15005550002 ${phone}`]);
    expect(sent.map(({ kind }) => kind)).toEqual(['opt-in']);
    expect(await verdict()).toBe('ok');
    expect((await store.history(phone)).map(({ kind }) => kind)).toContain('unblocked');
  });

  it('stays opted in and blocked where the list lets nobody off, and nothing is sent in vain', async () => {
    await take(text('STOP', 1));
    const start = await take(text('START', 10));
    for (const change of [{ status: 'refused', code: 'ConflictException' } as const, undefined]) {
      const { notify, sent, meter } = notifying(change);
      await notify(start);
      expect(sent).toEqual([]);
      expect(meter.figures).toEqual(['NoticesWithheld{Program=acme-offers,Reason=blocked-by-provider} 1']);
    }
    expect((await store.find(phone)).standing['acme-offers']?.status).toBe('opted-in');
    expect(await verdict()).toBe('blocked-by-provider');
  });

  it('waits where the provider is busy', async () => {
    await take(text('STOP', 1));
    const start = await take(text('START', 10));
    const { notify, sent } = notifying({ status: 'busy', code: 'ThrottlingException' });
    expect((await notify(start)).batchItemFailures).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it('by the page is taken off the list too, though nothing is sent', async () => {
    await take(text('STOP', 1));
    const start = await take(aRequest({ phone, kind: 'opt-in', via: 'link', eventId: `link:${phone}`, at: at(10) }));
    const { notify, sent, removed } = notifying({ status: 'done' });
    await notify(start);
    expect([removed.length, sent.length, await verdict()]).toEqual([1, 0, 'ok']);
  });
});

describe('a refusal to send', () => {
  it('that says the person has opted out is kept as an opt-out, or as a block where they came back by text', async () => {
    const refused: SendResult = { status: 'refused', code: 'DESTINATION_PHONE_NUMBER_OPTED_OUT', means: 'opted-out' };
    await notifying(undefined, refused).notify(await take(text('ayuda', 1)));
    expect((await store.find(phone)).standing['acme-offers']).toMatchObject({ status: 'opted-out', via: 'provider' });

    phone = anotherPhone();
    await notifying(undefined, refused).notify(await take(text('START', 1)));
    expect((await store.find(phone)).standing['acme-offers']?.status).toBe('opted-in');
    expect(await verdict()).toBe('blocked-by-provider');
  });
});

describe('a delivery report on a notice of ours', () => {
  const report = (different: Partial<DeliveryReport> = {}): { report: DeliveryReport } => ({
    report: {
      messageId: `out-${phone}`,
      to: phone,
      from: '+15005550002',
      outcome: 'delivered',
      at: at(120),
      ...different,
    },
  });
  const deps = (): WebhookItemDeps => ({
    config,
    store,
    messages,
    queue: { put: () => Promise.reject(new Error('The table works')) },
    now: () => at(130),
    meter: aMeter(),
    log: aLog(),
  });
  const sendOne = async () => {
    const event = await take(text('START', 1));
    await notifying(undefined, { status: 'sent', messageId: `out-${phone}` }).notify(event);
    return event;
  };
  const results = async () => (await store.history(phone)).flatMap(({ notice }) => notice?.result ?? []);

  it('is kept with the notice, once', async () => {
    const event = await sendOne();
    await takeInItem(deps(), 'aws', report());
    await takeInItem(deps(), 'aws', report());
    expect(await results()).toEqual(['sent', 'delivered']);
    const [, , kept] = await store.history(phone);
    expect(kept).toMatchObject({ kind: 'notice', at: at(120), notice: { kind: 'opt-in', answers: event.eventId } });
  });

  it('says with which code it failed', async () => {
    await sendOne();
    await takeInItem(deps(), 'aws', report({ outcome: 'undelivered', code: 'TEXT_TTL_EXPIRED' }));
    const failed = (await store.history(phone)).find(({ notice }) => notice?.result === 'undelivered');
    expect(failed?.notice).toMatchObject({ code: 'TEXT_TTL_EXPIRED' });
  });

  it('on any other message leaves no trace, nor does one that is on its way', async () => {
    await takeInItem(deps(), 'aws', report());
    await sendOne();
    await takeInItem(deps(), 'aws', report({ outcome: 'underway' }));
    expect(await results()).toEqual(['sent']);
  });

  it('is acknowledged only when a refusal in it is safe: stored, or queued where the table hangs', async () => {
    const queued: ContactRequest[] = [];
    const slow: WebhookItemDeps = {
      ...deps(),
      store: { ...store, find: () => new Promise(() => {}) },
      queue: { put: async (request) => void queued.push(request) },
      patience: 20,
    };
    await takeInItem(slow, 'aws', report({ outcome: 'undelivered', code: 'TEXT_BLOCKED', means: 'opted-out' }));
    expect(queued).toMatchObject([{ kind: 'opt-out', via: 'provider', code: 'TEXT_BLOCKED' }]);
  });
});
