import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ContactRequest } from '../domain/event.ts';

/** Where verified requests wait while the table can't be written. The room `replay` takes them in later. */
export interface ReplayQueue {
  put(request: ContactRequest): Promise<void>;
}

export function createReplayQueue(queueUrl: string): ReplayQueue {
  const sqs = new SQSClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 300, requestTimeout: 1_000, throwOnRequestTimeout: true },
  });
  return {
    async put(request) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(request) }));
    },
  };
}
