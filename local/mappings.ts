import type { DynamoDBBatchResponse, SQSBatchResponse } from 'aws-lambda';
import type { Queue } from './aws/queue.ts';
import { startQueuePoller } from './aws/queue-poller.ts';
import type { Database } from './database.ts';
import type { Records } from './records.ts';
import type { Rooms } from './rooms/rooms.ts';
import type { Checkpoints } from './stream/checkpoints.ts';
import { startPump } from './stream/pump.ts';

export interface MappingDeps {
  database: Database;
  queue: Queue;
  importQueue: Queue;
  syncQueue: Queue;
  checkpoints: Checkpoints;
  rooms: Rooms;
  records: Records;
  /** Is told of the phone of each item that was written. */
  written(phone: string): void;
  say(sentence: string): void;
}

/** Lambda's event source mappings: what calls rooms without a request. */
export interface Mappings {
  /** Says that something was probably written or queued. */
  wake(): void;
  stop(): Promise<void>;
}

export function startMappings({
  database,
  queue,
  importQueue,
  syncQueue,
  checkpoints,
  rooms,
  records,
  written,
  say,
}: MappingDeps): Mappings {
  const pump = startPump({
    client: database.streams,
    streamArn: database.streamArn,
    checkpoints,
    invoke: async (room, event) => (await rooms.invoke(room, event)) as DynamoDBBatchResponse | null,
    giveUp: records.lost,
    trouble: (room, error) =>
      say(`${room}: the stream can't be read (${error instanceof Error ? error.name : 'error'}); trying on`),
    seen(changes) {
      for (const phone of new Set(changes.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S))) if (phone) written(phone);
    },
  });
  const poller = startQueuePoller(queue, async (event) => {
    const answer = (await rooms.invoke('replay', event)) as SQSBatchResponse | null;
    pump.wake();
    return answer;
  });
  const importPoller = startQueuePoller(
    importQueue,
    async (event) => (await rooms.invoke('import-worker', event)) as SQSBatchResponse | null,
  );
  const syncPoller = startQueuePoller(
    syncQueue,
    async (event) => (await rooms.invoke('sync', event)) as SQSBatchResponse | null,
  );
  return {
    wake() {
      pump.wake();
      poller.wake();
      importPoller.wake();
      syncPoller.wake();
    },
    async stop() {
      await Promise.all([pump.stop(), poller.stop(), importPoller.stop(), syncPoller.stop()]);
    },
  };
}
