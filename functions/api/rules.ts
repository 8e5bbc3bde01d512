import * as z from 'zod/mini';
import type { Config } from '../domain/config/config.ts';
import { dayOf } from '../domain/instant.ts';
import { type RuleInPlace, rulesFor } from '../domain/law/rules-for.ts';
import { placeOf } from '../domain/numbering/place.ts';
import type { Clock } from '../platform/clock.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ApiCall, answer, type Contract, readPhone, readQuery } from './call.ts';
import { e164 } from './fields.ts';

const toldBy = z.enum(['person', 'number']);

export const rulesContract = {
  id: 'rules',
  method: 'GET',
  path: '/v1/rules',
  scope: 'check',
  about: 'no-program',
  summary: 'Which rules hold for a number, and why',
  query: z.object({ to: e164 }),
  answer: {
    status: 200,
    body: z.object({
      to: e164,
      place: z.object({
        countries: z.array(z.string()),
        states: z.array(z.string()),
        zones: z.array(z.string()),
        from: z.object({ region: toldBy, zones: toldBy }),
      }),
      rules: z.array(
        z
          .looseObject({
            id: z.string(),
            kind: z.string(),
            jurisdiction: z.string(),
            says: z.string(),
            through: z.string().check(z.describe('The country or state through which it holds.')),
            certain: z.boolean().check(z.describe('False where the number leaves others possible.')),
            toldBy,
            enforced: z.boolean().check(z.describe('Whether Basta applies it.')),
            verified: z.boolean(),
            source: z.object({ title: z.string(), url: z.string() }),
          })
          .check(z.meta({ id: 'Rule', description: 'See docs/law.md.' })),
      ),
    }),
  },
} as const satisfies Contract;

export interface RulesDeps {
  config: Config;
  store: Pick<ContactStore, 'find'>;
  now: Clock;
}

/** What is known of the person's own place wins over what the number tells, so the contact is read. */
export const rulesCall = ({ config, store, now }: RulesDeps): ApiCall => ({
  ...rulesContract,
  async handle(request) {
    const phone = readPhone('to', readQuery(request, rulesContract.query).to);
    const place = placeOf(phone, await store.find(phone));
    return answer(rulesContract, {
      to: phone,
      place: {
        countries: [...place.countries],
        states: [...place.states],
        zones: [...place.zones],
        from: place.from,
      },
      rules: rulesFor(place, dayOf(now()), config.law).map(shown),
    });
  },
});

const shown = ({ rule, through, certain, from, enforced }: RuleInPlace) => ({
  ...rule,
  through,
  certain,
  toldBy: from,
  enforced,
});
