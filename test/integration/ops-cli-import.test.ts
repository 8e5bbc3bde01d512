import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportFiles } from '../../functions/platform/import-files.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { aFolder } from '../support/a-folder.ts';
import { adminKey, apiDeps, type HttpHandler, serve } from '../support/api-server.ts';
import { anotherPhone, aRequest, at, phone } from '../support/builders.ts';
import { aBucket, anImportingApi } from '../support/imports.ts';
import { aTable, type TestTable } from '../support/table.ts';
import { basta } from '../support/terminal.ts';

let files: ImportFiles;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const bucket = await aBucket();
  files = bucket.files;
  ends.push(bucket.stop);
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** A whole Basta: the API and imports behind one address. */
async function aBasta(): Promise<{
  table: TestTable;
  command: (...argv: string[]) => ReturnType<typeof basta>;
  handle: HttpHandler;
}> {
  const table = await aTable();
  const handle = anImportingApi(table, files, at(500));
  const { url, stop } = await serve(handle);
  ends.push(stop);
  const env = { BASTA_URL: url, BASTA_API_KEY: adminKey, USER: 'kim' };
  return { table, handle, command: (...argv) => basta(argv, { env }) };
}

function aFile(content: string, name = 'list.csv'): string {
  const file = join(aFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe('basta import', () => {
  it('takes a list in, writes the bad lines beside it, and ends with 1 for them', async () => {
    const { command } = await aBasta();
    const good = anotherPhone();
    const file = aFile(`phone;reason\n${good};too often\nnonsense;\n`);
    const ran = await command('import', file, '-p', 'acme-offers');
    expect(ran).toMatchObject({
      code: 1,
      out: expect.stringMatching(/2 lines[\s\S]*1 {2}taken in[\s\S]*1 {2}bad[\s\S]*line 3 has something else/),
    });
    expect(JSON.parse(readFileSync(`${file}.rejects.ndjson`, 'utf8'))).toMatchObject({
      line: 3,
      raw: expect.stringContaining('nonsense'),
    });
    expect((await command('check', '-p', 'acme-offers', good)).code).toBe(1);
    const { out } = await command('contact', good);
    expect(out).toMatch(/opt-out {2}import {2}changed/);
  });

  it('is told how to read a file by flags, and counts without writing on --dry-run', async () => {
    const { command } = await aBasta();
    const file = aFile('Who|Left on\n(202) 555-0143|3/4/2026\n');
    const flags = [
      '--column',
      'phone=Who',
      '--column',
      'at=Left on',
      '--country',
      'US',
      '--dates',
      'dmy',
      '--delimiter',
      '|',
    ];
    const dry = await command('import', file, ...flags, '--dry-run', '--json');
    expect(JSON.parse(dry.out).counts).toMatchObject({ lines: 1, changed: 1 });
    expect((await command('check', '-p', 'acme-offers', '+12025550143')).code).toBe(0);
    expect(await command('import', file, ...flags)).toMatchObject({ code: 0 });
    const contact = JSON.parse((await command('contact', '+12025550143', '--json')).out);
    expect(contact.standing['*']).toMatchObject({ status: 'opted-out', since: '2026-04-03T23:59:59.999Z' });
  });

  it('says in a sentence what is wrong with a file, a flag or an id, and does nothing', async () => {
    const { command } = await aBasta();
    expect(await command('import', aFile('', 'empty.csv'))).toMatchObject({
      code: 3,
      err: expect.stringContaining('The file is empty.'),
    });
    expect(await command('import', aFile('phone\n1'), '-p', 'none')).toMatchObject({ code: 3 });
    expect(await command('import', '/nonexistent/list.csv')).toMatchObject({ code: 2 });
    expect(await command('import', aFile('phone'), '--column', 'phone')).toMatchObject({ code: 2 });
    expect(await command('import', '--resume', 'AAAAAAAAAAAAAAAA')).toMatchObject({ code: 3 });
    expect(await command('import')).toMatchObject({ code: 2 });
  });
});

describe('the calls for imports', () => {
  const headers = { authorization: `Bearer ${adminKey}` };

  it('take a small list at once, with the order in the query', async () => {
    const { handle } = await aBasta();
    const response = await handle({
      path: '/v1/imports',
      query: 'program=acme-offers&column.phone=Who',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: `Who\n${anotherPhone()}\n`,
    });
    expect(response.statusCode).toBe(202);
    expect(JSON.parse(response.body ?? '')).toMatchObject({
      status: 'queued',
      options: { program: 'acme-offers', columns: { phone: 'Who' } },
    });
  });

  it('answer a wrong order with 422, an unknown import with 404, and one without its list with 409', async () => {
    const { handle } = await aBasta();
    const order = (body: unknown) =>
      handle({
        path: '/v1/imports',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    for (const wrong of [
      { program: 'none' },
      { country: 'us' },
      { dates: 'ymd' },
      { columns: { nothing: 'x' } },
      { extra: 1 },
      [],
      7,
    ]) {
      expect(await order(wrong)).toMatchObject({ statusCode: 422 });
    }
    const { id } = JSON.parse((await order({})).body ?? '');
    expect(await handle({ path: `/v1/imports/${id}/start`, headers })).toMatchObject({ statusCode: 409 });
    expect(await handle({ method: 'GET', path: '/v1/imports/none', headers })).toMatchObject({ statusCode: 404 });
    expect(await handle({ method: 'GET', path: `/v1/imports/${id}/rejects`, query: 'after=x', headers })).toMatchObject(
      { statusCode: 422 },
    );
    expect(await handle({ path: '/v1/imports', headers: {}, body: '{}' })).toMatchObject({ statusCode: 401 });
  });
});

describe('export, then import into an empty Basta', () => {
  const standing = fc.record({
    number: fc.integer({ min: 0, max: 5 }),
    kind: fc.constantFrom('opt-out' as const, 'opt-in' as const),
    scopes: fc.constantFrom(['acme-offers'], ['acme-orders'], ['*']),
    seconds: fc.integer({ min: 0, max: 9 }),
  });

  it('gives the same list back, in CSV and in NDJSON', async () => {
    let numbers = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(standing, { maxLength: 12 }),
        fc.constantFrom('csv', 'ndjson'),
        async (said, format) => {
          const [from, to] = [await aBasta(), await aBasta()];
          const { store } = apiDeps(from.table);
          numbers += 10;
          for (const { number, kind, scopes, seconds } of said) {
            const whose = phone(`+1202557${String(numbers + number).padStart(4, '0')}`);
            await applyRequest(store, aRequest({ phone: whose, kind, scopes, at: at(seconds - 100) }));
          }
          const lines = async (command: typeof from.command) => {
            const { out } = await command('export', '--format', 'ndjson');
            return out
              .split('\n')
              .filter(Boolean)
              .map((line) => ({ ...JSON.parse(line), via: 'any' }))
              .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
          };
          const before = await lines(from.command);
          const file = join(aFolder(), `list.${format}`);
          await from.command('export', '--format', format, '-o', file);
          if (before.length > 0) expect(await to.command('import', file)).toMatchObject({ code: 0 });
          expect(await lines(to.command)).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);
});
