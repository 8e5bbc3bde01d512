import * as z from 'zod/mini';
import { type ApiCall, type Contract, invalid, readQuery } from '../api/call.ts';
import { programId } from '../api/fields.ts';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import { everyProgram } from '../domain/contact.ts';
import { dayOf } from '../domain/instant.ts';
import { addDays, daysBetween, isDay } from '../domain/reports/local-time.ts';
import {
  createReportCounter,
  daysToRead,
  type Grouping,
  groupings,
  type ReportOrder,
} from '../domain/reports/opt-out-report.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import { jsonResponse, queryOf } from '../platform/http.ts';
import { type EventsOfDays, TooMuchError } from '../store/events-of-days.ts';
import type { SendCountStore } from '../store/send-counts.ts';

export interface ReportDeps {
  config: Config;
  eventsOfDays: EventsOfDays;
  sendCounts: Pick<SendCountStore, 'read'>;
  now: Clock;
  /** Milliseconds, monotonic. */
  clock?: () => number;
}

const day = z.string().check(z.meta({ format: 'date', examples: ['2026-11-23'] }));

const grouping = `(${groupings.join('|')})`;
const severalGroupings = new RegExp(`^${grouping}(,${grouping})*$`);

export const optOutReportContract = {
  id: 'reportOptOuts',
  method: 'GET',
  path: '/v1/reports/opt-outs',
  scope: 'reports',
  about: 'query.program',
  summary: 'How many left, with rates where sends are known, and the days on which more left than usual',
  query: z.object({
    program: z.optional(programId),
    from: z.optional(day),
    to: z.optional(day),
    by: z.optional(
      z
        .string()
        .check(
          z.regex(severalGroupings, `is none of ${groupings.join(', ')}`),
          z.describe(`One or several, with commas: ${groupings.join(', ')}.`),
        ),
    ),
    timeZone: z.optional(z.string().check(z.describe('IANA time zone of days and hours; UTC where not given.'))),
    comments: z.optional(z.enum(['true', 'false'])),
  }),
  answer: {
    status: 200,
    body: z.looseObject({
      from: day,
      to: day,
      timeZone: z.string(),
      total: z.looseObject({ optOuts: z.int(), optIns: z.int(), sends: z.optional(z.int()) }),
      groups: z.array(
        z.object({
          by: z.enum(groupings),
          rows: z.array(z.looseObject({ key: z.string(), optOuts: z.int(), sends: z.optional(z.int()) })),
        }),
      ),
    }),
  },
} as const satisfies Contract;

const mostDays = 366;
const usualDays = 30;
/** Milliseconds; a gateway waits 30 s. */
const longest = 20_000;

/** By one or several of the groupings; rates come with their 95 % intervals. */
export const optOutReportCall = ({
  config,
  eventsOfDays,
  sendCounts,
  now,
  clock = () => performance.now(),
}: ReportDeps): ApiCall => ({
  ...optOutReportContract,
  async handle(request) {
    readQuery(request, optOutReportContract.query);
    const query = queryOf(request);
    const order = orderIn(query, dayOf(now()));
    const program = query.get('program') ?? undefined;
    if (program !== undefined && !programById(config, program)) {
      throw invalid([{ field: 'program', message: 'is no program of the config' }]);
    }
    const programs = program === undefined ? [...config.programs.map(({ id }) => id), everyProgram] : [program];
    const counter = createReportCounter(order);
    const started = clock();
    try {
      const isTimeUp = () => clock() - started > longest;
      await eventsOfDays.read(programs, daysToRead(order), counter.add, isTimeUp);
    } catch (error) {
      if (!(error instanceof TooMuchError)) throw error;
      throw new RequestFault(422, 'too-much', 'Too much happened in these days for one answer: ask for fewer days.');
    }
    const sends = await sendCounts.read(programs, daysBetween(order.from, order.to));
    return jsonResponse(200, { ...(program && { program }), ...counter.report(sends) });
  },
});

function orderIn(query: URLSearchParams, today: string): ReportOrder {
  const to = query.get('to') ?? today;
  const from = query.get('from') ?? (isDay(to) ? addDays(to, 1 - usualDays) : '');
  const faults = [
    ...(isDay(from) ? [] : [{ field: 'from', message: 'is not a day such as 2026-11-23' }]),
    ...(isDay(to) ? [] : [{ field: 'to', message: 'is not a day such as 2026-11-23' }]),
  ];
  if (faults.length > 0) throw invalid(faults);
  if (from > to) throw invalid([{ field: 'from', message: 'is after to' }]);
  if (addDays(from, mostDays) <= to)
    throw invalid([{ field: 'from', message: `is more than ${mostDays} days before to` }]);
  const by = (query.get('by') ?? 'day').split(',');
  const timeZone = query.get('timeZone') ?? 'UTC';
  if (!isTimeZone(timeZone))
    throw invalid([{ field: 'timeZone', message: 'is no IANA time zone such as Europe/Paris' }]);
  return { from, to, timeZone, by: [...new Set(by.filter(isGrouping))], comments: query.get('comments') === 'true' };
}

const isGrouping = (text: string): text is Grouping => groupings.some((it) => it === text);

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
