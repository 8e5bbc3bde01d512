/** One line of the bench: what was measured, against which budget of the design. */
export interface Row {
  what: string;
  budget: string;
  measured: string;
  /** Undefined where there is no budget to hold. */
  holds?: boolean;
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * The median of a / b over turns in which each is done once, one right after the other: on a noisy machine both are
 * slowed alike, and the ratio stays.
 */
export async function pairedRatio(turns: number, a: () => unknown, b: () => unknown): Promise<number> {
  await a();
  await b();
  const ratios: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const first = turn % 2 === 0;
    const before = first ? await timed(a) : await timed(b);
    const after = first ? await timed(b) : await timed(a);
    ratios.push(first ? before / after : after / before);
  }
  return median(ratios);
}
