import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** The metrics of the namespace `Basta` (contract, Out of Basta). */
export type MetricName =
  | 'OptOuts'
  | 'OptIns'
  | 'Replies'
  | 'Notices'
  | 'NoticesFailed'
  | 'NoticesAmbiguous'
  | 'NoticesWithheld'
  | 'NoticesDelivered'
  | 'NoticesUndelivered'
  | 'NoticeDelay'
  | 'Checks'
  | 'Withheld'
  | 'Sends'
  | 'SignatureFailures'
  | 'Duplicates'
  | 'Stale'
  | 'Queued'
  | 'Blocked'
  | 'NoReplyPossible'
  | 'ListLearned'
  | 'ListTold'
  | 'ListRefused';

/** What a figure is counted by. None of these may hold a number, a text or a token. */
export interface MetricDimensions {
  Program?: string;
  Via?: string;
  Provider?: string;
  Reason?: string;
}

export interface Meter {
  /** Counts something that happened; written at once, as one line in CloudWatch's embedded metric format. */
  count(name: MetricName, dimensions?: MetricDimensions, value?: number): void;
  /** Notes how long something took, in milliseconds. */
  time(name: MetricName, milliseconds: number, dimensions?: MetricDimensions): void;
}

export function createMeter(): Meter {
  const metrics = new Metrics({ namespace: 'Basta' });
  const write = (name: MetricName, unit: 'Count' | 'Milliseconds', value: number, dimensions: MetricDimensions) => {
    const single = metrics.singleMetric();
    // Powertools would add the service, and CloudWatch knows a metric only by exactly its dimensions.
    single.clearDefaultDimensions();
    for (const [dimension, text] of Object.entries(dimensions)) single.addDimension(dimension, text);
    single.addMetric(name, unit === 'Count' ? MetricUnit.Count : MetricUnit.Milliseconds, value);
  };
  return {
    count: (name, dimensions = {}, value = 1) => write(name, 'Count', value, dimensions),
    time: (name, milliseconds, dimensions = {}) => write(name, 'Milliseconds', milliseconds, dimensions),
  };
}
