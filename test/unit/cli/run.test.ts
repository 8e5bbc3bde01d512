import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../cli/run.ts';
import { aFolder } from '../../support/a-folder.ts';
import { basta } from '../../support/terminal.ts';

const tree = (): Command[] => {
  const io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: {},
    homeDirectory: '/',
    fetch,
  };
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  return all(createProgram(io, () => {}));
};

const answering =
  (status: number, body: unknown, headers = {}): typeof fetch =>
  async () =>
    new Response(JSON.stringify(body), { status, headers });

describe('help', () => {
  it('has examples at every command, and the exit codes at the top', async () => {
    const leaves = tree().filter(({ commands }) => commands.length === 0);
    expect(leaves.length).toBeGreaterThan(10);
    for (const command of leaves) {
      const path = command.parent?.name() === 'keys' ? ['keys', command.name()] : [command.name()];
      const { code, out } = await basta([...path, '--help']);
      expect([path, code]).toEqual([path, 0]);
      expect(out).toContain('Examples:');
    }
    expect((await basta(['--help'])).out).toMatch(/Exit codes:[\s\S]*130/);
  });
});

describe('exit codes', () => {
  it('tell a wrong command line from all else, and say what was meant', async () => {
    expect(await basta(['chekc', '+12025550123'])).toMatchObject({ code: 2, err: expect.stringContaining('check') });
    expect(await basta(['check', '+12025550123'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--program'),
    });
    expect(await basta(['check', '-p', 'acme-offers'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('E.164'),
    });
    expect(await basta(['opt-out', '+12025550123'])).toMatchObject({ code: 2, err: expect.stringContaining('--all') });
  });

  it('tell a refusal, a wrong key and an outage apart', async () => {
    const status = (answer: typeof fetch) => basta(['status', '--api-key', 'x'], { fetch: answer });
    const errors = [{ field: 'program', message: 'is no program of the config' }];
    expect(await status(answering(422, { detail: 'Some fields are wrong.', errors }))).toMatchObject({
      code: 3,
      err: 'Some fields are wrong.\n  program is no program of the config\n',
    });
    expect(await status(answering(401, { detail: 'Send a live API key.' }))).toMatchObject({ code: 4 });
    expect(await status(answering(403, {}))).toMatchObject({ code: 4 });
    expect(await status(answering(500, {}))).toMatchObject({ code: 5 });
    expect(await status(answering(200, { brand: 7 }))).toMatchObject({
      code: 5,
      err: expect.stringContaining('version'),
    });
  });

  it('ask before what can not be undone, and do nothing where nobody is there to ask', async () => {
    let asked = 0;
    const counting: typeof fetch = async () => {
      asked += 1;
      return Response.json({ to: '+12025550123', outcome: 'erased', items: 3 });
    };
    expect(await basta(['erase', '+12025550123'], { fetch: counting })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--yes'),
    });
    expect(asked).toBe(0);
    expect(await basta(['erase', '--yes', '+12025550123'], { fetch: counting })).toMatchObject({ code: 0 });
    expect(asked).toBe(1);
  });
});

describe('the API client', () => {
  it('tries again what is passing, and a GET that broke off, but no change that broke off', async () => {
    const script = (steps: (Response | 'broken')[]) => {
      let tries = 0;
      const fetchIt: typeof fetch = async () => {
        const step = steps[tries++] ?? Response.json({});
        if (step === 'broken') throw new TypeError('fetch failed');
        return step;
      };
      return { fetchIt, tries: () => tries };
    };
    const busy = () => new Response('{}', { status: 503 });
    const program = { brand: 'Acme', publicUrl: 'https://acme.example', now: '2026-11-23T12:00:00.000Z', programs: [] };
    const passing = script([busy(), 'broken', Response.json(program)]);
    expect(await basta(['status'], { fetch: passing.fetchIt })).toMatchObject({ code: 0 });
    expect(passing.tries()).toBe(3);
    const change = script(['broken']);
    expect(await basta(['opt-out', '--all', '+12025550123'], { fetch: change.fetchIt })).toMatchObject({ code: 5 });
    expect(change.tries()).toBe(1);
  });
});

describe('the terminal', () => {
  const contact = {
    to: '+12025550123',
    standing: {},
    events: [
      {
        eventId: 'twilio:SM1',
        kind: 'reply',
        at: '2026-11-23T12:00:00.000Z',
        receivedAt: '2026-11-23T12:00:00.000Z',
        via: 'reply',
        outcome: 'noted',
        text: '\u001b]0;owned\u0007\u001b[2J hello',
      },
    ],
  };

  it("shows a person's control characters and obeys none", async () => {
    const { out } = await basta(['contact', '+12025550123'], { fetch: answering(200, contact) });
    expect(out).toContain('hello');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('is coloured where asked for, and never with NO_COLOR or --no-color', async () => {
    const coloured = async (argv: string[], env: NodeJS.ProcessEnv) =>
      (await basta(['contact', '+12025550123', ...argv], { env, fetch: answering(200, contact) })).out.includes(
        '\u001b[',
      );
    expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await coloured([], {})).toBe(false);
  });
});

describe('completion', () => {
  const bashIs = spawnSync('bash', ['--version']).error === undefined;

  it.skipIf(!bashIs)('completes commands, their flags and values of flags in bash', async () => {
    const file = join(aFolder(), 'completion');
    writeFileSync(file, (await basta(['completion', 'bash'])).out);
    const complete = (...words: string[]) =>
      execFileSync('bash', [
        '-c',
        `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _basta; printf '%s\\n' "\${COMPREPLY[@]}"`,
        file,
        ...words,
      ])
        .toString()
        .trim()
        .split('\n');
    expect(complete('basta', 'ch')).toEqual(['check']);
    expect(complete('basta', 'check', '--pro')).toEqual(['--program']);
    expect(complete('basta', 'keys', '')).toContain('create');
    expect(complete('basta', 'export', '--format', '')).toEqual(['ndjson', 'csv', 'numbers']);
    expect(complete('basta', 'completion', 'f')).toEqual(['fish']);
  });

  it('names every command in every shell', async () => {
    const names = tree().map((command) => command.name());
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { out } = await basta(['completion', shell]);
      for (const name of names) expect(out).toContain(name);
    }
  });
});

describe('the launcher', () => {
  it('runs on the Node of the project, whichever Node starts it', () => {
    const launcher = resolve(import.meta.dirname, '../../../cli/basta.js');
    const { stdout, status } = spawnSync(process.execPath, ['--no-strip-types', launcher, '--version'], {
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '0.1.0\n', status: 0 });
    expect(spawnSync(process.execPath, ['--no-strip-types', launcher, 'nonsense']).status).toBe(2);
  });
});
