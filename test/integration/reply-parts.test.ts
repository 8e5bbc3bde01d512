import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Phone } from '../../functions/domain/phone.ts';
import { takeInItem, type WebhookItemDeps } from '../../functions/inbound/items.ts';
import type { WebhookItem } from '../../functions/providers/provider.ts';
import { vonage } from '../../functions/providers/vonage.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createMessageStore, type MessageStore } from '../../functions/store/messages.ts';
import { aConfig, anotherPhone, at, offersFrom } from '../support/builders.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aTable } from '../support/table.ts';

let store: ContactStore;
let messages: MessageStore;
let phone: Phone;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
  messages = createMessageStore(db, tableName);
});

beforeEach(() => {
  phone = anotherPhone();
});

const config = aConfig({
  programs: [offersFrom({ provider: 'vonage', number: '+15005550003' })],
});

const depsAt = (seconds: number, different: Partial<WebhookItemDeps> = {}): WebhookItemDeps => ({
  config,
  store,
  messages,
  queue: { put: () => Promise.reject(new Error('The table works')) },
  now: () => at(seconds),
  meter: aMeter(),
  log: aLog(),
  ...different,
});

/** A part of a long text as Vonage delivers it. */
function part(text: string, number: number, total: number, ref = '7'): Exclude<WebhookItem, { fault: string }> {
  const parameters = {
    msisdn: phone.slice(1),
    to: '15005550003',
    messageId: `${phone}-${ref}-${number}`,
    text,
    concat: 'true',
    'concat-ref': ref,
    'concat-total': String(total),
    'concat-part': String(number),
  };
  const [item] = vonage.parse({
    method: 'GET',
    path: '/webhooks/vonage',
    query: new URLSearchParams(parameters).toString(),
    url: '',
    headers: {},
    parameters: {},
    body: Buffer.alloc(0),
  });
  if (!item || 'fault' in item) throw new Error('No reply');
  return item;
}

const take = (item: Exclude<WebhookItem, { fault: string }>, seconds: number, different = {}) =>
  takeInItem(depsAt(seconds, different), 'vonage', item);
const standing = async () => (await store.find(phone)).standing['acme-offers']?.status;
const kinds = async () => (await store.history(phone)).map(({ kind }) => kind);

const polite = 'Thank you for the shoes, they fit. Please st';

describe('a long reply that comes in parts', () => {
  it('is understood as a whole, whichever part comes first', async () => {
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      phone = anotherPhone();
      const texts = [polite, 'op.'];
      for (const [index, number] of order.entries()) {
        expect(await standing()).toBeUndefined();
        await take(part(texts[number - 1] ?? '', number, 2), index + 1);
      }
      expect(await standing()).toBe('opted-out');
      expect((await kinds()).sort()).toEqual(['opt-out', 'reply', 'reply']);
    }
  });

  it('counts at once where a part refuses by itself, and asks for one answer only', async () => {
    await take(part('stop', 1, 2), 1);
    expect(await standing()).toBe('opted-out');
    await take(part(' texting me please', 2, 2), 2);
    const events = await store.history(phone);
    expect(events.filter(({ outcome }) => outcome === 'changed')).toHaveLength(1);
  });

  it('never opts in by a part: the whole may say the opposite', async () => {
    await take(part('start', 2, 3), 1);
    await take(part('HELP', 1, 3), 2);
    expect([await standing(), await kinds()]).toEqual([undefined, ['reply', 'reply']]);
  });

  it('keeps every part, also one that never gets its others', async () => {
    await take(part('one', 1, 3), 1);
    await take(part('three', 3, 3), 2);
    expect((await store.history(phone)).map(({ text }) => text)).toEqual(['one', 'three']);
  });

  it('bears to be delivered again, before and after it was whole', async () => {
    const [first, second] = [part(polite, 1, 2), part('op.', 2, 2)];
    for (const [index, item] of [first, first, second, second, first].entries()) await take(item, index);
    expect(await standing()).toBe('opted-out');
    expect((await store.history(phone)).filter(({ outcome }) => outcome === 'changed')).toHaveLength(1);
  });

  it('does not mix with another that has the same reference an hour later', async () => {
    await take(part(polite, 1, 2), 1);
    await take(part('op.', 2, 2), 3700);
    expect(await standing()).toBeUndefined();
  });

  it('is asked for again where its parts can not be kept', async () => {
    const join = () => Promise.reject(new Error('down'));
    await expect(take(part(polite, 1, 2), 1, { messages: { ...messages, join } })).rejects.toThrow('down');
    expect(await kinds()).toEqual(['reply']);
  });
});
