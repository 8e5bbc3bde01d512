/** A moment as ISO 8601 in UTC with milliseconds, so that instants compare as strings. Only the functions here make one. */
export type Instant = string & { readonly __brand: 'Instant' };

/** @param epochMs milliseconds since 1970-01-01T00:00:00Z */
export const instant = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;

export const epochMs = (at: Instant): number => Date.parse(at);

const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** Reads an ISO 8601 time that names its zone; anything else, a local time among it, is undefined. */
export function parseInstant(text: string): Instant | undefined {
  if (!withZone.test(text)) return undefined;
  const ms = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(ms) || ms < 0 ? undefined : instant(ms);
}

/** The earlier of two; a source's own time is clamped to now with it, so that no clock can reserve the future. */
export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

export const plusMs = (at: Instant, ms: number): Instant => instant(epochMs(at) + ms);

/** The UTC day, `2026-11-23`. */
export const dayOf = (at: Instant): string => at.slice(0, 10);
