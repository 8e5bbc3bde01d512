import { Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmBase,
  type AlarmProps,
  AlarmRule,
  AlarmState,
  AnomalyDetectionAlarm,
  ComparisonOperator,
  CompositeAlarm,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** An alarm in plain words: whoever it wakes reads what people notice and what to do, with nothing to look up first. */
export interface AlarmWords {
  /** What is wrong, in a few words: the alarm's name. */
  title: string;
  /** What people would notice, in one sentence. */
  impact: string;
  /** What to do, in one or two sentences that begin with where to look. */
  action: string;
  /** The section of the runbook, where alarms of several programs or providers share one. @default the title */
  section?: string;
  /** True where it means that people may be texted against their will. @default false */
  unwantedTexts?: boolean;
}

export type WordedAlarm = AlarmBase & { readonly words: AlarmWords };

export interface PlainAlarmProps extends AlarmWords, Pick<AlarmProps, 'evaluationPeriods' | 'datapointsToAlarm'> {
  metric: IMetric;
  /** Alarms from this value on. */
  threshold: number;
}

/** When a figure reaches a threshold. */
export class PlainAlarm extends Alarm {
  readonly words: AlarmWords;

  constructor(scope: Construct, id: string, props: PlainAlarmProps) {
    const { metric, threshold, evaluationPeriods, datapointsToAlarm, ...words } = props;
    super(scope, id, {
      metric,
      threshold,
      evaluationPeriods,
      ...(datapointsToAlarm && { datapointsToAlarm }),
      alarmName: nameOf(scope, words),
      alarmDescription: descriptionOf(scope, words),
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nothing measured means that nothing happened.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.words = words;
  }
}

export interface UnusualAlarmProps extends AlarmWords {
  metric: IMetric;
}

/**
 * When a figure is higher than its own past lets expect at that hour of the week. CloudWatch learns from
 * the last two weeks.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html
 */
export class UnusualAlarm extends AnomalyDetectionAlarm {
  readonly words: AlarmWords;

  constructor(scope: Construct, id: string, { metric, ...words }: UnusualAlarmProps) {
    super(scope, id, {
      metric,
      // Wider than the default of two: of ten programs one would alarm every few days by chance.
      stdDevs: 4,
      evaluationPeriods: 1,
      alarmName: nameOf(scope, words),
      alarmDescription: descriptionOf(scope, words),
      comparisonOperator: ComparisonOperator.GREATER_THAN_UPPER_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.words = words;
  }
}

export interface AnyOfAlarmsProps extends AlarmWords {
  alarms: readonly WordedAlarm[];
}

/** While any of several alarms lasts. */
export class AnyOfAlarms extends CompositeAlarm {
  readonly words: AlarmWords;

  constructor(scope: Construct, id: string, { alarms, ...words }: AnyOfAlarmsProps) {
    super(scope, id, {
      alarmRule: AlarmRule.anyOf(...alarms.map((alarm) => AlarmRule.fromAlarm(alarm, AlarmState.ALARM))),
      compositeAlarmName: nameOf(scope, words),
      alarmDescription: descriptionOf(scope, words),
    });
    this.words = words;
  }
}

/** Every alarm below a construct. */
export const alarmsIn = (scope: Construct): WordedAlarm[] =>
  scope.node
    .findAll()
    .filter((it) => it instanceof PlainAlarm || it instanceof UnusualAlarm || it instanceof AnyOfAlarms);

/** Where GitHub puts a heading: in lower case, without punctuation, with hyphens. */
export const anchorOf = ({ section, title }: AlarmWords): string =>
  (section ?? title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const nameOf = (scope: Construct, { title }: AlarmWords): string => `${Stack.of(scope).stackName}: ${title}`;

/** The context `runbook` names the page where its owner reads it, such as a copy in a wiki. */
function descriptionOf(scope: Construct, words: AlarmWords): string {
  const page: unknown = scope.node.tryGetContext('runbook') ?? 'docs/runbook.md';
  return `${words.impact} ${words.action} Runbook: ${String(page)}#${anchorOf(words)}`;
}
