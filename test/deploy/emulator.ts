import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { freePort, StartError } from '../../local/dynamodb-local.ts';

export interface Emulator {
  endpoint: string;
  stop(): Promise<void>;
}

/**
 * The emulator at `AWS_ENDPOINT_URL`; where that is not set, MiniStack, started on loopback.
 *
 * @throws StartError if it doesn't start, or is AWS itself
 */
export async function startEmulator(): Promise<Emulator> {
  const given = process.env.AWS_ENDPOINT_URL;
  if (!given) return startMiniStack();
  refuseAws(given);
  return { endpoint: given, stop: async () => {} };
}

/** These tests delete what they made, and send texts: never in anyone's account. */
function refuseAws(endpoint: string): void {
  if (/\.amazonaws\.com(\.cn)?$/.test(new URL(endpoint).hostname)) {
    throw new StartError('AWS_ENDPOINT_URL is AWS itself. These tests are for an emulator only.');
  }
}

async function startMiniStack(): Promise<Emulator> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'basta-ministack-'));
  const log = openSync(join(directory, 'log'), 'w');
  const child = spawn('ministack', {
    cwd: directory,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      // The emulator runs functions with the `node` that it finds; ours is the version that they are built for.
      PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      LAMBDA_EXECUTOR: 'local',
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(`${endpoint}/_ministack/health`, child);
  return {
    endpoint,
    async stop() {
      await stopChild(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  let failed: Error | undefined;
  child.once('error', (error) => {
    failed = error;
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (failed) throw new StartError('MiniStack is missing: pip install ministack==1.5.33');
    if (child.exitCode !== null) throw new StartError(`MiniStack ended at once (exit code ${child.exitCode}).`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new StartError('MiniStack did not answer within a minute.');
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const killed = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(killed);
}
