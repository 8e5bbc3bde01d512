import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Config, Program } from '../domain/config/config.ts';
import { canReceive } from '../domain/config/programs.ts';
import { standingWith } from '../domain/contact.ts';
import type { ConsentEvidence, ContactRequest } from '../domain/event.ts';
import { earlier, type Instant, plusMs } from '../domain/instant.ts';
import { isReachable } from '../domain/numbering/reachable.ts';
import type { Phone } from '../domain/phone.ts';
import { senderFor } from '../domain/sender-choice.ts';
import type { Clock } from '../platform/clock.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ApiCall, answer, type Contract, invalid, programNamed, readBody, readPhone, readTime } from './call.ts';
import { e164, locale, programId, status, time } from './fields.ts';

export const subscriptionsContract = {
  id: 'subscribe',
  method: 'POST',
  path: '/v1/subscriptions',
  scope: 'subscriptions',
  about: 'body.program',
  summary: 'Someone agreed to get texts: opt them in, or ask them to confirm where the program wants that',
  body: z.object({
    program: programId,
    to: e164,
    source: z
      .string()
      .check(z.minLength(1), z.maxLength(100), z.describe('The way consent was given: `checkout`, `paper form`.')),
    evidence: z.optional(
      z.object({
        url: z.optional(z.url({ protocol: /^https?$/ }).check(z.maxLength(2_000))),
        wording: z.optional(
          z.string().check(z.minLength(1), z.maxLength(100), z.describe('Version of the words that were agreed to.')),
        ),
        ip: z.optional(z.union([z.ipv4(), z.ipv6()])),
        at: z.optional(time),
      }),
    ),
    locale: z.optional(locale),
    timeZone: z.optional(
      z
        .string()
        .check(
          z.maxLength(50),
          z.refine(isTimeZone, 'is no IANA time zone such as America/Chicago'),
          z.describe("The person's own IANA time zone, which wins over what the number tells."),
        ),
    ),
    region: z.optional(
      z
        .string()
        .check(
          z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'is neither a country (ISO 3166-1) nor a part of one (ISO 3166-2)'),
          z.describe('Where the person lives, `FR` or `US-TX`, whose rules then hold.'),
        ),
    ),
  }),
  answer: {
    status: 200,
    body: z.object({
      to: e164,
      outcome: z
        .enum(['opted-in', 'asked', 'already', 'refused'])
        .check(
          z.describe(
            '`asked`: they get one question, and count once they reply YES. `refused`: they had opted out or paused; only their own word, or a manual change with a note, brings them back.',
          ),
        ),
      status: z.union([status, z.literal('none')]),
      until: z.optional(time),
      eventId: z.string(),
    }),
  },
} as const satisfies Contract;

export interface SubscriptionsDeps {
  config: Config;
  store: Pick<ContactStore, 'find' | 'save'>;
  now: Clock;
}

/** How long a question may be answered. */
const answerWithin = 72 * 3_600_000;

/** The evidence is kept whatever becomes of it. The question itself is sent by `notify`, from the event. */
export const subscriptionsCall = ({ config, store, now }: SubscriptionsDeps): ApiCall => ({
  ...subscriptionsContract,
  async handle(request) {
    const body = readBody(request, subscriptionsContract.body);
    const program = programNamed(config, body.program);
    const phone = readPhone('to', body.to);
    if (!isReachable(phone)) throw invalid([{ field: 'to', message: 'is a number that no text reaches' }]);
    const receivedAt = now();
    const { at: given, ...evidence } = body.evidence ?? {};
    const consentedAt = given === undefined ? undefined : earlier(readTime('evidence.at', given), receivedAt);
    const consent: ConsentEvidence = { source: body.source, ...evidence, ...(consentedAt && { at: consentedAt }) };

    const wanted: ContactRequest = {
      phone,
      eventId: `api:${randomUUID()}`,
      program: program.id,
      scopes: [program.id],
      receivedAt,
      via: 'api',
      consent,
      ...(body.locale && { language: body.locale }),
      ...(body.timeZone && { timeZone: body.timeZone }),
      ...(body.region && { region: body.region }),
      ...(program.consent === 'double'
        ? await question(store, program, phone, receivedAt)
        : { kind: 'opt-in', at: consentedAt ?? receivedAt }),
    };
    const { outcome, event, contact } = await applyRequest(store, wanted);
    const standing = standingWith(contact, program.id, receivedAt);
    return answer(subscriptionsContract, {
      to: phone,
      outcome: outcomeOf(outcome, event.kind),
      status: standing?.status ?? 'none',
      ...(standing?.until && { until: standing.until }),
      eventId: event.eventId,
    });
  },
});

/** From a number that the person can answer. */
async function question(store: Pick<ContactStore, 'find'>, program: Program, phone: Phone, at: Instant) {
  const sender = senderFor(program, await store.find(phone), canReceive);
  if (!sender)
    throw invalid([{ field: 'to', message: 'is blocked at every sender that could ask for a confirmation' }]);
  const until = plusMs(at, answerWithin);
  return { kind: 'consent-asked' as const, at, until, provider: sender.provider, sender: sender.number };
}

function outcomeOf(outcome: string, kind: string): 'opted-in' | 'asked' | 'already' | 'refused' {
  if (outcome === 'changed') return kind === 'consent-asked' ? 'asked' : 'opted-in';
  return outcome === 'already' ? 'already' : 'refused';
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
