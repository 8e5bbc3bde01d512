import type { Row } from './answer.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const weekdayName = (number: string): string => weekdays[Number(number) - 1] ?? number;

const words: Record<string, Record<string, string>> = {
  reason: {
    'too-often': 'Too many texts',
    'not-relevant': 'Not relevant to me',
    'no-longer-interested': 'No longer interested',
    'never-signed-up': 'Never signed up',
    other: 'Another reason',
    'not-told': 'Told no reason',
  },
  via: {
    reply: 'Reply by text',
    link: 'Link in a text',
    'one-click': 'One-click unsubscribe',
    api: 'Another system, by API',
    manual: 'A person, by hand',
    provider: 'The SMS provider',
  },
  campaign: { none: 'No campaign' },
  program: { '*': 'All programs at once' },
  sender: { none: 'No sender' },
};

/** What a row is about, as people say it. */
export function nameOf(by: string, key: string): string {
  if (by === 'weekday') return weekdayName(key);
  if (by === 'hour') return `${key}:00`;
  if (by === 'hour-of-week') return `${weekdayName(key.charAt(0))} ${key.slice(2)}:00`;
  if (key === 'unknown') return 'Unknown';
  if (by === 'country') return displayName('region', key);
  if (by === 'language') return displayName('language', key);
  return words[by]?.[key] ?? key;
}

function displayName(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames('en', { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const titles: Record<string, string> = {
  day: 'By day',
  hour: 'By hour of the day',
  weekday: 'By weekday',
  'hour-of-week': 'By hour of the week',
  campaign: 'By campaign',
  reason: 'By reason',
  program: 'By program',
  via: 'By way',
  language: 'By language',
  country: 'By country',
  sender: 'By sender',
};

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `Monday 9 November 2026`, or without its weekday. */
export const dayName = (day: string): string => longDay.format(new Date(day)).replace(',', '');
export const plainDay = (day: string): string => shortDay.format(new Date(day));

const whole = new Intl.NumberFormat('en');
export const count = (number: number): string => whole.format(number);

/** With as many digits as say something: 0.034 %, 1.2 %, 12 %. */
export const percent = (rate: number): string =>
  `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(rate * 100)} %`;

/** `1.2 % (0.9–1.6 %)`, or nothing where sends aren't known. */
export function rateText({ rate, low, high }: Pick<Row, 'rate' | 'low' | 'high'>): string {
  if (rate === undefined || low === undefined || high === undefined) return '';
  return `${percent(rate)} (${percent(low).slice(0, -2)}–${percent(high)})`;
}
