import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ProviderName } from '../domain/config/config.ts';

/** Work for the room `sync`: to begin with every list, or to read one page of the list of a sender. */
export type SyncTask = { read: 'all' } | { read: { provider: ProviderName; number: string }; from?: string };

export interface SyncQueue {
  put(task: SyncTask): Promise<void>;
}

export function createSyncQueue(queueUrl: string): SyncQueue {
  const sqs = new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 500, requestTimeout: 2_000 } });
  return {
    async put(task) {
      await sqs.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(task), DelaySeconds: 0 }),
      );
    },
  };
}
