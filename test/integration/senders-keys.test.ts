import { beforeAll, describe, expect, it } from 'vitest';
import { createAuthorize } from '../../functions/api/authorize.ts';
import { createThrottle } from '../../functions/api/throttle.ts';
import { createApiKeyStore } from '../../functions/store/api-keys.ts';
import { createQuotaStore } from '../../functions/store/quotas.ts';
import { adminKey, anApi, apiDeps, caller } from '../support/api-server.ts';
import { anotherPhone, at } from '../support/builders.ts';
import { aLog } from '../support/recorders.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await aTable();
});

function setUp(different: Parameters<typeof apiDeps>[1] = {}) {
  const deps = apiDeps(table, different);
  const handle = anApi(deps);
  const call = caller(handle);
  const make = async (settings: Record<string, unknown>) => {
    const { body } = await call('POST', '/v1/keys', { name: 'shop', scopes: ['check'], ...settings });
    return { key: String(body.key), id: String(body.id) };
  };
  const check = (key: string, program = 'acme-offers') =>
    call('POST', '/v1/check', { program, to: [anotherPhone()] }, key);
  return { ...deps, handle, call, make, check };
}

describe('a key', () => {
  it('is listed without anything that would open with it', async () => {
    const { make, call } = setUp();
    const { key, id } = await make({ name: 'till', programs: ['acme-offers'], perSecond: 7 });
    const { body } = await call('GET', '/v1/keys');
    const listed = (body.keys as { id: string }[]).find((it) => it.id === id);
    expect(listed).toEqual({
      id,
      name: 'till',
      scopes: ['check'],
      programs: ['acme-offers'],
      perSecond: 7,
      created: at(),
      lastFour: key.slice(-4),
    });
    expect(JSON.stringify(body)).not.toContain(key);
  });

  it('opens nothing once it is revoked, where it was looked up within a minute', async () => {
    let milliseconds = 0;
    const keys = createApiKeyStore(table.db, table.tableName);
    const authorize = createAuthorize({
      keys,
      adminKey: async () => adminKey,
      throttle: async () => {},
      clock: () => milliseconds,
    });
    const { make, check, call } = setUp({ authorize });
    const { key, id } = await make({});
    expect((await check(key)).status).toBe(200);
    expect(await call('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 200, body: { id, revoked: at() } });
    expect(await call('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 200, body: { id, revoked: at() } });
    milliseconds = 60_001;
    expect((await check(key)).status).toBe(401);
    expect((await keys.list()).find((it) => it.id === id)).toMatchObject({ revoked: at() });
  });

  it('for one program opens that one alone, and no call about all', async () => {
    const { make, call, check } = setUp();
    const { key } = await make({ scopes: ['check', 'contacts', 'links'], programs: ['acme-offers'] });
    const standing = (program: string) =>
      call('PUT', `/v1/contacts/${anotherPhone()}/standing/${program}`, { status: 'opted-out', actor: 'eva' }, key);
    expect((await check(key)).status).toBe(200);
    expect((await check(key, 'acme-orders')).status).toBe(403);
    expect((await check(key, 'nothing')).status).toBe(403);
    expect((await standing('acme-offers')).status).toBe(200);
    expect((await standing('acme-orders')).status).toBe(403);
    expect((await standing('*')).status).toBe(403);
    expect((await call('GET', `/v1/contacts/${anotherPhone()}`, undefined, key)).status).toBe(403);
    expect((await call('GET', '/v1/rules?to=%2B12025550123', undefined, key)).status).toBe(200);
  });

  it('that is wrong and one that is revoked get the same answer, and no hint', async () => {
    const { make, check, call } = setUp();
    const { key, id } = await make({});
    await call('DELETE', `/v1/keys/${id}`);
    const [revoked, wrong] = await Promise.all([check(key), check('basta_never-made')]);
    expect(revoked).toEqual(wrong);
    expect(revoked.status).toBe(401);
  });

  it('is not made for unknown scopes or programs, and none of an unknown id is revoked', async () => {
    const { call } = setUp();
    const make = (settings: object) => call('POST', '/v1/keys', { name: 'x', scopes: ['check'], ...settings });
    expect((await make({ scopes: ['everything'] })).status).toBe(422);
    expect((await make({ programs: ['nothing'] })).body).toMatchObject({ errors: [{ field: 'programs.0' }] });
    expect((await make({ perSecond: 0 })).status).toBe(422);
    expect((await call('DELETE', '/v1/keys/AAAAAAAAAAA')).status).toBe(404);
    expect((await call('DELETE', '/v1/keys/%00')).status).toBe(404);
  });
});

describe('the calls of a key', () => {
  it('are as many as it may make, over all processes, and are given anew in the next seconds', async () => {
    let moment = at();
    const { make } = setUp();
    const { key } = await make({ perSecond: 4 });
    const processes = Array.from({ length: 3 }, () => setUp({ now: () => moment }));
    const all = () =>
      Promise.all(processes.flatMap(({ check }) => Array.from({ length: 10 }, () => check(key)))).then((answers) =>
        answers.map(({ status }) => status),
      );
    const statuses = await all();
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const [{ check } = setUp()] = processes;
    expect((await check(key)).headers['retry-after']).toMatch(/^[1-5]$/);
    moment = at(5);
    expect((await all()).filter((status) => status === 200)).toHaveLength(20);
  });

  it('of one are no loss to another', async () => {
    const { make, check } = setUp();
    const [loud, calm] = [await make({ perSecond: 1 }), await make({ perSecond: 1 })];
    for (let i = 0; i < 8; i += 1) await check(loud.key);
    expect([(await check(loud.key)).status, (await check(calm.key)).status]).toEqual([429, 200]);
  });

  it('cost one write for many of a key that may make many', async () => {
    const quotas = createQuotaStore(table.db, table.tableName);
    let writes = 0;
    const counted = { take: (...args: Parameters<typeof quotas.take>) => quotas.take(...args).finally(() => writes++) };
    const throttle = createThrottle({ quotas: counted, now: () => at(), log: aLog() });
    for (let i = 0; i < 100; i += 1) await throttle('busy-key', 1_000);
    expect(writes).toBe(1);
  });

  it('pass where they can not be counted', async () => {
    const throttle = createThrottle({
      quotas: { take: () => Promise.reject(new Error('down')) },
      now: () => at(),
      log: aLog(),
    });
    await expect(throttle('key', 1)).resolves.toBeUndefined();
  });
});

describe('a caller inside AWS', () => {
  const iam = { accountId: '111122223333', userArn: 'arn:aws:sts::111122223333:assumed-role/shop/i-1', userId: 'AIDA' };
  const body = JSON.stringify({ program: 'acme-offers', to: ['+12025550123'] });

  it('needs no key where the gateway has checked its signature', async () => {
    const { handle } = setUp();
    const headers = { 'content-type': 'application/json' };
    expect((await handle({ path: '/iam/v1/check', headers, body, iam })).statusCode).toBe(200);
  });

  it('can not say so itself', async () => {
    const { handle } = setUp();
    const forged: Record<string, string>[] = [
      {},
      { authorization: 'AWS4-HMAC-SHA256 Credential=x' },
      { 'x-amzn-iam': JSON.stringify(iam) },
    ];
    for (const headers of forged) {
      const answer = await handle({
        method: 'POST',
        path: '/iam/v1/check',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      expect(answer.statusCode).toBe(401);
    }
  });
});
