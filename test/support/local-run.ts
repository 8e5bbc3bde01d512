import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createVisitor, type Visitor } from '../../local/demo/visitor.ts';

const start = resolve(import.meta.dirname, '../../local/start.ts');

/** What a program that ended said, and how it ended. */
export interface Ended {
  code: number | null;
  output: string;
}

/** `npm start`, at a free port, as a process of its own. */
export interface StartedRun {
  url: string;
  visitor: Visitor;
  /** The processes that it started, and those that they did. */
  descendants(): number[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Runs a script of `local/` to its end. */
export async function runToEnd(script: string, environment: Record<string, string>): Promise<Ended> {
  const { ended } = spawnNode(resolve(import.meta.dirname, '../../local', script), environment);
  return ended;
}

/** @throws Error with what it said, if it ends before it runs */
export async function aLocalRun(environment: Record<string, string> = {}): Promise<StartedRun> {
  return started(spawnNode(start, { PORT: '0', ...environment }));
}

/** The same by `npm start`, so that npm and its shell stand between. */
export async function aLocalRunByNpm(): Promise<StartedRun> {
  return started(spawnProcess('npm', ['start'], { PORT: '0', HOME: process.env.HOME ?? '' }));
}

async function started({ child, ended, said }: ReturnType<typeof spawnProcess>): Promise<StartedRun> {
  const url = await Promise.race([
    said(/Phone +(http\S+?)\/\n/),
    ended.then(({ code, output }) => {
      throw new Error(`It ended with ${code}: ${output}`);
    }),
  ]);
  return {
    url,
    visitor: createVisitor({ url, apiKey: 'local-key' }),
    descendants: () => descendantsOf(child.pid),
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    post: (path, body) => fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) }),
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

const spawnNode = (script: string, environment: Record<string, string>) =>
  spawnProcess(process.execPath, [script], environment);

function spawnProcess(command: string, words: readonly string[], environment: Record<string, string>) {
  const { PATH } = process.env;
  const child: ChildProcess = spawn(command, words, { env: { PATH, ...environment } });
  // What a failed test left running ends with the test run.
  process.once('exit', () => child.kill());
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      for (const heard of listeners) heard();
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, output })));
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const [, found] = pattern.exec(output) ?? [];
        if (found) resolve(found);
      };
      listeners.add(look);
      look();
    });
  return { child, ended, said };
}

function descendantsOf(pid: number | undefined): number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  const children = stdout.split('\n').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
