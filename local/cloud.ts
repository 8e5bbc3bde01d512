import { join } from 'node:path';
import { startAwsEndpoint } from './aws/endpoint.ts';
import { createEventBus, type EventBus } from './aws/event-bus.ts';
import type { Operations } from './aws/json-protocol.ts';
import { createQueue, type Queue, type QueuedMessage } from './aws/queue.ts';
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
  queue: Queue;
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
const adminKeyId = 'basta/admin-key';

/** The same in every local run, so that links live through a restart. */
const linkKeys = JSON.stringify({ current: 'local-link-key-that-is-no-secret' });

export async function startCloud({ apiKey, providerSecrets, dataDirectory, notice }: CloudOptions): Promise<Cloud> {
  const kept = <T>(name: string) => keptFile<T>(dataDirectory && join(dataDirectory, name));
  const messages = kept<QueuedMessage[]>('replay-queue.json');
  const positions = kept<Record<string, string>>('stream-positions.json');
  const queue = createQueue({ visibilityTimeout, now: Date.now, messages: messages.read(), changed: messages.write });
  const syncQueue = createQueue({ visibilityTimeout, now: Date.now });
  const bus = createEventBus();
  const secrets = secretsManager({
    [providerSecretsId]: providerSecrets,
    [linkKeysId]: linkKeys,
    [adminKeyId]: apiKey,
  });
  const endpoint = await startAwsEndpoint({ ...sendingTo(queue, syncQueue), ...bus.operations, ...secrets }, (posted) =>
    // Only the room `notify` is told of this address.
    notice(posted as Omit<Text, 'at' | 'direction'>),
  );
  const awsEndpoint = `http://127.0.0.1:${endpoint.port}`;
  return {
    bus,
    queue,
    syncQueue,
    checkpoints: createCheckpoints(positions.read(), positions.write),
    surroundings: {
      awsEndpoint,
      replayQueueUrl: `${awsEndpoint}/000000000000/basta-replay`,
      syncQueueUrl: `${awsEndpoint}/000000000000/${syncName}`,
      eventBusName: 'basta',
      outboxUrl: `${awsEndpoint}/outbox`,
      providerSecretsId,
      linkKeysId,
      adminKeyId,
    },
    stop: endpoint.stop,
  };
}

const syncName = 'basta-sync';

/** A message goes to the queue that its address names. */
const sendingTo = (replay: Queue, sync: Queue): Operations => ({
  'AmazonSQS.SendMessage': (input) => {
    const { operations } = String(input.QueueUrl).endsWith(`/${syncName}`) ? sync : replay;
    return operations['AmazonSQS.SendMessage']?.(input);
  },
});
