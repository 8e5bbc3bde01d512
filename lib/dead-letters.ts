import { Duration, Validations } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type AlarmWords, PlainAlarm } from './plain-alarm.ts';

/** Where work ends up that could not be done. It is kept for 14 days, the most SQS allows, and the first one alarms. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, words: AlarmWords) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is where work ends that failed elsewhere; nothing reads it but a person.',
    });
    new PlainAlarm(this, 'Alarm', { ...words, metric: this.waiting(), threshold: 1, evaluationPeriods: 1 });
  }

  /** How many wait to be looked at. */
  waiting(): Metric {
    return this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
  }
}
