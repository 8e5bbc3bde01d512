import { epochMs, type Instant, instant } from '../instant.ts';
import { type HolidayCalendar, isHoliday } from './holidays.ts';
import { clockChange, day, offsetAt } from './local-time.ts';

/** Hours of a local day during which texts may go out, `[8, 20.5]` for 08:00 to 20:30, the end excluded. */
export type Window = readonly [from: number, to: number];

/** When texts may go out, by the recipient's clock. */
export interface PermittedHours {
  /** Windows of each weekday, Sunday first, in order and apart; none for a day without texts. */
  week: readonly [
    readonly Window[],
    readonly Window[],
    readonly Window[],
    readonly Window[],
    readonly Window[],
    readonly Window[],
    readonly Window[],
  ];
  /** Windows of public holidays, instead of the weekday's. */
  holidays?: { calendar: HolidayCalendar; windows: readonly Window[] };
}

const hour = 3_600_000;

/** No rule keeps texts away for longer than this; hours that leave no common window do. */
const horizon = 31 * day;

/**
 * Undefined if every one of the rules permits a text at `at` in every one of the zones; else the first instant at which
 * they all do, `{}` if there is none within a month.
 *
 * Right across clock changes: an hour that is skipped permits nothing, one that comes twice permits twice.
 */
export function quietUntil(
  zones: readonly string[],
  rules: readonly PermittedHours[],
  at: Instant,
): { until?: Instant } | undefined {
  const from = epochMs(at);
  let candidate = from;
  for (let last = Number.NaN; last !== candidate; ) {
    last = candidate;
    for (const zone of zones) {
      for (const rule of rules) {
        const next = nextPermitted(rule, zone, candidate, from + horizon);
        if (next === undefined) return {};
        candidate = next;
      }
    }
  }
  return candidate === from ? undefined : { until: instant(candidate) };
}

/** The first permitted moment in one zone from `from` on. Between clock changes local time runs along with UTC. */
function nextPermitted(rule: PermittedHours, zone: string, from: number, end: number): number | undefined {
  let at = from;
  while (at < end) {
    const offset = offsetAt(zone, at);
    const next = nextLocal(rule, at + offset);
    if (next === undefined) return undefined;
    const change = clockChange(zone, at, next - offset);
    if (change === undefined) return next - offset;
    at = change;
  }
  return undefined;
}

/** The first permitted local time, as milliseconds of a clock that is never changed. */
function nextLocal(rule: PermittedHours, local: number): number | undefined {
  const today = Math.floor(local / day);
  for (let date = today; date <= today + 14; date += 1) {
    for (const [from, to] of windowsOn(rule, date)) {
      if (local < date * day + to * hour) return Math.max(local, date * day + from * hour);
    }
  }
  return undefined;
}

function windowsOn({ week, holidays }: PermittedHours, date: number): readonly Window[] {
  if (holidays && isHoliday(holidays.calendar, date)) return holidays.windows;
  return week[(((date + 4) % 7) + 7) % 7] ?? [];
}
