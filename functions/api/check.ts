import * as z from 'zod/mini';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import type { Contact } from '../domain/contact.ts';
import { type Instant, parseInstant } from '../domain/instant.ts';
import { numberFacts } from '../domain/numbering/number-facts.ts';
import { isE164, type Phone } from '../domain/phone.ts';
import { unavailable, verdictFor } from '../domain/verdict.ts';
import type { Clock } from '../platform/clock.ts';
import { jsonResponse } from '../platform/http.ts';
import { describeError, type Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ApiCall, invalid, readBody } from './call.ts';

const body = z.object({
  program: z.string(),
  to: z.array(z.string()).check(z.minLength(1), z.maxLength(1_000)),
  at: z.optional(z.string()),
});

export interface CheckDeps {
  config: Config;
  store: Pick<ContactStore, 'findAll'>;
  now: Clock;
  meter: Meter;
  log: Log;
}

/** `POST /v1/check`: may these numbers be texted for this program? One read of one item a number. */
export const checkCall = (deps: CheckDeps): ApiCall => ({
  method: 'POST',
  path: '/v1/check',
  scope: 'check',
  async handle(request) {
    const { program: id, to, at: given } = readBody(request, body);
    const program = programById(deps.config, id);
    if (!program) throw invalid([{ field: 'program', message: 'is no program of the config' }]);
    const phones = inE164(to);
    const at = readTime(given, deps.now());

    // Numbers that no plan has are read like the others: telling which they are takes as long as the reading does.
    const reading = findAll(deps, phones);
    const facts = phones.map(numberFacts);
    const contacts = await reading;
    const results = phones.map((to, index) => {
      const contact = contacts.get(to);
      const number = facts[index];
      // Fails closed: a number whose contact can't be read is one that may not be texted.
      return { to, ...(contact ? verdictFor({ contact, program, config: deps.config, at, number }) : unavailable) };
    });
    deps.meter.count('Checks', { Program: id }, results.length);
    const withheld = results.filter(({ allowed }) => !allowed).length;
    if (withheld > 0) deps.meter.count('Withheld', { Program: id }, withheld);
    return jsonResponse(200, { results });
  },
});

/** @throws RequestFault 422 naming every number that is written otherwise */
function inE164(to: readonly string[]): Phone[] {
  const phones = to.filter((number) => isE164(number));
  if (phones.length === to.length) return phones;
  const faults = to.flatMap((number, index) =>
    isE164(number) ? [] : [{ field: `to.${index}`, message: 'is not in E.164, such as +14155550123' }],
  );
  throw invalid(faults);
}

function readTime(given: string | undefined, now: Instant): Instant {
  if (given === undefined) return now;
  const at = parseInstant(given);
  if (!at) throw invalid([{ field: 'at', message: 'is not an ISO 8601 time with a zone' }]);
  if (at < now) throw invalid([{ field: 'at', message: 'is in the past' }]);
  return at;
}

/** The most that one BatchGetItem takes. */
const batch = 100;

async function findAll({ store, log }: CheckDeps, phones: readonly Phone[]): Promise<Map<Phone, Contact | undefined>> {
  const unique = [...new Set(phones)];
  const batches = Array.from({ length: Math.ceil(unique.length / batch) }, (_, i) =>
    unique.slice(i * batch, (i + 1) * batch),
  );
  const found = await Promise.all(
    batches.map((some) =>
      store.findAll(some).catch((error: unknown) => {
        log.error('check.unavailable', { count: some.length, ...describeError(error) });
        return new Map<Phone, undefined>(some.map((phone) => [phone, undefined]));
      }),
    ),
  );
  return new Map<Phone, Contact | undefined>(found.flatMap((some) => [...some]));
}
