import type { PermittedHours, Window } from './quiet-hours.ts';

type Week = PermittedHours['week'];

/** The same windows on all seven days. */
export const everyDay = (...windows: Window[]): Week => [windows, windows, windows, windows, windows, windows, windows];

/** Windows of Monday to Friday, of Saturday and of Sunday. */
export const weekly = (weekdays: readonly Window[], saturday: readonly Window[], sunday: readonly Window[]): Week => [
  sunday,
  weekdays,
  weekdays,
  weekdays,
  weekdays,
  weekdays,
  saturday,
];
