import { parentPort, workerData } from 'node:worker_threads';
import type { FromRoom, ToRoom } from './messages.ts';

/*
 * Runs in the thread of a room and does what Lambda's runtime does: loads the bundle, calls its handler, hands back the
 * result as JSON.
 */

const room: { handler(event: unknown, context: object): Promise<unknown> } = await import(workerData.bundle);

const say = (message: FromRoom) => parentPort?.postMessage(message);

parentPort?.on('message', async (message: ToRoom) => {
  if ('clockOffsetMs' in message) {
    process.env.BASTA_CLOCK_OFFSET_MS = String(message.clockOffsetMs);
    return;
  }
  const { id, event } = message;
  const deadline = Date.now() + workerData.timeoutMs;
  const context = { ...message.context, getRemainingTimeInMillis: () => deadline - Date.now() };
  try {
    const result = await room.handler(event, context);
    say({ id, result: JSON.parse(JSON.stringify(result ?? null)) });
  } catch (error) {
    say({ id, error: error instanceof Error ? (error.stack ?? error.name) : String(error) });
  }
});

say({ ready: true });
