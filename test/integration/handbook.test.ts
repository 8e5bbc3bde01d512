import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, commandsOf, handbook, notRun } from '../support/handbook.ts';
import { aLocalRun, type StartedRun } from '../support/local-run.ts';

let run: StartedRun;
const directory = mkdtempSync(join(tmpdir(), 'basta-handbook-'));

beforeAll(async () => {
  run = await aLocalRun();
  // What a reader has, who comes to these commands.
  writeFileSync(join(directory, 'key.txt'), 'local-key\n');
  writeFileSync(join(directory, 'klaviyo.csv'), 'Phone Number,SMS Consent\n+12025550140,UNSUBSCRIBED\n');
  writeFileSync(
    join(directory, 'basta'),
    `#!/bin/sh\nexec ${process.execPath} ${resolve('cli/basta.js')} --yes "$@"\n`,
  );
  chmodSync(join(directory, 'basta'), 0o700);
}, 60_000);

afterAll(async () => {
  const { code, output } = await run.stop();
  rmSync(directory, { recursive: true });
  // If it ended before, all that came after failed for that reason.
  expect({ code, output }).toEqual({ code: 0, output });
});

/** Runs what a page says, at the local run in place of the reader's own address. Nobody is asked: nobody is there. */
function runCommand(command: string): Promise<{ code: number | null; said: string }> {
  const script = command
    .replaceAll(/https:\/\/(basta\.example|texts\.example\.com)/g, run.url)
    .replaceAll(/(?:http:\/\/)?localhost:3000/g, run.url)
    .replaceAll(/\bnpx basta\b/g, 'basta');
  const child = spawn('sh', ['-c', `${strictCurl}\n${script}`], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [directory, process.env.PATH].join(delimiter),
      HOME: directory,
      USER: 'reader',
      BASTA_URL: run.url,
      BASTA_API_KEY: 'local-key',
      URL: run.url,
      SECRET: 'local-generic-secret',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

/** curl ends well however it is answered; here a refusal fails, except where the status is what is asked for. */
const strictCurl = `curl() { case "$*" in *http_code*) command curl "$@";; *) command curl --fail-with-body "$@";; esac; }`;

const isRun = (command: string): boolean => !notRun().some((beginning) => command.startsWith(`${beginning} `));

/** The commands of a block, one after another in one shell, since one may name what the next uses. */
const steps = handbook().flatMap((page) =>
  blocksOf(page, 'sh').flatMap((block) => {
    const commands = commandsOf(block).filter(isRun);
    return commands.length > 0 ? [{ page, commands: commands.join('\n') }] : [];
  }),
);

describe('what the handbook says to type', () => {
  it('is enough to be worth a test', () => {
    expect(steps.length).toBeGreaterThan(15);
  });

  it.each(steps)(
    'works: $page: $commands',
    async ({ commands }) => {
      const { code, said } = await runCommand(`set -e\n${commands}`);
      expect({ code, said }).toEqual({ code: 0, said });
    },
    120_000,
  );
});
