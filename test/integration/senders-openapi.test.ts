import { beforeAll, describe, expect, it } from 'vitest';
import { apiCalls } from '../../functions/api/api.ts';
import { messagesCalls } from '../../functions/messages/messages-api.ts';
import { operationsCalls } from '../../functions/operations/operations.ts';
import { contracts } from '../../tools/openapi-document.ts';
import { anApi, apiDeps, caller } from '../support/api-server.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await aTable();
});

const namesOf = (calls: readonly { method: string; path: string }[]) =>
  calls.map(({ method, path }) => `${method} ${path}`).sort();

describe('the OpenAPI document', () => {
  it('describes every call that is served, and no other', () => {
    const deps = apiDeps(table);
    expect(namesOf(contracts)).toEqual(namesOf([...apiCalls(deps), ...messagesCalls(deps), ...operationsCalls(deps)]));
  });

  it('is open, and may be kept for a while', async () => {
    const call = caller(anApi(apiDeps(table, { openapi: () => '{"openapi":"3.1.1"}' })));
    expect(await call('GET', '/v1/openapi.json', undefined, '')).toMatchObject({
      status: 200,
      body: { openapi: '3.1.1' },
      headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
    });
  });
});

describe('another method than those of an address', () => {
  it('is told which they are', async () => {
    const call = caller(anApi(apiDeps(table)));
    expect(await call('DELETE', '/v1/check')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(await call('POST', '/v1/keys/x')).toMatchObject({ status: 405, headers: { allow: 'DELETE' } });
    expect((await call('POST', '/v1/nowhere')).status).toBe(404);
  });
});
