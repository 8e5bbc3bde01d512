import { Stack } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface PlainAlarmProps extends Pick<AlarmProps, 'evaluationPeriods' | 'datapointsToAlarm'> {
  /** What is wrong, in a few words: the alarm's name. */
  title: string;
  /** What people would notice, in one sentence. */
  impact: string;
  /** What to do, in one or two sentences that begin with where to look. */
  action: string;
  metric: IMetric;
  /** Alarms from this value on. */
  threshold: number;
}

/** An alarm in plain words: whoever it wakes reads what people notice and what to do, with nothing to look up first. */
export class PlainAlarm extends Alarm {
  readonly title: string;
  readonly impact: string;
  readonly action: string;

  constructor(scope: Construct, id: string, { title, impact, action, ...props }: PlainAlarmProps) {
    super(scope, id, {
      ...props,
      alarmName: `${Stack.of(scope).stackName}: ${title}`,
      alarmDescription: `${impact} ${action}`,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nothing measured means that nothing happened.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.title = title;
    this.impact = impact;
    this.action = action;
  }
}
