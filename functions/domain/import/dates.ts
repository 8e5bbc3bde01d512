import { type Instant, instant, parseInstant } from '../instant.ts';

/** A time as it was read; `day` where only the day is known, and the instant is that day's first. */
export type ReadTime = { at: Instant; precision: 'instant' | 'day' } | { fault: string };

const dayMs = 86_400_000;
/** SMS began in 1992; anything before it is a field misread. */
const earliest = Date.UTC(1992, 0, 1);

/**
 * Reads a time as files have it: ISO 8601 with or without zone, `2026-11-23 14:05`, Unix time in seconds or
 * milliseconds, RFC 2822 (`Mon, 23 Nov 2026 14:05:00 +0000`), `11/23/2026 2:05 PM`, `23.11.2026 14:05`. Without a zone
 * it is UTC. A date that could be read in two ways is a fault unless `order` says which.
 */
export function readTime(text: string, order?: 'dmy' | 'mdy'): ReadTime {
  const trimmed = text.trim();
  const found = iso(trimmed) ?? unix(trimmed) ?? rfc2822(trimmed) ?? byParts(trimmed, order);
  if (!found) return { fault: 'has a time that is none of the known forms; ISO 8601 is always understood' };
  if ('fault' in found) return found;
  const ms = Date.parse(found.at);
  if (ms < earliest) return { fault: 'has a time before there were text messages' };
  return found;
}

const at = (ms: number, precision: 'instant' | 'day' = 'instant'): ReadTime | undefined =>
  Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? { at: instant(ms), precision } : undefined;

function iso(text: string): ReadTime | undefined {
  const zoned = parseInstant(
    text
      .replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T')
      .replace(/ (UTC|GMT|Z|[+-]\d{2}:?\d{2})$/i, (_, zone) => (/[+-]/.test(zone) ? zone : 'Z')),
  );
  if (zoned) return { at: zoned, precision: 'instant' };
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return calendar(Number(year), Number(month), Number(day), time(hour, minute, second));
}

function unix(text: string): ReadTime | undefined {
  if (!/^\d{9,10}(\.\d+)?$|^\d{12,13}$/.test(text)) return undefined;
  return at(text.replace(/\..*/, '').length > 10 ? Number(text) : Number(text) * 1000);
}

function rfc2822(text: string): ReadTime | undefined {
  return /^([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(:\d{2})? ([+-]\d{4}|UTC|GMT|Z)$/.test(text)
    ? at(Date.parse(text))
    : undefined;
}

/** `11/23/2026 2:05 PM`, `23/11/2026`, `23.11.2026 14:05`, `23-11-2026`: a dot is never American. */
function byParts(text: string, order: 'dmy' | 'mdy' | undefined): ReadTime | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])\.?M\.?)?)?$/i.exec(
    text,
  );
  if (!parts) return undefined;
  const [, first, separator, second, year, hour, minute, seconds, half] = parts;
  const [a, b] = [Number(first), Number(second)];
  const order_ = separator === '.' ? 'dmy' : (order ?? (a > 12 ? 'dmy' : b > 12 ? 'mdy' : a === b ? 'dmy' : undefined));
  if (!order_) return { fault: 'has a date that can be read in two ways; say which by the option dates: dmy or mdy' };
  const [day, month] = order_ === 'dmy' ? [a, b] : [b, a];
  return calendar(Number(year), month, day, time(hour, minute, seconds, half));
}

function time(hour?: string, minute?: string, second?: string, half?: string): number | undefined {
  if (hour === undefined) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour);
  return ((hours * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
}

/** Refuses the 30th of February, which `Date` would take for the 1st of March. */
function calendar(year: number, month: number, day: number, msOfDay: number | undefined): ReadTime | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || (msOfDay ?? 0) >= dayMs) return undefined;
  return at(ms + (msOfDay ?? 0), msOfDay === undefined ? 'day' : 'instant');
}

/** The last instant of the day that begins at `start`. */
export const endOfDay = (start: Instant): Instant => instant(Date.parse(start) + dayMs - 1);
