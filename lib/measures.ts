import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, type Unit } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricDimensions, MetricName } from '../functions/platform/metrics.ts';

interface MeasureOptions {
  label?: string;
  statistic?: string;
  unit?: Unit;
}

/** One of Basta's own metrics. CloudWatch knows it only by exactly the dimensions that it was written with. */
export function measure(name: MetricName, dimensions: MetricDimensions, options: MeasureOptions = {}): Metric {
  return new Metric({
    namespace: 'Basta',
    metricName: name,
    dimensionsMap: { ...dimensions },
    period: Duration.minutes(5),
    statistic: 'Sum',
    ...options,
  });
}

/** Several measures as one figure. The label also tells sums in one graph apart. */
export function sum(label: string, metrics: readonly IMetric[]): MathExpression {
  const prefix = label.replace(/\W+/g, '_');
  const using = metrics.map((metric, index) => [`${prefix}_${index}`, metric] as const);
  return new MathExpression({
    label,
    // Where one was never written, the others still count.
    expression: using.map(([id]) => `FILL(${id}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(using),
    period: Duration.minutes(5),
  });
}
