/** A day that is not like the days before it. */
export interface OutOfLine {
  /** How many would have been usual. */
  usual: number;
  /** How far it is from that, in what days usually differ by. */
  deviations: number;
}

/** Days that are looked back on, and how many of them at least. */
export const lookBack = 28;
const fewest = 7;
/** As many that a program with a thousand quiet days is flagged about once in them. */
const limit = 4;
/** Scales the median deviation to the standard deviation of a normal distribution. */
const toDeviation = 1.4826;

/**
 * Whether more left on a day than the days before it let expect. By median and median deviation, so that an earlier bad
 * day hides no later one; and never by less than counts differ by chance, which is the root of what is usual (Poisson).
 *
 * @param before the counts of the days before it, the latest last
 */
export function outOfLine(count: number, before: readonly number[]): OutOfLine | undefined {
  const past = before.slice(-lookBack);
  if (past.length < fewest) return undefined;
  const usual = median(past);
  const spread = Math.max(toDeviation * median(past.map((it) => Math.abs(it - usual))), Math.sqrt(usual), 1);
  const deviations = (count - usual) / spread;
  return deviations >= limit ? { usual, deviations: Math.round(deviations * 10) / 10 } : undefined;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1, middle + 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}
