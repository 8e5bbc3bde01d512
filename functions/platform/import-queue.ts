import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Where imports wait for a worker, at first and whenever one ran out of time. */
export interface ImportQueue {
  put(id: string): Promise<void>;
}

export function createImportQueue(queueUrl: string): ImportQueue {
  const sqs = new SQSClient({ maxAttempts: 3 });
  return {
    async put(id) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ id }) }));
    },
  };
}
