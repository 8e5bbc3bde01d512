import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createWake } from '../wake.ts';
import type { Queue } from './queue.ts';

export interface QueuePoller {
  /** Says that something was probably queued. */
  wake(): void;
  stop(): Promise<void>;
}

/** Milliseconds between looks at an empty queue. */
const idle = 250;

/**
 * Hands a queue's messages to a room as Lambda does: in batches, deleting what was not reported as failed; the rest shows
 * up again after the visibility time-out.
 */
export function startQueuePoller(
  queue: Queue,
  invoke: (event: SQSEvent) => Promise<SQSBatchResponse | undefined | null>,
): QueuePoller {
  const { wake, rest } = createWake();
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const Records = queue.receive();
      if (Records.length === 0) await rest(idle);
      else queue.delete(await handled({ Records }, invoke));
    }
  }

  const running = run();
  return {
    wake,
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** The ids of the messages that are done: none where the room failed as a whole, or reports an id that isn't there. */
async function handled(event: SQSEvent, invoke: Parameters<typeof startQueuePoller>[1]): Promise<string[]> {
  const ids = event.Records.map(({ messageId }) => messageId);
  try {
    const failed = ((await invoke(event))?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
    return failed.every((id) => ids.includes(id)) ? ids.filter((id) => !failed.includes(id)) : [];
  } catch {
    return [];
  }
}
