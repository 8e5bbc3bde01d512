import { expect, it } from 'vitest';
import { type HolidayCalendar, isHoliday } from '../../../../functions/domain/hours/holidays.ts';

const holidaysIn = (calendar: HolidayCalendar, year: number): string[] => {
  const dates: string[] = [];
  for (let ms = Date.UTC(year, 0); ms < Date.UTC(year + 1, 0); ms += 86_400_000) {
    if (isHoliday(calendar, ms / 86_400_000)) dates.push(new Date(ms).toISOString().slice(5, 10));
  }
  return dates;
};

it('finds Easter Sunday', () => {
  const easter = { days: [{ easter: 0 }] };
  const found = [2000, 2024, 2025, 2026, 2027, 2030, 2038].flatMap((year) => holidaysIn(easter, year));
  expect(found).toEqual(['04-23', '03-31', '04-20', '04-05', '03-28', '04-21', '04-25']);
});

it('finds the nth and the last weekday of a month', () => {
  expect(holidaysIn({ days: [{ month: 11, weekday: 4, nth: 4 }] }, 2026)).toEqual(['11-26']);
  expect(holidaysIn({ days: [{ month: 5, weekday: 1, nth: -1 }] }, 2027)).toEqual(['05-31']);
  expect(holidaysIn({ days: [{ month: 1, weekday: 5, nth: 1 }] }, 2027)).toEqual(['01-01']);
});

it('adds the Monday after a Sunday, and the Friday before a Saturday only where that is the custom', () => {
  const days = [{ month: 7, date: 4 }];
  expect(holidaysIn({ days }, 2027)).toEqual(['07-04']);
  expect(holidaysIn({ days, moves: 'sunday' }, 2027)).toEqual(['07-04', '07-05']);
  expect(holidaysIn({ days, moves: 'sunday' }, 2026)).toEqual(['07-04']);
  expect(holidaysIn({ days, moves: 'weekend' }, 2026)).toEqual(['07-03', '07-04']);
});

it('finds a holiday that moves into the year before', () => {
  expect(holidaysIn({ days: [{ month: 1, date: 1 }], moves: 'weekend' }, 2027)).toEqual(['01-01', '12-31']);
});
