import type { ContactEvent } from '../event.ts';
import type { Instant } from '../instant.ts';
import { countryOf } from '../phone.ts';
import { addDays, daysBetween, type LocalTime, localTimeIn } from './local-time.ts';
import { lookBack, type OutOfLine, outOfLine } from './out-of-line.ts';
import { type Rate, wilson } from './wilson.ts';

/** What opt-outs can be counted by. `hour-of-week` is `1-09`: Mondays from nine to ten. */
export const groupings = [
  'day',
  'hour',
  'weekday',
  'hour-of-week',
  'campaign',
  'reason',
  'program',
  'via',
  'language',
  'country',
  'sender',
] as const;
export type Grouping = (typeof groupings)[number];

export interface ReportOrder {
  /** The first and the last day, both included, `2026-11-23`. */
  from: string;
  to: string;
  /** IANA time zone of days, hours and weekdays. */
  timeZone: string;
  by: readonly Grouping[];
  /** Whether what people wrote is wanted. */
  comments: boolean;
}

export interface ReportRow extends Partial<Rate> {
  key: string;
  optOuts: number;
  /** Texts sent, where that is known for every row. */
  sends?: number;
  /** Only of days: more left than was usual. */
  outOfLine?: OutOfLine;
}

export interface Report {
  from: string;
  to: string;
  timeZone: string;
  total: { optOuts: number; optIns: number; sends?: number } & Partial<Rate>;
  groups: { by: Grouping; rows: ReportRow[] }[];
  /** The latest, without whose they are. */
  comments?: { at: Instant; reason?: string; comment: string }[];
}

/** Texts sent, by UTC day and campaign (empty for none); undefined where nobody counts them. */
export type SendCounts = ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

const mostComments = 100;
const unknown = 'unknown';

/** Adds up events as they are read, so that memory holds counts and never events. */
export interface ReportCounter {
  add(event: ContactEvent): void;
  report(sends: SendCounts): Report;
}

/** The UTC days whose events a report needs: also those that its days are compared with, and those of other zones. */
export const daysToRead = ({ from, to, by }: ReportOrder): string[] =>
  daysBetween(addDays(from, by.includes('day') ? -lookBack - 1 : -1), addDays(to, 1));

/** @throws RangeError if there is no such time zone */
export function createReportCounter(order: ReportOrder): ReportCounter {
  const localTime = localTimeIn(order.timeZone);
  const groups = new Map(order.by.map((by) => [by, new Map<string, number>()]));
  const total = { optOuts: 0, optIns: 0 };
  let reasons = 0;
  let comments: { at: Instant; reason?: string; comment: string }[] = [];
  const count = (by: Grouping, key: string) => {
    const rows = groups.get(by);
    rows?.set(key, (rows.get(key) ?? 0) + 1);
  };

  return {
    add(event) {
      const time = localTime(event.at);
      const inside = time.day >= order.from && time.day <= order.to;
      if (isOptOut(event)) count('day', time.day);
      if (!inside) return;
      if (isOptIn(event)) total.optIns += 1;
      if (event.reason) {
        reasons += 1;
        count('reason', event.reason);
      }
      if (event.comment && order.comments) {
        comments.push({ at: event.at, ...(event.reason && { reason: event.reason }), comment: event.comment });
        if (comments.length > mostComments * 2) comments = latest(comments);
      }
      if (!isOptOut(event)) return;
      total.optOuts += 1;
      for (const by of groups.keys()) {
        if (by !== 'day' && by !== 'reason') count(by, keyOf(by, event, time));
      }
    },

    report(sends) {
      if (groups.has('reason')) {
        // A reason can be told for a stop of an earlier day, so there can be more reasons than stops.
        const silent = Math.max(0, total.optOuts - reasons);
        if (silent > 0) groups.get('reason')?.set('not-told', silent);
      }
      const sent = sends && [...daysBetween(order.from, order.to)].reduce((sum, day) => sum + sumOf(sends.get(day)), 0);
      return {
        from: order.from,
        to: order.to,
        timeZone: order.timeZone,
        total: { ...total, ...rated(total.optOuts, sent) },
        groups: [...groups].map(([by, rows]) => ({ by, rows: rowsOf(by, rows, order, sends) })),
        ...(order.comments && { comments: latest(comments) }),
      };
    },
  };
}

