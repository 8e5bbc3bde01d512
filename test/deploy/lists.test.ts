import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { reachDeployed } from './deployed.ts';

const basta = await reachDeployed(inject('deployment'));
const directory = mkdtempSync(join(tmpdir(), 'basta-lists-'));
const program = 'acme-generic';

/** `npx basta …`, as an operator types it. */
async function command(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [resolve('cli/basta.js'), ...argv], {
    env: { PATH: process.env.PATH, HOME: directory, USER: 'kim', BASTA_URL: basta.url, BASTA_API_KEY: basta.adminKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const code = await new Promise<number>((done) => child.once('close', (it) => done(it ?? -1)));
  return { code, ...said };
}

const json = async (...argv: string[]) => JSON.parse((await command(...argv, '--json')).out);

function aFile(name: string, content: string): string {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
}

const numbers = Array.from({ length: 200 }, (_, index) => `+1202557${String(index).padStart(4, '0')}`);
const [first = ''] = numbers;

/** As it comes from another system: semicolons, a byte order mark, numbers as people write them, and some that are none. */
const list = [
  '\uFEFFMobile Number;Opted Out At;Reason',
  ...numbers.map((number, index) => `${national(number)};2026-0${(index % 8) + 1}-15T09:00:00Z;too often`),
  'none;2026-01-15T09:00:00Z;',
  '+1999;2026-01-15T09:00:00Z;',
  `${first};the day before yesterday;`,
].join('\r\n');

function national(number: string): string {
  return `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;
}

describe('lists, deployed, by the command', () => {
  let file: string;
  beforeAll(() => {
    file = aFile('klaviyo.csv', list);
  });

  it('takes a list in from the bucket, and writes each bad line with its reason beside it', async () => {
    const { code, out } = await command('import', file, '-p', program, '--country', 'US');
    expect([code, out]).toEqual([1, expect.stringMatching(/203 lines[\s\S]*200 {2}taken in[\s\S]*3 {2}bad/)]);
    const bad = readFileSync(`${file}.rejects.ndjson`, 'utf8').trim().split('\n');
    expect(bad.map((line) => JSON.parse(line))).toMatchObject([
      { line: 202, reason: expect.any(String) },
      { line: 203, reason: expect.any(String) },
      { line: 204, reason: expect.any(String) },
    ]);
    expect(await command('check', '-p', program, first)).toMatchObject({ code: 1, out: `${first}  no  opted-out\n` });
  });

  it('takes it in again, and changes nothing', async () => {
    const { counts } = await json('import', file, '-p', program, '--country', 'US');
    expect(counts).toMatchObject({ lines: 203, changed: 0, rejected: 3 });
  });

  it('writes the list with all who are on it, which is taken back as what is known', async () => {
    const exported = join(directory, 'suppressed.csv');
    expect(await command('export', '-p', program, '-o', exported)).toMatchObject({ code: 0 });
    const lines = readFileSync(exported, 'utf8').trim().split('\r\n').slice(1);
    const listed = lines.map((line) => line.split(',')[0]);
    expect(listed).toEqual(expect.arrayContaining(numbers));
    expect(lines).toContainEqual(expect.stringMatching(`^\\${first},${program},opted-out,2026-01-15T09:00:00`));
    const { counts } = await json('import', exported);
    expect(counts).toMatchObject({ lines: lines.length, changed: 0, rejected: 0 });
  });

  it('reports who left, and draws it; who came with a list left elsewhere, and is not counted', async () => {
    const leaving = ['+12025558001', '+12025558002'];
    for (const to of leaving) {
      expect(await command('opt-out', '-p', program, '--note', 'by phone', to)).toMatchObject({ code: 0 });
    }
    const { groups } = await json('report', '-p', program, '--by', 'via');
    const ways = groups[0].rows.map(({ key, optOuts }: { key: string; optOuts: number }) => [key, optOuts]);
    expect(ways).toContainEqual(['manual', leaving.length]);
    expect(ways.map(([way]: [string]) => way)).not.toContain('import');
    const page = join(directory, 'report.html');
    expect(await command('report', '-p', program, '--html', page)).toMatchObject({ code: 0 });
    expect(readFileSync(page, 'utf8')).toContain('<svg');
  });

  it('forgets all of a number but that it refused', async () => {
    const before = await json('contact', first);
    expect(before.events).toMatchObject([{ kind: 'opt-out', via: 'import', reason: 'too-often' }]);
    expect(await command('erase', '--yes', '--note', 'asked by letter', first)).toMatchObject({ code: 0 });

    const { standing, events } = await json('contact', first);
    expect(standing[program]).toMatchObject({ status: 'opted-out' });
    expect(JSON.stringify(events)).not.toContain('too-often');
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(['erase']);
    expect((await command('check', '-p', program, first)).code).toBe(1);
    const { out } = await command('export', '-p', program, '--format', 'numbers');
    expect(out.split('\n')).toContain(first);
  });

  it('finds nothing wrong with what is deployed, but that no resolver knows the emulator’s name for it', async () => {
    const { out } = await command('doctor');
    expect(out).toContain('STOP means opt-out');
    const wrong = out.split('\n').filter((line) => line.startsWith('✗'));
    expect(wrong.filter((line) => !/^✗ +links +lead to \S+\.localhost:\d+, which does not answer/.test(line))).toEqual(
      [],
    );
  });
});
