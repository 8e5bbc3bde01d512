/** One figure that a room emitted, read from CloudWatch's embedded metric format. */
export interface EmittedMetric {
  name: string;
  value: number;
  unit: string;
  dimensions: Record<string, string>;
  namespace: string;
  at: string;
}

/** What a line of a room is: figures for CloudWatch, a line of its log, or something it just printed. */
export type RoomLine =
  | { is: 'metrics'; metrics: EmittedMetric[] }
  | { is: 'log'; level: string; message: string; fields: Record<string, unknown> }
  | { is: 'text'; text: string };

/** Reads a line as CloudWatch would. */
export function readLine(text: string): RoomLine {
  const line = parse(text);
  if (!line) return { is: 'text', text };
  if (isRecord(line._aws)) return { is: 'metrics', metrics: metricsOf(line, line._aws) };
  if (typeof line.level !== 'string') return { is: 'text', text };
  const {
    level,
    message,
    timestamp: _timestamp,
    service: _service,
    sampling_rate: _rate,
    xray_trace_id: _trace,
    ...fields
  } = line;
  return { is: 'log', level, message: String(message), fields };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return isRecord(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
interface Directive {
  Namespace: string;
  Dimensions: string[][];
  Metrics: { Name: string; Unit?: string }[];
}

function metricsOf(line: Record<string, unknown>, aws: Record<string, unknown>): EmittedMetric[] {
  const at = new Date(Number(aws.Timestamp)).toISOString();
  return ((aws.CloudWatchMetrics ?? []) as Directive[]).flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name, Unit }) =>
      [line[Name]].flat().map((value) => ({
        name: Name,
        value: Number(value),
        unit: Unit ?? 'None',
        dimensions: Object.fromEntries((Dimensions[0] ?? []).map((name) => [name, String(line[name])])),
        namespace: Namespace,
        at,
      })),
    ),
  );
}
