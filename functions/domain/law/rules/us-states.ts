import type { PermittedHours } from '../../hours/quiet-hours.ts';
import { everyDay, weekly } from '../../hours/week.ts';
import { alabama, louisiana, pennsylvania, rhodeIsland, utah } from '../calendars.ts';
import type { FrequencyRule, HoursRule, Rule } from '../rule.ts';

const vendors = {
  title: 'State hours, by Referrizer (secondary)',
  url: 'https://support.referrizer.com/en/category/text-campaigns/article/tcpa-quiet-hours-and-state-specific-rules-for-text-campaigns',
};
const dropCowboy = {
  title: 'State hours, by Drop Cowboy (secondary)',
  url: 'https://www.dropcowboy.com/state-compliance',
};
const clickPoint = {
  title: 'State hours, by ClickPoint (secondary)',
  url: 'https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state',
};
const holidayAlerts = {
  title: 'Restricted call dates, by DNC.com (secondary)',
  url: 'https://dnc.com/holiday-alerts?year=2023',
};

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** One window for every day. */
const daily = (state: string, from: number, to: number, source = vendors): HoursRule => ({
  id: `us-${state.toLowerCase()}-hours`,
  jurisdiction: `US-${state}`,
  kind: 'hours',
  basis: 'law',
  says: `Solicitations only from ${clock(from)} to ${clock(to)}.`,
  hours: { week: everyDay([from, to]) },
  source,
  verified: true,
});

const hours = (
  state: string,
  says: string,
  permitted: PermittedHours,
  source: Rule['source'],
  other: Partial<Pick<HoursRule, 'id' | 'from' | 'verified'>> = {},
): HoursRule => ({ ...daily(state, 0, 24), says, hours: permitted, source, ...other });

const threeADay = (state: string): FrequencyRule => ({
  id: `us-${state.toLowerCase()}-frequency`,
  jurisdiction: `US-${state}`,
  kind: 'frequency',
  basis: 'law',
  says: 'At most three solicitations on the same subject within 24 hours.',
  max: 3,
  hours: 24,
  source: { title: 'Mini-TCPAs, by Klaviyo (secondary)', url: 'https://klaviyo.com/uk/glossary/what-is-mini-tcpa' },
  verified: true,
});

const eightToEight = [[8, 20]] as const;

export const usStates: readonly Rule[] = [
  ...['FL', 'OK', 'WA', 'MD', 'NJ', 'MA'].map((state) => daily(state, 8, 20)),
  ...['CA', 'IL', 'MI', 'MN'].map((state) => daily(state, 9, 21)),
  daily('CT', 9, 20),
  daily('KY', 10, 21),
  daily('NM', 9, 21, dropCowboy),
  daily('NV', 9, 20, dropCowboy),
  hours(
    'TX',
    'Solicitations only from 9 to 21 o’clock, on Sundays from 12; texts included, with exceptions for customers.',
    { week: weekly([[9, 21]], [[9, 21]], [[12, 21]]) },
    vendors,
    { from: '2025-09-01' },
  ),
  hours(
    'RI',
    'Unsolicited sales calls only from 9 to 18 o’clock on weekdays, 10 to 17 at weekends, not on legal holidays.',
    { week: weekly([[9, 18]], [[10, 17]], [[10, 17]]), holidays: { calendar: rhodeIsland, windows: [] } },
    vendors,
  ),
  hours(
    'AL',
    'Solicitations only from 8 to 20 o’clock, not on Sundays or holidays.',
    { week: weekly(eightToEight, eightToEight, []), holidays: { calendar: alabama, windows: [] } },
    clickPoint,
  ),
  hours(
    'LA',
    'Solicitations only from 8 to 20 o’clock, not on Sundays or holidays.',
    { week: weekly(eightToEight, eightToEight, []), holidays: { calendar: louisiana, windows: [] } },
    clickPoint,
  ),
  hours(
    'MS',
    'Solicitations only from 8 to 20 o’clock, not on Sundays; holidays are free since 2023.',
    { week: weekly(eightToEight, eightToEight, []) },
    {
      title: 'Miss. Code Ann. 77-3-723(1), by DNC.com',
      url: 'https://www.dnc.com/blog/no-more-holidays-mississippi-marketers-magnolia-state-lifts-prohibition-telemarketing-legal',
    },
  ),
  hours(
    'UT',
    'Without prior express consent no solicitation from 21 to 8 o’clock, on a Sunday or on a legal holiday.',
    { week: weekly([[8, 21]], [[8, 21]], []), holidays: { calendar: utah, windows: [] } },
    {
      title: 'Utah Code 13-25a-103(3)',
      url: 'https://codes.findlaw.com/ut/title-13-commerce-and-trade/ut-code-sect-13-25a-103/',
    },
  ),
  hours(
    'PA',
    'No telemarketing on legal holidays.',
    { week: everyDay([0, 24]), holidays: { calendar: pennsylvania, windows: [] } },
    holidayAlerts,
  ),
  hours('PA', 'No telemarketing on Sundays.', { week: weekly([[0, 24]], [[0, 24]], []) }, holidayAlerts, {
    id: 'us-pa-sundays',
    verified: false,
  }),
  ...['FL', 'OK', 'MD', 'NJ'].map(threeADay),
  {
    id: 'us-fl-honour',
    jurisdiction: 'US-FL',
    kind: 'honour',
    basis: 'law',
    says: 'A suit over texts needs a reply STOP and more texts fifteen days after it.',
    within: 15,
    unit: 'days',
    from: '2023-05-25',
    source: { title: 'Florida Senate on HB 761', url: 'https://flsenate.gov/Committees/billsummaries/2023/html/3034' },
    verified: true,
  },
  {
    id: 'us-wa-consent',
    jurisdiction: 'US-WA',
    kind: 'consent',
    basis: 'law',
    says: 'Who has refused is not contacted again for twelve months.',
    renewAfter: 'P1Y',
    source: {
      title: 'State telephone laws, by Dinsmore (secondary)',
      url: 'https://www.dinsmore.com/publications/more-states-adding-tougher-telephone-consumer-protection-act-statutes/',
    },
    verified: true,
  },
  {
    id: 'us-va-proof',
    jurisdiction: 'US-VA',
    kind: 'proof',
    basis: 'law',
    says: 'A reply of STOP or UNSUBSCRIBE is honoured for ten years at least.',
    of: 'opt-out',
    keep: 'P10Y',
    from: '2026-01-01',
    source: {
      title: 'Virginia Telephone Privacy Protection Act, by Mondaq (secondary)',
      url: 'https://www.mondaq.com/unitedstates/privacy-protection/1738886/virginia-legislature-emphasizes-its-little-tcpa-applies-to-texts',
    },
    verified: true,
  },
];
