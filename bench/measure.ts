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

/**
 * How often a time out of `a` is longer than one out of `b`, between 0 and 1 (Mann and Whitney's U over its most): 0.5
 * where the two can't be told apart.
 */
export function oftenLonger(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((time) => ({ time, ofA: true })), ...b.map((time) => ({ time, ofA: false }))];
  all.sort((x, y) => x.time - y.time);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.time === all[from]?.time) to += 1;
    // Times that are alike share the mean of their ranks.
    const rank = (from + 1 + to) / 2;
    for (const { ofA } of all.slice(from, to)) if (ofA) ranks += rank;
    from = to;
  }
  return (ranks - (a.length * (a.length + 1)) / 2) / (a.length * b.length);
}
