import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Config } from '../functions/domain/config/config.ts';
import { DeadLetters } from './dead-letters.ts';
import type { EventBus } from './event-bus.ts';
import { PlainAlarm } from './plain-alarm.ts';
import type { Room } from './room.ts';

export interface SyncScheduleProps {
  config: Config;
  eventBus: EventBus;
}

/**
 * Keeps the providers' opt-out lists and ours in step. Once an hour every list is read; each change on our side comes by
 * a rule on the bus, so that no third reader of the stream is needed. All of it goes through one queue that few read at
 * once, since the providers allow few calls a second.
 */
export class SyncSchedule extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { config, eventBus }: SyncScheduleProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', {
      title: "a provider's list was not read or not told",
      impact: 'People who said stop to a provider only may still be texted by us, or by others who send through it.',
      unwantedTexts: true,
      action:
        'Look in the log of the sync function for sync.failed: most often a key or a right is missing. Mend it and delete the message; the next hour reads every list from its start.',
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // The confirmation of a stop has to leave before the number is on the list of its provider.
      deliveryDelay: Duration.minutes(5),
      visibilityTimeout: Duration.minutes(6),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: 5 },
    });
    new PlainAlarm(this, 'WaitingTooLong', {
      title: "the providers' lists are behind",
      impact: 'People who said stop to a provider only may still be texted by us, or by others who send through it.',
      unwantedTexts: true,
      action:
        'Look in the log of the sync function: a provider that answers slowly, or allows fewer calls than we make, holds up the others. Nothing is lost meanwhile.',
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: Duration.hours(6).toSeconds(),
      evaluationPeriods: 1,
    });
    new Rule(this, 'Hourly', {
      description: 'Basta: read the opt-out lists of the providers.',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new SqsQueue(this.queue, { message: RuleTargetInput.fromObject({ read: 'all' }) })],
    });
    if (config.optOutLists !== 'both') return;
    new Rule(this, 'Changes', {
      description: 'Basta: tell the providers who has opted out.',
      eventBus: eventBus.bus,
      eventPattern: { source: ['basta'], detailType: ['Standing Changed'] },
      targets: [new SqsQueue(this.queue)],
    });
  }

  /** Ask for the lists to be read. */
  grantPut(room: Room): void {
    room.set('SYNC_QUEUE_URL', this.queue.queueUrl);
    Grant.addToPrincipal({
      grantee: room.lambda,
      actions: ['sqs:SendMessage'],
      resourceArns: [this.queue.queueArn],
    });
  }

  /** Calls the room with what is to be done, two at once: SQS allows no fewer. */
  feed({ lambda }: Room): void {
    lambda.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
  }
}
