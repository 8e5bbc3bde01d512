import type { HolidayCalendar, HolidayRule } from '../hours/holidays.ts';

const [monday, thursday] = [1, 4];

/** https://www.service-public.fr/particuliers/vosdroits/F2405; without those of Alsace-Moselle and overseas. */
export const france: HolidayCalendar = {
  days: [
    { month: 1, date: 1 },
    { easter: 1 },
    { month: 5, date: 1 },
    { month: 5, date: 8 },
    { easter: 39 },
    { easter: 50 },
    { month: 7, date: 14 },
    { month: 8, date: 15 },
    { month: 11, date: 1 },
    { month: 11, date: 11 },
    { month: 12, date: 25 },
  ],
};

/** Public Holidays Act 36 of 1994, schedule 1 and section 2(1). */
export const southAfrica: HolidayCalendar = {
  days: [
    { month: 1, date: 1 },
    { month: 3, date: 21 },
    { easter: -2 },
    { easter: 1 },
    { month: 4, date: 27 },
    { month: 5, date: 1 },
    { month: 6, date: 16 },
    { month: 8, date: 9 },
    { month: 9, date: 24 },
    { month: 12, date: 16 },
    { month: 12, date: 25 },
    { month: 12, date: 26 },
  ],
  moves: 'sunday',
};

/** 5 USC 6103(a) and (b). */
const federalDays: readonly HolidayRule[] = [
  { month: 1, date: 1 },
  { month: 1, weekday: monday, nth: 3 },
  { month: 2, weekday: monday, nth: 3 },
  { month: 5, weekday: monday, nth: -1 },
  { month: 6, date: 19 },
  { month: 7, date: 4 },
  { month: 9, weekday: monday, nth: 1 },
  { month: 10, weekday: monday, nth: 2 },
  { month: 11, date: 11 },
  { month: 11, weekday: thursday, nth: 4 },
  { month: 12, date: 25 },
];

/** The federal holidays and a state's own, which its law on calls refers to as legal holidays. */
const state = (...own: HolidayRule[]): HolidayCalendar => ({ days: [...federalDays, ...own], moves: 'weekend' });

/** Ala. Code 1-3-8: also Mardi Gras, Confederate Memorial Day and Jefferson Davis' birthday. */
export const alabama = state(
  { easter: -47 },
  { month: 4, weekday: monday, nth: 4 },
  { month: 6, weekday: monday, nth: 1 },
);
/** La. R.S. 1:55: also Mardi Gras and Good Friday. */
export const louisiana = state({ easter: -47 }, { easter: -2 });
export const pennsylvania = state({ easter: -2 });
/** R.I. Gen. Laws 25-1-1: also Victory Day. */
export const rhodeIsland = state({ month: 8, weekday: monday, nth: 2 });
/** Utah Code 63G-1-301: also Pioneer Day. */
export const utah = state({ month: 7, date: 24 });
