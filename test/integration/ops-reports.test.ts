import { beforeAll, describe, expect, it } from 'vitest';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { createSendCountStore } from '../../functions/store/send-counts.ts';
import { adminKey, anApi, apiDeps } from '../support/api-server.ts';
import { anotherPhone, aRequest, at } from '../support/builders.ts';
import { bodyOf } from '../support/http.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;
const day = 86_400;

beforeAll(async () => {
  table = await aTable();
  const { store } = apiDeps(table);
  const sendCounts = createSendCountStore(table.db, table.tableName);
  const say = (different = {}) => applyRequest(store, aRequest({ phone: anotherPhone(), ...different }));
  await say({ campaign: 'spring' });
  await say({ campaign: 'spring', at: at(-day) });
  await say({ program: 'acme-orders', scopes: ['acme-orders'], campaign: 'receipts' });
  await say({ program: undefined, scopes: ['*'], via: 'manual' });
  await say({ via: 'import', eventId: 'import:x' });
  await say({ at: at(-40 * day) });
  await store.note({
    ...aRequest({ phone: anotherPhone(), kind: 'reason', scopes: [], reason: 'too-often', comment: 'Daily!' }),
    outcome: 'noted',
  });
  await sendCounts.add('acme-offers', '2026-11-23', 'spring', 150, 0);
  await sendCounts.add('acme-offers', '2026-11-23', 'spring', 50, 5);
});

const report = async (query: string, different = {}) => {
  const response = await anApi(apiDeps(table, different))({
    method: 'GET',
    path: '/v1/reports/opt-outs',
    query,
    headers: { authorization: `Bearer ${adminKey}` },
  });
  return {
    status: response.statusCode,
    body: bodyOf(response) as { total: unknown; groups: { by: string; rows: unknown[] }[]; comments: unknown },
  };
};

describe('the report of opt-outs', () => {
  it('counts those of one program in the last thirty days, but for imports', async () => {
    const { body } = await report('program=acme-offers&by=campaign,reason,via&comments=true');
    expect(body).toMatchObject({
      program: 'acme-offers',
      from: '2026-10-25',
      to: '2026-11-23',
      total: { optOuts: 2, sends: 200, rate: 0.01 },
    });
    expect(body.groups).toEqual([
      {
        by: 'campaign',
        rows: [
          { key: 'spring', optOuts: 2, sends: 200, rate: 0.01, low: expect.any(Number), high: expect.any(Number) },
        ],
      },
      {
        by: 'reason',
        rows: [
          { key: 'not-told', optOuts: 1 },
          { key: 'too-often', optOuts: 1 },
        ],
      },
      { by: 'via', rows: [{ key: 'reply', optOuts: 2 }] },
    ]);
    expect(body.comments).toEqual([{ at: at(), reason: 'too-often', comment: 'Daily!' }]);
  });

  it('counts those of all programs, and of none, where no program is named', async () => {
    const { body } = await report('by=program,via');
    expect(body.total).toMatchObject({ optOuts: 4 });
    expect(body.groups[0]?.rows).toEqual([
      { key: 'acme-offers', optOuts: 2 },
      { key: '*', optOuts: 1 },
      { key: 'acme-orders', optOuts: 1 },
    ]);
  });

  it('counts the days that are asked for', async () => {
    const { body } = await report('program=acme-offers&from=2026-10-10&to=2026-10-20&by=day');
    expect(body.groups[0]?.rows).toHaveLength(11);
    expect(body.total).toMatchObject({ optOuts: 1 });
  });

  it.each([
    'by=moon',
    'from=2026-02-30',
    'from=yesterday',
    'from=2026-11-24&to=2026-11-23',
    'from=2020-01-01',
    'program=none',
    'timeZone=Mars/Olympus',
  ])('refuses %s by naming the field', async (query) => {
    const { status, body } = await report(query);
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({ errors: [expect.objectContaining({ field: query.split('=')[0] })] }),
    ]);
  });

  it('asks for fewer days where they hold more than it can read in time', async () => {
    let time = 0;
    expect(await report('by=day', { clock: () => (time += 30_000) })).toMatchObject({
      status: 422,
      body: { type: 'urn:basta:problem:too-much' },
    });
  });
});
