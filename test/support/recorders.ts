import type { Log, LogFields } from '../../functions/platform/log.ts';
import type { Meter } from '../../functions/platform/metrics.ts';

/** A log that keeps its lines, so that a test can say what must not be in them. */
export function aLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const write = (message: string, fields?: LogFields) => void lines.push(JSON.stringify({ message, ...fields }));
  return { lines, info: write, warn: write, error: write };
}

/** A meter that keeps its figures as `Name{Dimension=value} amount`. */
export function aMeter(): Meter & { figures: string[] } {
  const figures: string[] = [];
  const write: Meter['count'] = (name, dimensions = {}, value = 1) => {
    const by = Object.entries(dimensions).map(([dimension, text]) => `${dimension}=${text}`);
    figures.push(`${name}{${by.join(',')}} ${value}`);
  };
  return { figures, count: write, time: (name, milliseconds, dimensions) => write(name, dimensions, milliseconds) };
}
