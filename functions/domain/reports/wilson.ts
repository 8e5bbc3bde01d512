/** A rate of something that either happens or not, and between what it very likely lies. */
export interface Rate {
  rate: number;
  low: number;
  high: number;
}

/** 97.5th percentile of the standard normal distribution: intervals that hold 95 times of 100. */
const z = 1.959963984540054;

/**
 * The rate of `count` in `of`, with Wilson's score interval (J. Am. Stat. Assoc. 22, 1927): unlike the usual one it stays
 * within 0 and 1 and says something true of none in ten. Undefined where nothing can be said: nothing was sent, or more
 * left than was sent, since then the sends are not all known.
 */
export function wilson(count: number, of: number): Rate | undefined {
  if (of <= 0 || count > of) return undefined;
  const rate = count / of;
  const centre = (rate + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2));
  return { rate, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
