import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHoliday } from '../../../../functions/domain/hours/holidays.ts';
import { type PermittedHours, quietUntil, type Window } from '../../../../functions/domain/hours/quiet-hours.ts';
import { instant, parseInstant } from '../../../../functions/domain/instant.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const everyDay = (...windows: Window[]): PermittedHours => ({
  week: [windows, windows, windows, windows, windows, windows, windows],
});
const at = (text: string) => {
  const read = parseInstant(text);
  if (!read) throw new Error(`${text} is no instant`);
  return read;
};

/** What a clock on the wall shows, straight from Intl: the oracle shares nothing with the code under test. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function wallClock(zone: string, ms: number) {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US-u-ca-gregory', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  clocks.set(zone, clock);
  const [month, date, year, hours, minutes] = (clock.format(ms).match(/\d+/g) ?? []).map(Number);
  return { date: Date.UTC(year ?? 0, (month ?? 0) - 1, date), hours: (hours ?? 0) + (minutes ?? 0) / 60 };
}

function permitted(rule: PermittedHours, zone: string, ms: number): boolean {
  const { date, hours } = wallClock(zone, ms);
  const holiday = rule.holidays && isHoliday(rule.holidays.calendar, date / day);
  const windows = holiday ? rule.holidays?.windows : rule.week[new Date(date).getUTCDay()];
  return (windows ?? []).some(([from, to]) => hours >= from && hours < to);
}

/** Minute by minute; undefined if nothing is permitted for four days. */
function slowly(zones: readonly string[], rules: readonly PermittedHours[], from: number): number | undefined {
  const all = (ms: number) => zones.every((zone) => rules.every((rule) => permitted(rule, zone, ms)));
  if (all(from)) return from;
  for (let ms = Math.floor(from / minute) * minute + minute; ms < from + 4 * day; ms += minute) {
    if (all(ms)) return ms;
  }
  return undefined;
}

