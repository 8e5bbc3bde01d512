import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import { PlainAlarm } from './plain-alarm.ts';
import type { Room } from './room.ts';

/**
 * Where accepted requests wait while the table can't be written. Each is tried for about a day, every three minutes, and
 * then kept for as long as SQS keeps anything.
 */
export class ReplayQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', {
      title: 'accepted requests are not stored',
      impact: 'People who said stop, and were told that it worked, may still get texts.',
      unwantedTexts: true,
      action:
        'Look in the log of the replay function for request.not-replayed, mend the cause, then redrive this queue to its source in the SQS console. Do it within 14 days.',
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.minutes(3),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: 480 },
    });
    new PlainAlarm(this, 'WaitingTooLong', {
      title: 'accepted requests wait to be stored',
      impact: 'Stops of the last minutes do not count yet, so checks may still allow texts to those people.',
      unwantedTexts: true,
      action:
        'Look at the AWS Health dashboard and at the throttles of the table. They are stored by themselves once the table can be written; hold back sendings until then.',
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: Duration.minutes(10).toSeconds(),
      evaluationPeriods: 1,
    });
  }

  /** Queue what can't be stored now. */
  grantPut(room: Room): void {
    room.set('REPLAY_QUEUE_URL', this.queue.queueUrl);
    Grant.addToPrincipal({
      grantee: room.lambda,
      actions: ['sqs:SendMessage'],
      resourceArns: [this.queue.queueArn],
    });
  }

  /** Calls the room with what waits. Few at once, so that a table that comes back isn't overrun. */
  feed({ lambda }: Room): void {
    lambda.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 10, maxConcurrency: 5, reportBatchItemFailures: true }),
    );
  }
}
