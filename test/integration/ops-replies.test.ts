import { beforeAll, describe, expect, it } from 'vitest';
import type { Phone } from '../../functions/domain/phone.ts';
import { requestOf } from '../../functions/domain/replies/reply.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { createNewestEvents } from '../../functions/store/newest-events.ts';
import { anApi, apiDeps, caller } from '../support/api-server.ts';
import { aConfig, anotherPhone, aRequest, at } from '../support/builders.ts';
import { aTable, type TestTable } from '../support/table.ts';

interface Listed {
  eventId: string;
  at: string;
  program?: string;
  status: string;
  endsIn: string;
  to?: string;
  text?: string;
}

const config = aConfig();
const hour = 3_600;

let table: TestTable;
const said: Phone[] = [];

/** A reply of each number, an hour before the one before it, over two days. */
beforeAll(async () => {
  table = await aTable();
  const { store } = apiDeps(table);
  for (let i = 0; i < 40; i += 1) {
    const from = anotherPhone();
    said.push(from);
    const reply = { id: `SM-review-${i}`, from, to: '+15005550001', text: 'way too many messages' };
    await applyRequest(store, requestOf(config, 'twilio', reply, at(-i * hour)));
  }
  const elsewhere = { id: 'SM-elsewhere', from: anotherPhone(), to: '+15005550099', text: 'way too many messages' };
  await applyRequest(store, requestOf(config, 'twilio', elsewhere, at(-30)));
  await applyRequest(store, aRequest({ phone: anotherPhone(), text: 'STOP', at: at(-20) }));
  await applyRequest(store, aRequest({ phone: anotherPhone(), kind: 'likely-opt-out', via: 'manual', at: at(-10) }));
});

function api(different: Parameters<typeof apiDeps>[1] = {}) {
  const call = caller(anApi(apiDeps(table, different)));
  const list = async (query = '', key?: string) => {
    const { status, body } = await call('GET', `/v1/replies?${query}`, undefined, key);
    return { status, body, replies: (body.replies ?? []) as Listed[], next: body.next as string | undefined };
  };
  const aKey = async (settings: Record<string, unknown>) => {
    const { body } = await call('POST', '/v1/keys', { name: 'review', scopes: ['replies'], ...settings });
    return String(body.key);
  };
  return { call, list, aKey };
}

describe('the list of replies', () => {
  it('has the likely opt-outs by text, the newest first, with words, rule and where the number stands now', async () => {
    const { replies, next } = await api().list('program=acme-offers');
    expect(next).toBeUndefined();
    expect(replies.map(({ to }) => to)).toEqual(said);
    expect(replies[0]).toEqual({
      eventId: 'twilio:SM-review-0',
      at: at(),
      receivedAt: at(),
      intent: 'likely-opt-out',
      program: 'acme-offers',
      scopes: ['acme-offers'],
      outcome: 'changed',
      status: 'opted-out',
      provider: 'twilio',
      language: 'en',
      why: expect.stringMatching(/^pattern:en:/),
      endsIn: said[0]?.slice(-2),
      to: said[0],
      text: 'way too many messages',
    });
  });

  it('has those to a number that we do not know too where no program is named, and other intents where asked', async () => {
    const { list } = api();
    const { replies } = await list('limit=100');
    expect(replies).toHaveLength(41);
    expect(replies.find(({ eventId }) => eventId === 'twilio:SM-elsewhere')).not.toHaveProperty('program');
    expect((await list('intent=opt-out')).replies.map(({ text }) => text)).toEqual(['STOP']);
    expect((await list('program=acme-orders')).replies).toEqual([]);
  });

  it('has the days that are asked for', async () => {
    const { replies } = await api().list('program=acme-offers&from=2026-11-22&to=2026-11-22');
    expect(replies).toHaveLength(22);
    expect(new Set(replies.map((it) => it.at.slice(0, 10)))).toEqual(new Set(['2026-11-22']));
  });

  it.each([1, 7, 18, 40, 41])('comes whole in pages of %i, nothing twice', async (limit) => {
    const { list } = api();
    const found: (string | undefined)[] = [];
    let next: string | undefined;
    do {
      const page = await list(`program=acme-offers&limit=${limit}${next ? `&cursor=${next}` : ''}`);
      expect(page.replies.length).toBeLessThanOrEqual(limit);
      found.push(...page.replies.map(({ to }) => to));
      next = page.next;
    } while (next);
    expect(found).toEqual(said);
  });

  it.each([1, 2, 3, 5, 8])('goes on where it ran out of time after %i looks at the clock', async (patience) => {
    // Two events at a time, so that partitions are read in many steps.
    const events = createNewestEvents(table.db, table.tableName, 2);
    const days = ['2026-11-23', '2026-11-22', '2026-11-21'];
    const found: Phone[] = [];
    let before: string | undefined;
    do {
      let left = patience;
      const isTimeUp = () => {
        left -= 1;
        return left < 0;
      };
      const search = { kind: 'likely-opt-out', via: 'reply', programs: ['acme-offers'], days, limit: 9 } as const;
      const page = await events.page({ ...search, ...(before && { before }) }, isTimeUp);
      found.push(...page.events.map(({ phone }) => phone));
      before = page.next;
    } while (before);
    expect(found).toEqual(said);
  });

  it('shows numbers and words to keys that may read contacts of every program, and to no others', async () => {
    const { list, aKey } = api();
    const only = await list('program=acme-offers&limit=1', await aKey({}));
    expect(only.replies[0]).toMatchObject({
      eventId: 'twilio:SM-review-0',
      status: 'opted-out',
      endsIn: said[0]?.slice(-2),
    });
    expect(JSON.stringify(only.body)).not.toMatch(new RegExp(`too many messages|${said[0]?.slice(1)}`));

    const both = await list('program=acme-offers&limit=1', await aKey({ scopes: ['replies', 'contacts'] }));
    expect(both.replies[0]).toMatchObject({ to: said[0], text: 'way too many messages' });

    const limited = await aKey({ scopes: ['replies', 'contacts'], programs: ['acme-offers'] });
    expect((await list('program=acme-offers&limit=1', limited)).replies[0]).not.toHaveProperty('to');
    expect((await list('program=acme-orders', limited)).status).toBe(403);
    expect((await list('', limited)).status).toBe(403);
    expect((await list('', await aKey({ scopes: ['contacts'] }))).status).toBe(403);
  });

  it.each([
    'intent=none',
    'program=nothing',
    'from=yesterday',
    'to=2026-02-30',
    'from=2026-11-24&to=2026-11-23',
    'from=2026-01-01',
    'limit=0',
    'limit=101',
    'cursor=%21',
  ])('refuses %s by naming the field', async (query) => {
    const { status, body } = await api().list(query);
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({ errors: [expect.objectContaining({ field: query.split('=')[0] })] }),
    ]);
  });
});