describe('quiet hours', () => {
  it('permit a text within the hours and hold one outside until they begin', () => {
    const hours = [everyDay([8, 21])];
    expect(quietUntil(['Europe/Paris'], hours, at('2026-11-23T08:00:00+01:00'))).toBeUndefined();
    expect(quietUntil(['Europe/Paris'], hours, at('2026-11-23T20:59:59.999+01:00'))).toBeUndefined();
    expect(quietUntil(['Europe/Paris'], hours, at('2026-11-23T21:00:00+01:00'))).toEqual({
      until: at('2026-11-24T08:00:00+01:00'),
    });
    expect(quietUntil(['Europe/Paris'], hours, at('2026-11-24T00:00:00+01:00'))).toEqual({
      until: at('2026-11-24T08:00:00+01:00'),
    });
  });

  it('know no gap at midnight where a day ends and the next begins permitted', () => {
    const hours = [everyDay([0, 13], [15, 24])];
    expect(quietUntil(['Asia/Tokyo'], hours, at('2026-11-23T23:59:59.999+09:00'))).toBeUndefined();
    expect(quietUntil(['Asia/Tokyo'], hours, at('2026-11-24T00:00:00+09:00'))).toBeUndefined();
  });

  it('begin when the clock is put forward, where the hour they begin in is skipped', () => {
    const hours = [everyDay([2.5, 4])];
    expect(quietUntil(['Europe/Berlin'], hours, at('2027-03-28T00:30:00Z'))).toEqual({
      until: at('2027-03-28T01:00:00Z'),
    });
  });

  it('permit an hour both times where the clock is put back', () => {
    const hours = [everyDay([2, 2.5])];
    expect(quietUntil(['Europe/Berlin'], hours, at('2026-10-25T00:10:00Z'))).toBeUndefined();
    expect(quietUntil(['Europe/Berlin'], hours, at('2026-10-25T00:30:00Z'))).toEqual({
      until: at('2026-10-25T01:00:00Z'),
    });
  });

  it('hold a text until every possible zone permits it', () => {
    const hours = [everyDay([9, 18])];
    expect(quietUntil(['America/New_York', 'America/Los_Angeles'], hours, at('2026-11-23T15:00:00Z'))).toEqual({
      until: at('2026-11-23T17:00:00Z'),
    });
  });

  it('say that there is no time at all where the hours of the zones never meet', () => {
    expect(quietUntil(['Pacific/Guam', 'America/New_York'], [everyDay([10, 14])], at('2026-11-23T15:00:00Z'))).toEqual(
      {},
    );
    expect(quietUntil(['UTC'], [everyDay()], at('2026-11-23T15:00:00Z'))).toEqual({});
  });

  it('are quiet on holidays', () => {
    const hours: PermittedHours = {
      ...everyDay([8, 20]),
      holidays: { calendar: { days: [{ month: 12, date: 25 }] }, windows: [] },
    };
    expect(quietUntil(['Europe/Paris'], [hours], at('2026-12-25T12:00:00+01:00'))).toEqual({
      until: at('2026-12-26T08:00:00+01:00'),
    });
  });

  it('agree with a minute-by-minute search for any hours, zones and moment', () => {
    const windows = fc
      .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 4 })
      .map((halves) => halves.toSorted((a, b) => a - b))
      .map((halves): Window[] => [
        [(halves[0] ?? 0) / 2, (halves[1] ?? 0) / 2],
        ...(halves.length === 4 ? [[(halves[2] ?? 0) / 2, (halves[3] ?? 0) / 2] as const] : []),
      ]);
    const dayWindows = fc.oneof({ weight: 4, arbitrary: windows }, { weight: 1, arbitrary: fc.constant([]) });
    const rule: fc.Arbitrary<PermittedHours> = fc.record({
      week: fc.tuple(dayWindows, dayWindows, dayWindows, dayWindows, dayWindows, dayWindows, dayWindows),
      holidays: fc.option(
        dayWindows.map((it) => ({
          calendar: { days: [{ easter: 1 }, { month: 11, weekday: 4, nth: 4 }] },
          windows: it,
        })),
        { nil: undefined },
      ),
    });
    const zones = fc.uniqueArray(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), {
      minLength: 1,
      maxLength: 2,
    });
    const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(zones, fc.array(rule, { minLength: 1, maxLength: 2 }), moment, (in_, rules, from) => {
        const expected = slowly(in_, rules, from);
        const found = quietUntil(in_, rules, instant(from));
        if (expected === undefined) {
          if (found?.until) expect(Date.parse(found.until)).toBeGreaterThanOrEqual(from + 4 * day);
          else expect(found).toEqual({});
        } else expect(found).toEqual(expected === from ? undefined : { until: instant(expected) });
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('are right at every minute around every clock change of the year, in every zone', () => {
    const nasty: PermittedHours = {
      week: [
        [],
        [
          [0, 0.5],
          [1.25, 2.25],
          [2.5, 3.25],
        ],
        [[1, 2]],
        [[8, 21]],
        [[23, 24]],
        [
          [0, 0.25],
          [2, 3],
        ],
        [
          [1.5, 3],
          [23.5, 24],
        ],
      ],
    };
    const seen = new Set<string>();
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
      const offset = (ms: number) => format.format(ms).split('GMT')[1];
      const changes: number[] = [];
      for (let ms = Date.UTC(2026, 0); ms < Date.UTC(2027, 0); ms += day) {
        if (offset(ms) !== offset(ms + day)) changes.push(ms);
      }
      const key = `${offset(Date.UTC(2026, 0))} ${changes}`;
      if (changes.length === 0 || seen.has(key)) continue;
      seen.add(key);
      for (const change of changes) {
        const from = change - day / 8;
        const to = change + day + day / 8;
        let next = slowly([zone], [nasty], to);
        for (let ms = to - minute; ms >= from; ms -= minute) {
          if (permitted(nasty, zone, ms)) next = ms;
          const found = quietUntil([zone], [nasty], instant(ms));
          if ((found ? Date.parse(found.until ?? '') : ms) !== next) {
            expect.fail(`${zone} at ${instant(ms)}: ${found?.until} instead of ${next && instant(next)}`);
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  }, 60_000);
});
