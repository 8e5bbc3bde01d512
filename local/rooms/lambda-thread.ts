import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { FromRoom, LambdaContext, ToRoom } from './messages.ts';
import type { RoomName } from './settings.ts';

/** The function failed, as Lambda reports it: it threw, it took too long, or its process ended. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
}

export interface ThreadOptions {
  name: RoomName;
  /** File of the bundle, and of what runs it (`thread.ts`). */
  bundle: string;
  thread: string;
  environment: Record<string, string>;
  /** Takes each line that the room writes. */
  line(text: string): void;
}

export interface LambdaThread {
  /** Settled once the bundle is loaded. */
  ready: Promise<void>;
  /** @throws FunctionError */
  invoke(event: unknown): Promise<unknown>;
  moveClock(offsetMs: number): void;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Milliseconds that an invocation may take; the gateway itself gives up after 30 s. */
const timeoutMs = 29_000;

/**
 * One bundle in one thread. Events run side by side in it, where Lambda would start more processes: handlers that keep
 * nothing between events can't tell.
 */
export function createLambdaThread({ name, bundle, thread, environment, line }: ThreadOptions): LambdaThread {
  const worker = new Worker(thread, {
    env: environment,
    workerData: { bundle, timeoutMs },
    stdout: true,
    stderr: true,
  });
  for (const stream of [worker.stdout, worker.stderr]) createInterface({ input: stream }).on('line', line);

  const waiting = new Map<string, Waiting>();
  let ended = false;
  const loaded = Promise.withResolvers<void>();
  loaded.promise.catch(() => {});
  const end = (why: string) => {
    ended = true;
    const error = new FunctionError(`The room ${name} ${why}`);
    loaded.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', (error) => end(`broke off: ${error.message}`));
  worker.on('exit', () => end('ended'));
  worker.on('message', (message: FromRoom) => {
    if ('ready' in message) return loaded.resolve();
    const caller = waiting.get(message.id);
    waiting.delete(message.id);
    if ('error' in message) caller?.reject(new FunctionError(message.error));
    else caller?.resolve(message.result);
  });
  const say = (message: ToRoom) => worker.postMessage(message);

  return {
    ready: loaded.promise,
    async invoke(event) {
      await loaded.promise;
      if (ended) throw new FunctionError(`The room ${name} ended`);
      const id = randomUUID();
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new FunctionError(`The room ${name} took longer than ${timeoutMs / 1000} s`));
      }, timeoutMs);
      waiting.set(id, { resolve, reject });
      say({ id, event, context: contextOf(name, id) });
      return promise.finally(() => clearTimeout(timer));
    },
    moveClock: (clockOffsetMs) => say({ clockOffsetMs }),
    hasEnded: () => ended,
    async stop() {
      await worker.terminate();
    },
  };
}

const contextOf = (name: RoomName, id: string): LambdaContext => ({
  functionName: `basta-${name}`,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:basta-${name}`,
  memoryLimitInMB: '512',
  awsRequestId: id,
  logGroupName: `/aws/lambda/basta-${name}`,
  logStreamName: 'local',
});
