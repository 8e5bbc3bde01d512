const quarterHour = 15 * 60_000;
const minute = 60_000;
export const day = 86_400_000;

/** True for an IANA time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

interface Clock {
  format: Intl.DateTimeFormat;
  /** Offsets found, by quarter hour since 1970: questions come in bulk about the same few. */
  offsets: Map<number, number>;
}

const clocks = new Map<string, Clock>();
const remembered = 64;

function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const clock: Clock = { format, offsets: new Map() };
  clocks.set(zone, clock);
  return clock;
}

/**
 * How far a zone's clocks are ahead of UTC at a moment, in milliseconds. Clocks change on quarter hours of UTC in every
 * zone since 1972, so an offset holds for the quarter hour that it was found in.
 */
export function offsetAt(zone: string, at: number): number {
  const { format, offsets } = clockOf(zone);
  const quarter = Math.floor(at / quarterHour);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(at)) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute;
  const offset = sign === '-' ? -size : size;
  if (offsets.size >= remembered) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}

/**
 * When a zone's clocks first change after `from` and up to `to`, or undefined if they show the same offset at both.
 * For spans of days: two changes that cancel each other within one are not seen.
 */
export function clockChange(zone: string, from: number, to: number): number | undefined {
  const before = offsetAt(zone, from);
  if (offsetAt(zone, to) === before) return undefined;
  let unchanged = Math.floor(from / quarterHour);
  let changed = Math.floor(to / quarterHour);
  while (changed - unchanged > 1) {
    const middle = Math.floor((unchanged + changed) / 2);
    if (offsetAt(zone, middle * quarterHour) === before) unchanged = middle;
    else changed = middle;
  }
  return changed * quarterHour;
}
