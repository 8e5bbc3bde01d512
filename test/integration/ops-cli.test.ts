import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { aFolder } from '../support/a-folder.ts';
import { adminKey, anApi, apiDeps, serve } from '../support/api-server.ts';
import { anotherPhone, aRequest, at } from '../support/builders.ts';
import { aTable, type TestTable } from '../support/table.ts';
import { basta } from '../support/terminal.ts';
import { publicUrl } from '../support/webhooks.ts';

let table: TestTable;
let url: string;
let stop: () => Promise<void>;
/** Each request comes a second after the one before. */
let seconds = 500;

beforeAll(async () => {
  table = await aTable();
  ({ url, stop } = await serve(anApi(apiDeps(table, { now: () => at(seconds++) }))));
});
afterAll(() => stop());

const command = (...argv: string[]) => basta(argv, { env: { BASTA_URL: url, BASTA_API_KEY: adminKey, USER: 'kim' } });
const json = async (...argv: string[]) => JSON.parse((await command(...argv, '--json')).out);

describe('the command', () => {
  it('opts a number out and in again, and tells by check and exit code', async () => {
    const phone = anotherPhone();
    expect(await command('check', '-p', 'acme-offers', phone)).toMatchObject({ code: 0, out: `${phone}  yes  ok\n` });
    expect(await command('opt-out', '-p', 'acme-offers', '--note', 'by phone', phone)).toMatchObject({ code: 0 });
    expect(await command('check', '-p', 'acme-offers', phone)).toMatchObject({
      code: 1,
      out: `${phone}  no  opted-out\n`,
    });
    expect(await command('opt-in', '-p', 'acme-offers', phone)).toMatchObject({
      code: 3,
      err: expect.stringContaining('note'),
    });
    expect(await command('opt-in', '-p', 'acme-offers', '--note', 'signed a form', phone)).toMatchObject({ code: 0 });
    const { events } = await json('contact', phone);
    expect(events.map((it: { kind: string; actor: string }) => [it.kind, it.actor])).toEqual([
      ['opt-out', 'kim'],
      ['opt-in', 'kim'],
    ]);
  });

  it('checks more numbers than one call takes, from a file', async () => {
    const phones = Array.from({ length: 1_001 }, (_, i) => `+1202556${String(i).padStart(4, '0')}`);
    const { out, code } = await basta(['check', '-p', 'acme-offers', '--file', '-', '--json'], {
      env: { BASTA_URL: url, BASTA_API_KEY: adminKey },
      input: phones.join('\n'),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).results.map(({ to }: { to: string }) => to)).toEqual(phones);
  });

  it('makes links, classifies, makes keys and tells the status', async () => {
    const { results } = await json('link', '-p', 'acme-offers', anotherPhone());
    expect(results[0].url).toMatch(/\/u\/[0-9A-Za-z]{22}$/);
    expect(await json('classify', 'Stop')).toMatchObject({ intent: 'opt-out', why: 'keyword:en:stop' });
    expect((await json('status')).programs.map(({ id }: { id: string }) => id)).toEqual(['acme-offers', 'acme-orders']);
    const { out } = await command('keys', 'create', 'campaigns', '--scope', 'check');
    const limited = (argv: string[]) => basta(argv, { env: { BASTA_URL: url, BASTA_API_KEY: out.trim() } });
    expect((await limited(['check', '-p', 'acme-offers', anotherPhone()])).code).toBe(0);
    expect((await limited(['export'])).code).toBe(4);
  });

  describe('rehearses replies of the past', () => {
    const replies = ['STOP', 'Stop!', 'is the shop open today', 'stop this'];

    it('from lines, and counts what they mean and by which rule', async () => {
      const { out, code } = await basta(['rehearse', '-', '--json'], { env: {}, input: `${replies.join('\n')}\n\n` });
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({
        replies: 4,
        intents: { 'opt-out': 2, 'likely-opt-out': 1, none: 1 },
        rules: { 'keyword:en:stop': 2, 'keyword:en:stop-this': 1 },
      });
    });

    it('from a column of a CSV, and shows those of one meaning', async () => {
      const input = `From,Body\n+12025550123,"Stop, thanks"\n+12025550124,"see you at 8\nbye"\n`;
      const { out } = await basta(['rehearse', '-', '--column', 'Body', '--show', 'opt-out'], { env: {}, input });
      expect(out).toBe('keyword:en:stop\tStop, thanks\n');
      const asJson = await basta(['rehearse', '-', '--column', 'Body', '--show', 'opt-out', '--json'], {
        env: {},
        input,
      });
      expect(JSON.parse(asJson.out)).toEqual([{ why: 'keyword:en:stop', text: 'Stop, thanks' }]);
    });

    it('says so where there is no such file or column', async () => {
      expect(await basta(['rehearse', 'nowhere.txt'], { env: {} })).toMatchObject({
        code: 2,
        err: expect.stringContaining('nowhere.txt'),
      });
      const broken = await basta(['rehearse', '-', '--column', 'Body'], { env: {}, input: 'From,Body\na,"b\n' });
      expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('is no CSV') });
      expect(await basta(['rehearse', '.'], { env: {} })).toMatchObject({ code: 2 });
      const noColumn = await basta(['rehearse', '-', '--column', 'Text'], { env: {}, input: 'From,Body\na,b\n' });
      expect(noColumn).toMatchObject({ code: 2, err: expect.stringContaining('no column Text') });
    });
  });

  it('lists likely opt-outs to look over, and says how to go on', async () => {
    const { store } = apiDeps(table);
    const phones = [anotherPhone(), anotherPhone()] as const;
    for (const [i, phone] of phones.entries()) {
      const request = {
        phone,
        kind: 'likely-opt-out',
        text: `too\u001bmany ${i}`,
        language: 'en',
        at: at(-i),
      } as const;
      await applyRequest(store, aRequest(request));
    }
    const row = (i: 0 | 1) => `${at(-i)}  ${phones[i]}  acme-offers  en  opted-out  too\u{FFFD}many ${i}\n`;
    expect(await command('replies', '-p', 'acme-offers')).toMatchObject({ code: 0, out: row(0) + row(1) });
    const first = await command('replies', '-p', 'acme-offers', '--limit', '1');
    expect(first.out).toBe(row(0));
    const cursor = first.err.trim().split(' ').at(-1) ?? '';
    expect((await json('replies', '-p', 'acme-offers', '--cursor', cursor)).replies).toMatchObject([{ to: phones[1] }]);
    expect(await command('replies', '--limit', 'none')).toMatchObject({ code: 2 });
    expect(await command('replies', '-p', 'acme-orders')).toMatchObject({ code: 0, out: 'None.\n' });
  });

  it('lists keys by their last four characters, and revokes one by its id', async () => {
    const { out, err } = await command(
      'keys',
      'create',
      'till',
      '-s',
      'check',
      'links',
      '-p',
      'acme-offers',
      '--per-second',
      '5',
    );
    const key = out.trim();
    const [, id = ''] = /Its id is (\S+),/.exec(err) ?? [];
    const { keys } = await json('keys', 'list');
    expect(keys).toContainEqual({
      id,
      name: 'till',
      scopes: ['check', 'links'],
      programs: ['acme-offers'],
      perSecond: 5,
      created: expect.any(String),
      lastFour: key.slice(-4),
    });
    const shown = (await command('keys', 'list')).out;
    expect(shown).toMatch(new RegExp(`${id} +…${key.slice(-4)} +till +check,links +acme-offers +5 `));
    expect(shown).not.toContain(key);

    expect(await command('keys', 'revoke', id)).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    expect(await command('keys', 'revoke', '--yes', id)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`"till" (…${key.slice(-4)}) is revoked since 20`),
    });
    const by = (apiKey: string) =>
      basta(['check', '-p', 'acme-offers', anotherPhone()], { env: { BASTA_URL: url, BASTA_API_KEY: apiKey } });
    expect(await by(key)).toMatchObject({ code: 4 });
    expect((await command('keys', 'list', '--live')).out).not.toContain(id);
    expect((await json('keys', 'revoke', id)).revoked).toEqual(expect.any(String));
    expect(await command('keys', 'revoke', 'unknown')).toMatchObject({
      code: 3,
      err: expect.stringContaining('no key'),
    });
    expect(await command('keys', 'create', 'x', '-s', 'check', '--per-second', 'many')).toMatchObject({ code: 2 });
  });

  it('writes the list to a file, whole or not at all', async () => {
    const file = join(aFolder(), 'list.csv');
    const phone = anotherPhone();
    await command('opt-out', '--all', phone);
    expect(await command('export', '-o', file)).toMatchObject({ code: 0, out: '' });
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines[0]).toBe('to,program,status,at,lastAskedAt,via');
    expect(lines.filter((line) => line.startsWith(`${phone},*,opted-out,`))).toHaveLength(1);
    expect((await command('export', '--format', 'numbers', '-p', 'acme-orders')).out.split('\n')).toContain(phone);
    expect(await command('export', '-o', '/nonexistent/list.csv')).toMatchObject({ code: 2 });
  });

  it('writes the proof of a number: all of it in JSON, and as a page without scripts or addresses', async () => {
    const phone = anotherPhone();
    const { store } = apiDeps(table);
    await applyRequest(store, aRequest({ phone, text: '<script>alert(1)</script> stop', language: 'en' }));
    const proof = JSON.parse((await command('contact', '--proof', phone)).out);
    expect(proof.events[0]).toMatchObject({
      text: '<script>alert(1)</script> stop',
      before: { 'acme-offers': 'none' },
    });
    const file = join(aFolder(), 'proof.html');
    expect(await command('contact', '--html', file, phone)).toMatchObject({ code: 0 });
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; stop');
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
  });

  it('erases when told yes', async () => {
    const phone = anotherPhone();
    await command('opt-out', '--all', phone);
    expect(await command('erase', '--yes', '--note', 'asked', phone)).toMatchObject({
      code: 0,
      out: `${phone} erased: 1 items\n`,
    });
    expect((await command('check', '-p', 'acme-offers', phone)).code).toBe(1);
  });

  it('finds nothing wrong with a Basta that runs, and what is wrong with one that does not', async () => {
    const env = { BASTA_URL: url, BASTA_API_KEY: adminKey };
    const byDomain: typeof fetch = (input, init) => fetch(String(input).replace(publicUrl, url), init);
    const well = await basta(['doctor'], { env, fetch: byDomain });
    expect([well.code, well.out]).toEqual([0, expect.stringContaining('STOP means opt-out')]);
    const leadsElsewhere: typeof fetch = (input, init) =>
      String(input).startsWith(publicUrl) ? Promise.reject(new TypeError('no such host')) : fetch(input, init);
    expect(await basta(['doctor'], { env, fetch: leadsElsewhere })).toMatchObject({
      code: 1,
      out: expect.stringContaining(`✗  links          lead to ${publicUrl}, which does not answer`),
    });
    const noKey = await basta(['doctor'], { env: { BASTA_URL: url, BASTA_API_KEY: 'wrong' } });
    expect(noKey).toMatchObject({ code: 1, out: expect.stringContaining('✗  key') });
  });
});
