import { createHash, randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import type { Operations } from './json-protocol.ts';

export interface QueuedMessage {
  messageId: string;
  body: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  receiveCount: number;
  firstReceivedAt?: number;
}

export interface Queue {
  operations: Operations;
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
    operations: {
      'AmazonSQS.SendMessage': ({ MessageBody }) => {
        const body = String(MessageBody);
        const messageId = randomUUID();
        all.set(messageId, { messageId, body, sentAt: now(), receiveCount: 0 });
        keep();
        return { MessageId: messageId, MD5OfMessageBody: md5(body) };
      },
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