describe('a likely opt-out that was none', () => {
  const likely = async (from: Phone) => {
    const { store } = apiDeps(table);
    const reply = { id: `SM-undo-${from}`, from, to: '+15005550001', text: 'way too many messages' };
    await applyRequest(store, requestOf(config, 'twilio', reply, at(10)));
    return store;
  };
  const history = async (from: Phone) => {
    const { events } = (await api().call('GET', `/v1/contacts/${encodeURIComponent(from)}`)).body;
    return (events as Record<string, unknown>[]).map(({ kind, via, actor, note, before, after }) => ({
      kind,
      via,
      ...(actor !== undefined && { actor, note }),
      to: [Object.values(before ?? {}), Object.values(after ?? {})].join(' → '),
    }));
  };

  it('is undone by the person with one word', async () => {
    const from = anotherPhone();
    const store = await likely(from);
    const start = { id: `SM-start-${from}`, from, to: '+15005550001', text: 'start' };
    await applyRequest(store, requestOf(config, 'twilio', start, at(20)));
    expect(await history(from)).toEqual([
      { kind: 'likely-opt-out', via: 'reply', to: 'none → opted-out' },
      { kind: 'opt-in', via: 'reply', to: 'opted-out → opted-in' },
    ]);
    const { replies } = await api({ now: () => at(30) }).list('program=acme-offers');
    expect(replies.find(({ to }) => to === from)).toMatchObject({ status: 'opted-in' });
  });

  it('is undone by an operator with a reason, and by none without', async () => {
    const from = anotherPhone();
    await likely(from);
    const { call } = api({ now: () => at(20) });
    const path = `/v1/contacts/${encodeURIComponent(from)}/standing/acme-offers`;
    const change = { status: 'opted-in', actor: 'eva' };
    expect((await call('PUT', path, change)).status).toBe(422);
    expect((await call('PUT', path, { ...change, note: 'spoke of another sender' })).body).toMatchObject({
      outcome: 'changed',
      standing: { 'acme-offers': { status: 'opted-in', via: 'manual' } },
    });
    expect(await history(from)).toEqual([
      { kind: 'likely-opt-out', via: 'reply', to: 'none → opted-out' },
      { kind: 'opt-in', via: 'manual', actor: 'eva', note: 'spoke of another sender', to: 'opted-out → opted-in' },
    ]);
  });
});
