import * as z from 'zod/mini';
import { type Access, type ApiCall, answer, type Contract, invalid, programNamed, readQuery } from '../api/call.ts';
import { e164, programId, status, time } from '../api/fields.ts';
import type { Config } from '../domain/config/config.ts';
import { providerNames } from '../domain/config/config.ts';
import { type Contact, everyProgram, standingWith } from '../domain/contact.ts';
import { type ContactEvent, outcomes } from '../domain/event.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import { lastTwoDigits } from '../domain/phone.ts';
import { addDays, daysBetween, isDay } from '../domain/reports/local-time.ts';
import type { Clock } from '../platform/clock.ts';
import type { ContactStore } from '../store/contacts.ts';
import type { NewestEvents } from '../store/newest-events.ts';

export interface RepliesDeps {
  config: Config;
  store: Pick<ContactStore, 'findAll'>;
  newestEvents: NewestEvents;
  now: Clock;
  /** Milliseconds, monotonic. */
  clock?: () => number;
}

const day = z.string().check(z.meta({ format: 'date', examples: ['2026-11-23'] }));

/** What replies can be listed by: those that say nothing to us are in no index. */
const listed = ['likely-opt-out', 'opt-out', 'opt-in', 'confirm', 'help'] as const;
const mostOnPage = 100;
const usualOnPage = 50;
const usualDays = 30;
const mostDays = 92;
/** Milliseconds; a gateway waits 30 s. */
const longest = 15_000;

export const repliesContract = {
  id: 'listReplies',
  method: 'GET',
  path: '/v1/replies',
  scope: 'replies',
  about: 'query.program',
  summary:
    'Replies that were taken for one thing, the newest first: likely opt-outs to review, where not said otherwise',
  query: z.object({
    intent: z.optional(z.enum(listed)),
    program: z.optional(programId),
    from: z.optional(day),
    to: z.optional(day),
    limit: z.optional(
      z.string().check(z.regex(/^\d{1,3}$/), z.describe(`Up to ${mostOnPage}; ${usualOnPage} where not given.`)),
    ),
    cursor: z.optional(z.string().check(z.maxLength(600), z.describe('`next` of the page before.'))),
  }),
  answer: {
    status: 200,
    body: z.object({
      replies: z.array(
        z
          .object({
            eventId: z.string(),
            at: time,
            receivedAt: time,
            intent: z.enum(listed),
            program: z.optional(z.string()),
            scopes: z.array(z.string()),
            outcome: z.enum(outcomes),
            status: z
              .union([status, z.literal('none')])
              .check(z.describe('Where the number stands with the program now, so what has become of it since.')),
            provider: z.optional(z.enum(providerNames)),
            language: z.optional(z.string()),
            why: z.optional(z.string().check(z.describe('The rule that decided.'))),
            endsIn: z.string().check(z.describe('The last two digits of the number.')),
            to: z.optional(e164),
            text: z.optional(z.string()),
          })
          .check(
            z.meta({
              id: 'Reply',
              description: '`to` and `text` are there for keys with the scope `contacts` for every program alone.',
            }),
          ),
      ),
      next: z.optional(z.string().check(z.describe('Cursor of the next page; one without replies may have one too.'))),
    }),
  },
} as const satisfies Contract;

/**
 * Lists replies by what they were taken for, so that people can look over the likely opt-outs and undo those that were
 * none. Reads the index of events by day, never the table. Whoever may not read contacts sees how many there are and
 * why, not from whom and in which words.
 */
export const repliesCall = ({
  config,
  store,
  newestEvents,
  now,
  clock = () => performance.now(),
}: RepliesDeps): ApiCall => ({
  ...repliesContract,
  async handle(request, access) {
    const query = readQuery(request, repliesContract.query);
    const { program, intent = 'likely-opt-out' } = query;
    if (program !== undefined) programNamed(config, program);
    const at = now();
    const started = clock();
    const search = {
      kind: intent,
      via: 'reply' as const,
      programs: program === undefined ? [...config.programs.map(({ id }) => id), everyProgram] : [program],
      days: daysIn(query, dayOf(at)),
      limit: limitIn(query.limit),
      ...(query.cursor !== undefined && { before: placeIn(query.cursor) }),
    };
    const { events, next } = await newestEvents.page(search, () => clock() - started > longest);
    const contacts = await store.findAll(events.map(({ phone }) => phone));
    return answer(repliesContract, {
      replies: events.map((event) => shown(event, intent, { contact: contacts.get(event.phone), at, access })),
      ...(next !== undefined && { next: Buffer.from(next).toString('base64url') }),
    });
  },
});

function shown(
  event: ContactEvent,
  intent: (typeof listed)[number],
  { contact, at, access }: { contact: Contact | undefined; at: Instant; access: Access },
) {
  const { eventId, receivedAt, program, scopes, outcome, provider, language, why, phone, text } = event;
  const scope = scopes[0] === everyProgram ? everyProgram : (program ?? everyProgram);
  return {
    eventId,
    at: event.at,
    receivedAt,
    intent,
    ...(program && { program }),
    scopes: [...scopes],
    outcome,
    status: (contact && standingWith(contact, scope, at)?.status) ?? ('none' as const),
    ...(provider && { provider }),
    ...(language && { language }),
    ...(why && { why }),
    endsIn: lastTwoDigits(phone),
    ...(access.may('contacts') && { to: phone, ...(text !== undefined && { text }) }),
  };
}

/** The days asked for, the newest first. */
function daysIn(query: { from?: string | undefined; to?: string | undefined }, today: string): string[] {
  const to = query.to ?? today;
  const wrong = Object.entries({ from: query.from, to }).filter(([, given]) => given !== undefined && !isDay(given));
  if (wrong.length > 0) throw invalid(wrong.map(([field]) => ({ field, message: 'is not a day such as 2026-11-23' })));
  const from = query.from ?? addDays(to, 1 - usualDays);
  if (from > to) throw invalid([{ field: 'from', message: 'is after to' }]);
  if (addDays(from, mostDays) <= to)
    throw invalid([{ field: 'from', message: `is more than ${mostDays} days before to` }]);
  return daysBetween(from, to).reverse();
}

function limitIn(given: string | undefined): number {
  const limit = given === undefined ? usualOnPage : Number(given);
  if (limit < 1 || limit > mostOnPage) throw invalid([{ field: 'limit', message: `is not from 1 to ${mostOnPage}` }]);
  return limit;
}

function placeIn(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{4}-\d{2}-\d{2}/.test(place))
    throw invalid([{ field: 'cursor', message: 'is not from an answer of this call' }]);
  return place;
}
