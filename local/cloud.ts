import { join } from 'node:path';
import { startAwsEndpoint } from './aws/endpoint.ts';
import { createEventBus, type EventBus } from './aws/event-bus.ts';
import { createObjectStore, type ObjectStore } from './aws/object-store.ts';
import { createQueue, type Queue, type QueuedMessage, queueOperations } from './aws/queue.ts';
import { secretsManager } from './aws/secrets-manager.ts';
import { keptFile } from './kept-file.ts';
import type { Surroundings } from './rooms/settings.ts';
import { type Checkpoints, createCheckpoints } from './stream/checkpoints.ts';
import type { Text } from './tools/texts.ts';

export interface CloudOptions {
  apiKey: string;
  /** Providers' credentials as JSON. */
  providerSecrets: string;
  /** Where the queue and the stream's positions are kept; in memory where not given. */
  dataDirectory: string | undefined;
  /** Takes a notice that would have been sent. */
  notice(notice: Omit<Text, 'at' | 'direction'>): void;
}

/** What stands in for AWS, besides DynamoDB. */
export interface Cloud {
  bus: EventBus;
  /** Of requests that wait to be stored, and of imports that wait for a worker. */
  queue: Queue;
  importQueue: Queue;
  objects: ObjectStore;
  /** Of the room `sync`. */
  syncQueue: Queue;
  checkpoints: Checkpoints;
  /** How the rooms find it. */
  surroundings: Omit<Surroundings, 'publicUrl' | 'tableName' | 'dynamodbEndpoint'>;
  stop(): Promise<void>;
}

/** Milliseconds, in place of the stack's three minutes: nobody waits that long at a desk. */
const visibilityTimeout = 2_000;

const providerSecretsId = 'basta/providers';
const linkKeysId = 'basta/link-keys';
const importBucket = 'basta-imports';
const adminKeyId = 'basta/admin-key';

/** The same in every local run, so that links live through a restart. */
const linkKeys = JSON.stringify({ current: 'local-link-key-that-is-no-secret' });

export async function startCloud({ apiKey, providerSecrets, dataDirectory, notice }: CloudOptions): Promise<Cloud> {
  const kept = <T>(name: string) => keptFile<T>(dataDirectory && join(dataDirectory, name));
  const messages = kept<QueuedMessage[]>('replay-queue.json');
  const positions = kept<Record<string, string>>('stream-positions.json');
  const queue = createQueue({ visibilityTimeout, now: Date.now, messages: messages.read(), changed: messages.write });
  const imports = kept<QueuedMessage[]>('import-queue.json');
  const importQueue = createQueue({
    // As the stack: longer than a worker may run.
    visibilityTimeout: 60_000,
    now: Date.now,
    messages: imports.read(),
    changed: imports.write,
  });
  const objects = createObjectStore(importBucket, dataDirectory && join(dataDirectory, importBucket));
  const syncQueue = createQueue({ visibilityTimeout, now: Date.now });
  const bus = createEventBus();
  const secrets = secretsManager({
    [providerSecretsId]: providerSecrets,
    [linkKeysId]: linkKeys,
    [adminKeyId]: apiKey,
  });
  const queues = queueOperations({ 'basta-replay': queue, 'basta-imports': importQueue, 'basta-sync': syncQueue });
  const endpoint = await startAwsEndpoint({ ...queues, ...bus.operations, ...secrets }, objects, (posted) =>
    // Only the room `notify` is told of this address.
    notice(posted as Omit<Text, 'at' | 'direction'>),
  );
  const awsEndpoint = `http://127.0.0.1:${endpoint.port}`;
  return {
    bus,
    queue,
    importQueue,
    objects,
    syncQueue,
    checkpoints: createCheckpoints(positions.read(), positions.write),
    surroundings: {
      awsEndpoint,
      replayQueueUrl: `${awsEndpoint}/000000000000/basta-replay`,
      importQueueUrl: `${awsEndpoint}/000000000000/basta-imports`,
      importBucket,
      syncQueueUrl: `${awsEndpoint}/000000000000/basta-sync`,
      eventBusName: 'basta',
      outboxUrl: `${awsEndpoint}/outbox`,
      providerSecretsId,
      linkKeysId,
      adminKeyId,
    },
    async stop() {
      await endpoint.stop();
      objects.stop();
    },
  };
}
