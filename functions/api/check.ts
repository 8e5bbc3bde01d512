import * as z from 'zod/mini';
import type { Config } from '../domain/config/config.ts';
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';
import { unavailable, type Verdict, verdictFor } from '../domain/verdict.ts';
import type { Clock } from '../platform/clock.ts';
import { describeError, type Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ApiCall, answer, type Contract, invalid, programNamed, readBody, readTime } from './call.ts';
import { country, e164, phoneText, programId, time, verdictReason } from './fields.ts';
import { inE164 } from './phones.ts';

export const checkContract = {
  id: 'check',
  method: 'POST',
  path: '/v1/check',
  scope: 'check',
  about: 'body.program',
  summary: 'May these numbers be texted for this program, now or at a time?',
  body: z.object({
    program: programId,
    to: z.array(phoneText).check(z.minLength(1), z.maxLength(1_000)),
    country: z.optional(country),
    at: z.optional(time),
  }),
  answer: {
    status: 200,
    body: z.object({
      results: z.array(z.object({ to: e164, allowed: z.boolean(), reason: verdictReason, until: z.optional(time) })),
    }),
  },
} as const satisfies Contract;

export interface CheckDeps {
  config: Config;
  store: Pick<ContactStore, 'findAll'>;
  now: Clock;
  meter: Meter;
  log: Log;
}

/** One read of one item a number. */
export const checkCall = (deps: CheckDeps): ApiCall => ({
  ...checkContract,
  async handle(request) {
    const body = readBody(request, checkContract.body);
    const { config, meter } = deps;
    const program = programNamed(config, body.program);
    const phones = inE164(body.to, body.country);
    const at = timeToCome(body.at, deps.now());

    const verdicts = await verdictsOf(deps, phones, (contact) => verdictFor({ contact, program, config, at }));
    // Fails closed: a number whose contact can't be read is one that may not be texted.
    const results = phones.map((to) => ({ to, ...(verdicts.get(to) ?? unavailable) }));
    meter.count('Checks', { Program: program.id }, results.length);
    const withheld = results.filter(({ allowed }) => !allowed).length;
    if (withheld > 0) meter.count('Withheld', { Program: program.id }, withheld);
    return answer(checkContract, { results });
  },
});

function timeToCome(given: string | undefined, now: Instant): Instant {
  if (given === undefined) return now;
  const at = readTime('at', given);
  if (at < now) throw invalid([{ field: 'at', message: 'is in the past' }]);
  return at;
}

/** The most that one BatchGetItem takes. */
const batch = 100;

/**
 * Verdicts on the contacts that could be read. All batches are asked for at once and each is judged as it arrives: reading
 * a number's plan is most of a verdict, and so happens while other batches are on their way.
 */
async function verdictsOf({ store, log }: CheckDeps, phones: readonly Phone[], judge: (contact: Contact) => Verdict) {
  const unique = [...new Set(phones)];
  const verdicts = new Map<Phone, Verdict>();
  const batches = Array.from({ length: Math.ceil(unique.length / batch) }, (_, i) =>
    unique.slice(i * batch, (i + 1) * batch),
  );
  await Promise.all(
    batches.map(async (some) => {
      const found = await store.findAll(some).catch((error: unknown) => {
        log.error('check.unavailable', { count: some.length, ...describeError(error) });
        return new Map<Phone, undefined>();
      });
      for (const [phone, contact] of found) if (contact) verdicts.set(phone, judge(contact));
    }),
  );
  return verdicts;
}
