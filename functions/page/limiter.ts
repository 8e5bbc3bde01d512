import { epochMs, type Instant } from '../domain/instant.ts';

/** Says whether a key has done something too often. */
export interface Limiter {
  /** Counts it; true once the key has done more than it may within the running minute. */
  isTooMuch(key: string, now: Instant): boolean;
}

const minute = 60_000;

/**
 * Counts in this process alone, without a write: it stops a loop that hits one instance, and what comes from everywhere
 * is for the firewall in front (docs/decisions/0011-rate-limits-of-the-page.md).
 *
 * @param most how often in a minute
 * @param keys how many are remembered; the longest known is forgotten first
 */
export function createLimiter(most: number, keys = 10_000): Limiter {
  const counts = new Map<string, { from: number; count: number }>();
  return {
    isTooMuch(key, now) {
      const at = epochMs(now);
      let entry = counts.get(key);
      if (!entry || Math.abs(at - entry.from) >= minute) {
        entry = { from: at, count: 0 };
        counts.delete(key);
        counts.set(key, entry);
        const [longestKnown] = counts.keys();
        if (counts.size > keys && longestKnown !== undefined) counts.delete(longestKnown);
      }
      entry.count += 1;
      return entry.count > most;
    },
  };
}