const latest = <T extends { at: Instant }>(comments: readonly T[]): T[] =>
  [...comments].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostComments);

/** What counts as somebody leaving: a standing changed by it. Repeated and late stops are no second leaving. */
const isOptOut = ({ kind, outcome }: ContactEvent): boolean =>
  outcome === 'changed' && (kind === 'opt-out' || kind === 'likely-opt-out');

const isOptIn = ({ kind, outcome }: ContactEvent): boolean =>
  outcome === 'changed' && (kind === 'opt-in' || kind === 'confirm');

function keyOf(by: Exclude<Grouping, 'day' | 'reason'>, event: ContactEvent, { hour, weekday }: LocalTime): string {
  switch (by) {
    case 'hour':
      return twoDigits(hour);
    case 'weekday':
      return String(weekday);
    case 'hour-of-week':
      return `${weekday}-${twoDigits(hour)}`;
    case 'campaign':
      return event.campaign ?? 'none';
    case 'program':
      return event.program ?? '*';
    case 'via':
      return event.via;
    case 'language':
      return event.language ?? event.locale ?? unknown;
    case 'country':
      return countryOf(event.phone) ?? unknown;
    case 'sender':
      return event.sender ? `${event.provider ?? ''} ${event.sender}`.trim() : 'none';
  }
}

const twoDigits = (hour: number): string => String(hour).padStart(2, '0');
const hours = Array.from({ length: 24 }, (_, hour) => twoDigits(hour));
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

/** Keys that a report shows though nobody left: a gap in a row of days would look like a day that is missing. */
function allKeys(by: Grouping, { from, to }: ReportOrder): string[] | undefined {
  if (by === 'day') return daysBetween(from, to);
  if (by === 'hour') return hours;
  if (by === 'weekday') return weekdays;
  if (by === 'hour-of-week') return weekdays.flatMap((weekday) => hours.map((hour) => `${weekday}-${hour}`));
  return undefined;
}

function rowsOf(by: Grouping, counts: Map<string, number>, order: ReportOrder, sends: SendCounts): ReportRow[] {
  const keys = allKeys(by, order);
  if (keys) return keys.map((key) => ({ key, ...cellsOf(by, key, counts, order, sends) }));
  const rows = [...counts.keys()].map((key) => ({ key, ...cellsOf(by, key, counts, order, sends) }));
  return rows.sort((a, b) => b.optOuts - a.optOuts || (a.key < b.key ? -1 : 1));
}

function cellsOf(
  by: Grouping,
  key: string,
  counts: Map<string, number>,
  order: ReportOrder,
  sends: SendCounts,
): Omit<ReportRow, 'key'> {
  const optOuts = counts.get(key) ?? 0;
  if (by === 'day') {
    const before = daysBetween(addDays(key, -lookBack), addDays(key, -1)).map((day) => counts.get(day) ?? 0);
    const flagged = outOfLine(optOuts, before);
    // Sends are counted by UTC day; days of another zone would get the sends of others.
    const sent = order.timeZone === 'UTC' && sends ? sumOf(sends.get(key)) : undefined;
    return { optOuts, ...rated(optOuts, sent), ...(flagged && { outOfLine: flagged }) };
  }
  if (by !== 'campaign' || !sends) return { optOuts };
  const campaign = key === 'none' ? '' : key;
  const sent = daysBetween(order.from, order.to).reduce((sum, day) => sum + (sends.get(day)?.get(campaign) ?? 0), 0);
  return { optOuts, ...rated(optOuts, sent) };
}

const sumOf = (day: ReadonlyMap<string, number> | undefined): number =>
  [...(day?.values() ?? [])].reduce((sum, it) => sum + it, 0);

const rated = (optOuts: number, sends: number | undefined): Partial<Rate> & { sends?: number } =>
  sends === undefined ? {} : { sends, ...wilson(optOuts, sends) };
