import { createHash, randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import { AwsError, type Operations } from './json-protocol.ts';

export interface QueuedMessage {
  messageId: string;
  body: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  receiveCount: number;
  firstReceivedAt?: number;
}

export interface Queue {
  /** Takes a message in, and returns its id. */
  send(body: string): string;
  /** Messages that are not being handled now, at most ten; hidden from others until the time-out, or until deleted. */
  receive(): SQSRecord[];
  delete(messageIds: readonly string[]): void;
  length(): number;
  clear(): void;
}

export interface QueueOptions {
  /** Milliseconds that a received message stays hidden, unless it is deleted. */
  visibilityTimeout: number;
  now(): number;
  /** What was left from before. */
  messages?: readonly QueuedMessage[];
  /** Is told of everything in the queue before a send is answered, so that it can be kept. */
  changed?(messages: readonly QueuedMessage[]): void;
}

const arn = 'arn:aws:sqs:us-east-1:000000000000:basta-replay';
const mostAtOnce = 10;

/** One standard SQS queue: at least once, in no promised order. */
export function createQueue({ visibilityTimeout, now, messages = [], changed = () => {} }: QueueOptions): Queue {
  const all = new Map(messages.map((message) => [message.messageId, message]));
  const hiddenUntil = new Map<string, number>();
  const keep = () => changed([...all.values()]);

  return {
    send(body) {
      const messageId = randomUUID();
      all.set(messageId, { messageId, body, sentAt: now(), receiveCount: 0 });
      keep();
      return messageId;
    },
    receive() {
      const visible = [...all.values()].filter(({ messageId }) => (hiddenUntil.get(messageId) ?? 0) <= now());
      return visible.slice(0, mostAtOnce).map((message) => {
        message.receiveCount += 1;
        message.firstReceivedAt ??= now();
        hiddenUntil.set(message.messageId, now() + visibilityTimeout);
        return sqsRecord(message);
      });
    },
    delete(messageIds) {
      for (const id of messageIds) {
        all.delete(id);
        hiddenUntil.delete(id);
      }
      keep();
    },
    length: () => all.size,
    clear() {
      all.clear();
      hiddenUntil.clear();
      keep();
    },
  };
}

/** SQS's calls, for queues by the last part of their address. */
export const queueOperations = (queues: Readonly<Record<string, Queue>>): Operations => ({
  'AmazonSQS.SendMessage': ({ QueueUrl, MessageBody }) => {
    const queue = queues[String(QueueUrl).split('/').at(-1) ?? ''];
    if (!queue) throw new AwsError('AWS.SimpleQueueService.NonExistentQueue', `There is no queue ${QueueUrl}.`);
    const body = String(MessageBody);
    return { MessageId: queue.send(body), MD5OfMessageBody: md5(body) };
  },
});

/** SQS's own check sum of a body, by which the SDK knows that it arrived whole. */
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const sqsRecord = ({ messageId, body, sentAt, receiveCount, firstReceivedAt = sentAt }: QueuedMessage): SQSRecord => ({
  messageId,
  receiptHandle: `${messageId}#${receiveCount}`,
  body,
  attributes: {
    ApproximateReceiveCount: String(receiveCount),
    SentTimestamp: String(sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
  },
  messageAttributes: {},
  md5OfBody: md5(body),
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: 'us-east-1',
});
