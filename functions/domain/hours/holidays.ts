import { day } from './local-time.ts';

/** Public holidays that a rule on hours refers to. Days that a government proclaims for one year are not foreseen. */
export interface HolidayCalendar {
  days: readonly HolidayRule[];
  /**
   * What a holiday on a weekend adds: the Monday after a Sunday, or also the Friday before a Saturday. The weekend day
   * itself stays a holiday.
   */
  moves?: 'sunday' | 'weekend';
}

/** A fixed date; days after Western Easter Sunday; or the nth weekday of a month, the last for -1. Sunday is 0. */
export type HolidayRule =
  | { month: number; date: number }
  | { easter: number }
  | { month: number; weekday: number; nth: number };

const utc = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / day;
const weekdayOf = (epochDay: number): number => (((epochDay + 4) % 7) + 7) % 7;

/** The day of Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return utc(year, Math.floor(n / 31), (n % 31) + 1);
}

function dayIn(year: number, rule: HolidayRule): number {
  if ('easter' in rule) return easter(year) + rule.easter;
  if ('date' in rule) return utc(year, rule.month, rule.date);
  if (rule.nth > 0) {
    const first = utc(year, rule.month, 1);
    return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7;
  }
  const last = utc(year, rule.month + 1, 0);
  return last - ((weekdayOf(last) - rule.weekday + 7) % 7);
}

function observed(epochDay: number, moves: HolidayCalendar['moves']): number[] {
  const weekday = weekdayOf(epochDay);
  if (weekday === 0 && moves) return [epochDay, epochDay + 1];
  if (weekday === 6 && moves === 'weekend') return [epochDay, epochDay - 1];
  return [epochDay];
}

const years = new WeakMap<HolidayCalendar, Map<number, ReadonlySet<number>>>();

/** @param epochDay days since 1970-01-01, in the local calendar */
export function isHoliday(calendar: HolidayCalendar, epochDay: number): boolean {
  const year = new Date(epochDay * day).getUTCFullYear();
  const known = years.get(calendar) ?? new Map<number, ReadonlySet<number>>();
  years.set(calendar, known);
  const holidays =
    known.get(year) ??
    new Set(
      [year - 1, year, year + 1].flatMap((it) =>
        calendar.days.flatMap((rule) => observed(dayIn(it, rule), calendar.moves)),
      ),
    );
  known.set(year, holidays);
  return holidays.has(epochDay);
}
