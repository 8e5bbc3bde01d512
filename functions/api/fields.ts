import * as z from 'zod/mini';
import { verdictReasons } from '../domain/verdict.ts';
import { apiScopes } from '../store/api-keys.ts';

/** Fields that several calls take or answer. Those with an `id` stand once in the OpenAPI document. */
export const programId = z
  .string()
  .check(z.minLength(1), z.maxLength(63), z.meta({ id: 'ProgramId', description: 'Id of a program of the config.' }));

export const phoneText = z.string().check(
  z.minLength(1),
  z.maxLength(32),
  z.meta({
    id: 'PhoneNumber',
    description: 'E.164, `+12025550123`; with a `country`, as it is written there: `(202) 555-0123`.',
    examples: ['+12025550123'],
  }),
);

export const e164 = z
  .string()
  .check(
    z.regex(/^\+[1-9]\d{6,14}$/, 'is not in E.164, such as +14155550123'),
    z.meta({ id: 'E164', description: 'A phone number in E.164.', examples: ['+12025550123'] }),
  );

export const country = z
  .string()
  .check(
    z.regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 country such as US'),
    z.describe('ISO 3166-1 alpha-2 country of numbers that are not in E.164.'),
  );

export const time = z.string().check(
  z.minLength(1),
  z.maxLength(40),
  z.meta({
    id: 'Time',
    description: 'ISO 8601 with a zone; answers are in UTC.',
    format: 'date-time',
    examples: ['2026-11-23T17:00:00.000Z'],
  }),
);

export const locale = z
  .string()
  .check(
    z.minLength(2),
    z.maxLength(35),
    z.refine(isLanguageTag, 'is not a BCP 47 language tag such as en or zh-Hant'),
    z.describe("BCP 47 language of the person; the program's where it is not known."),
  );

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const campaign = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.describe('Your name for this sending, to which opt-outs are put down.'));

export const verdictReason = z.enum(verdictReasons).check(z.meta({ id: 'VerdictReason' }));

export const status = z.enum(['opted-out', 'opted-in', 'pending', 'paused']).check(z.meta({ id: 'Status' }));

export const standings = z
  .record(
    z.string(),
    z.object({
      status,
      since: time,
      lastAskedAt: z.optional(time),
      via: z.string(),
      until: z.optional(time),
    }),
  )
  .check(
    z.meta({
      id: 'Standings',
      description:
        'By program, and `*` for all. Of the two the one that was last asked for (`lastAskedAt`, else `since`) counts; at the same time the opted-out one.',
    }),
  );

export const scope = z.enum(apiScopes).check(z.meta({ id: 'Scope' }));

export const keyId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{11}$/), z.meta({ id: 'KeyId', examples: ['Zk3vQ0b1x2E'] }));
