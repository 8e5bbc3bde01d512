import { beforeAll, describe, expect, it } from 'vitest';
import type { Phone } from '../../functions/domain/phone.ts';
import { createAllContacts } from '../../functions/store/all-contacts.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { adminKey, anApi, apiDeps } from '../support/api-server.ts';
import { anotherPhone, aRequest, at } from '../support/builders.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await aTable();
});

const list = (query: string, different = {}) =>
  anApi(apiDeps(table, { now: () => at(1_000), ...different }))({
    method: 'GET',
    path: '/v1/suppressions',
    query,
    headers: { authorization: `Bearer ${adminKey}` },
  });

/** Follows the pages to the end, as a client does. */
async function whole(query: string, different = {}): Promise<{ lines: string[]; pages: number }> {
  const lines: string[] = [];
  let [next, pages]: [string | undefined, number] = [query, 0];
  while (next !== undefined) {
    const { body = '', headers } = await list(next, different);
    lines.push(...body.split(/\r?\n/).filter(Boolean));
    next = /\?(.*?)>; rel="next"/.exec(String(headers?.link ?? ''))?.[1];
    pages += 1;
  }
  return { lines, pages };
}

describe('suppressions', () => {
  const [offers, everything, lifted, back, twice] = [1, 2, 3, 4, 5].map(anotherPhone) as [
    Phone,
    Phone,
    Phone,
    Phone,
    Phone,
  ];

  beforeAll(async () => {
    const { store } = apiDeps(table);
    const say = (phone: Phone, different = {}) =>
      applyRequest(store, aRequest({ phone, text: 'private', ...different }));
    await say(offers);
    await say(everything, { scopes: ['*'] });
    await say(lifted, { at: at(1) });
    await say(lifted, { kind: 'opt-in', scopes: ['*'], at: at(2) });
    await say(back, { scopes: ['*'], at: at(1) });
    await say(back, { kind: 'opt-in', at: at(2) });
    await say(twice, { at: at(1) });
    await say(twice, { at: at(9) });
  });

  it('lists every refusal that holds, with how far it reaches and since when', async () => {
    const { lines } = await whole('');
    const shown = lines.map((line) => JSON.parse(line));
    expect(shown).toHaveLength(4);
    expect(shown).toContainEqual({ to: offers, program: 'acme-offers', status: 'opted-out', at: at(), via: 'reply' });
    expect(shown).toContainEqual({ to: everything, program: '*', status: 'opted-out', at: at(), via: 'reply' });
    expect(shown).toContainEqual({ to: back, program: '*', status: 'opted-out', at: at(1), via: 'reply' });
    expect(shown).toContainEqual({
      to: twice,
      program: 'acme-offers',
      status: 'opted-out',
      at: at(1),
      lastAskedAt: at(9),
      via: 'reply',
    });
  });

  it('lists each number once that a program may not text', async () => {
    const numbers = async (program: string) =>
      (await whole(`program=${program}`)).lines.map((line) => JSON.parse(line).to).sort();
    expect(await numbers('acme-offers')).toEqual([offers, everything, twice].sort());
    expect(await numbers('acme-orders')).toEqual([everything, back].sort());
  });

  it('cuts the list into pages that miss and repeat nothing, whatever the segments', async () => {
    const all = (await whole('')).lines.sort();
    const cut = { clock: jumping(), allContacts: createAllContacts(table.db, table.tableName, 2) };
    const one = await whole('', cut);
    expect(one.pages).toBeGreaterThan(3);
    expect(one.lines.sort()).toEqual(all);
    const three = await Promise.all([0, 1, 2].map((segment) => whole(`segment=${segment}&segments=3`, cut)));
    expect(three.flatMap(({ lines }) => lines).sort()).toEqual(all);
  });

  it('never writes a number into the address of the next page', async () => {
    const allContacts = { read: async () => ({ contacts: [], last: offers }) };
    const { headers } = await list('', { allContacts, clock: jumping() });
    expect(headers?.link).toMatch(/^<\/v1\/suppressions\?cursor=[0-9A-Za-z]{22}>; rel="next"$/);
  });

  it('writes CSV that a spreadsheet opens and takes for no formula', async () => {
    const { lines } = await whole('program=acme-orders&format=csv');
    expect(lines[0]).toBe('to,program,status,at,lastAskedAt,via');
    expect(lines.slice(1).sort()).toEqual(
      [`${back},*,opted-out,${at(1)},,reply`, `${everything},*,opted-out,${at()},,reply`].sort(),
    );
    for (const cell of lines.flatMap((line) => line.split(',')))
      expect(cell).not.toMatch(/^([=@\t\r-]|\+(?!\d{7,15}$))/);
  });

  it('refuses a cursor of another segment, a forged one, and shares that are none', async () => {
    const allContacts = { read: async () => ({ contacts: [], last: offers }) };
    const { headers } = await list('', { allContacts, clock: jumping() });
    const cursor = /cursor=(\w+)/.exec(String(headers?.link))?.[1];
    for (const query of [
      `cursor=${cursor}&segment=1&segments=2`,
      'cursor=forged',
      'segments=0',
      'segment=2&segments=2',
      'segment=x',
      'format=xml',
      'program=none',
    ]) {
      expect(await list(query)).toMatchObject({ statusCode: 422 });
    }
  });
});

/** A clock that jumps, so that each page ends after one reading. */
function jumping(): () => number {
  let time = 0;
  return () => (time += 60_000);
}
