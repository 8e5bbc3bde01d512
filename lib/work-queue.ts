import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { SettingName } from '../functions/platform/settings.ts';
import { DeadLetters } from './dead-letters.ts';
import { type AlarmWords, PlainAlarm } from './plain-alarm.ts';
import type { Room } from './room.ts';

export interface WorkQueueProps {
  /** By which rooms know its address. */
  setting: SettingName;
  /** From one try to the next; longer than a try may take. */
  between: Duration;
  tries: number;
  /** How long work lies before the first try. @default not at all */
  delay?: Duration;
  /** How many messages a room gets at a time, and how many times at once it runs; SQS allows no fewer than two. */
  atOnce: { messages: number; rooms: number };
  /** When work had to be given up. */
  gaveUp: AlarmWords;
  /** When the oldest has waited so long. */
  waiting: AlarmWords & { after: Duration };
}

/** Work that waits for a room: encrypted, tried again, set aside when all tries failed, with an alarm on each of these. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  readonly #setting: SettingName;
  readonly #atOnce: WorkQueueProps['atOnce'];

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { setting, between, tries, delay, atOnce, gaveUp, waiting } = props;
    this.#setting = setting;
    this.#atOnce = atOnce;
    this.deadLetters = new DeadLetters(this, 'DeadLetters', gaveUp);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: between,
      ...(delay && { deliveryDelay: delay }),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: tries },
    });
    const { after, ...words } = waiting;
    new PlainAlarm(this, 'WaitingTooLong', {
      ...words,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: after.toSeconds(),
      evaluationPeriods: 1,
    });
  }

  /** Put work there. */
  grantPut(room: Room): void {
    room.set(this.#setting, this.queue.queueUrl);
    Grant.addToPrincipal({
      grantee: room.lambda,
      actions: ['sqs:SendMessage'],
      resourceArns: [this.queue.queueArn],
    });
  }

  /** Calls the room with what waits. */
  feed({ lambda }: Room): void {
    const { messages, rooms } = this.#atOnce;
    lambda.addEventSource(
      new SqsEventSource(this.queue, { batchSize: messages, maxConcurrency: rooms, reportBatchItemFailures: true }),
    );
  }
}
