import { isBlocked } from './block.ts';
import type { Config, Program } from './config/config.ts';
import { type Contact, everyProgram, standingWith } from './contact.ts';
import { hoursFor } from './hours/hours-for.ts';
import { quietUntil } from './hours/quiet-hours.ts';
import { dayOf, type Instant } from './instant.ts';
import { type RuleInPlace, rulesFor } from './law/rules-for.ts';
import { numberFacts } from './numbering/number-facts.ts';
import { placeOf } from './numbering/place.ts';
import { cappedUntil, capsOn } from './sends.ts';

/**
 * Why a text may not go out, the strictest first: what time doesn't heal before what it does, and the person's own word
 * before what goes for everyone.
 */
const refusalReasons = [
  'unavailable',
  'invalid-number',
  'opted-out-everywhere',
  'opted-out',
  'blocked-by-provider',
  'no-consent',
  'pending',
  'paused',
  'frequency-cap',
  'quiet-hours',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
export const verdictReasons = ['ok', ...refusalReasons] as const;
export type VerdictReason = (typeof verdictReasons)[number];

/** The answer to "may I text this number for this program now?". */
export interface Verdict {
  allowed: boolean;
  reason: VerdictReason;
  /** The first instant at which it would be allowed, where time alone makes it so. */
  until?: Instant;
}

/** What one part of a verdict has against a text. */
export interface Refusal {
  reason: RefusalReason;
  /** When this part will have nothing against it any more, or may have another reason. */
  until?: Instant;
}

/** One thing that a text must pass, at any moment. */
export type Part = (at: Instant) => Refusal | undefined;

export interface Question {
  contact: Contact;
  program: Program;
  config: Config;
  at: Instant;
}

/** Whether a program may text a contact at a time. */
export const verdictFor = (question: Question): Verdict => strictest(partsOf(question), question.at);

/** For a contact that could not be read: a check that can't be answered says no. */
export const unavailable: Verdict = { allowed: false, reason: 'unavailable' };

/** Everything that a text of a program to a contact must pass. */
export function partsOf({ contact, program, config }: Omit<Question, 'at'>): Part[] {
  const { reachable, place: byNumber } = numberFacts(contact.phone);
  const place = contact.timeZone || contact.region ? placeOf(contact.phone, contact) : byNumber;
  const law = (at: Instant): readonly RuleInPlace[] => rulesFor(place, dayOf(at), config.law);
  const blocked = isBlocked(contact.blocks, program);

  return [
    () => (reachable ? undefined : { reason: 'invalid-number' }),
    (at) => standingRefusal(contact, program, at),
    () => (blocked ? { reason: 'blocked-by-provider' } : undefined),
    (at) => {
      if (!contact.sends?.length) return undefined;
      const until = cappedUntil(contact.sends, capsOn(program, config, law(at)), at);
      return until && { reason: 'frequency-cap', until };
    },
    (at) => {
      if (program.quietHours === 'none') return undefined;
      const quiet = quietFor(program, place.zones, law(at), at);
      return quiet && { reason: 'quiet-hours', ...quiet };
    },
  ];
}

/** Everyone in one place has the same hours: a check asks a thousand times for a handful of places. */
function quietFor(program: Program, zones: readonly string[], law: readonly RuleInPlace[], at: Instant) {
  const ofProgram = quiets.get(program) ?? new WeakMap<readonly RuleInPlace[], Map<string, Quiet>>();
  quiets.set(program, ofProgram);
  const known = ofProgram.get(law) ?? new Map<string, Quiet>();
  ofProgram.set(law, known);
  const key = [at, ...zones].join(' ');
  if (known.has(key)) return known.get(key);
  if (known.size >= mostQuiets) known.clear();
  const quiet = quietUntil(zones, hoursFor(program, law), at);
  known.set(key, quiet);
  return quiet;
}

type Quiet = ReturnType<typeof quietUntil>;
const quiets = new WeakMap<Program, WeakMap<readonly RuleInPlace[], Map<string, Quiet>>>();
const mostQuiets = 64;

/** What a contact's choice and the program's consent policy have against a text. */
function standingRefusal(contact: Contact, program: Program, at: Instant): Refusal | undefined {
  const standing = standingWith(contact, program.id, at);
  switch (standing?.status) {
    case 'opted-out':
      return { reason: standing === contact.standing[everyProgram] ? 'opted-out-everywhere' : 'opted-out' };
    case 'paused':
    case 'pending':
      return { reason: standing.status, ...(standing.until && { until: standing.until }) };
    case 'opted-in':
      return undefined;
    case undefined:
      return program.consent === 'assumed' ? undefined : { reason: 'no-consent' };
  }
}

/**
 * The verdict of several parts: allowed if none refuses; else its reason is the strictest of theirs, and `until` the first
 * instant at which no part refuses.
 */
export function strictest(parts: readonly Part[], at: Instant): Verdict {
  const refusals = refusalsAt(parts, at);
  const reason = refusalReasons.find((it) => refusals.some((refusal) => refusal.reason === it));
  if (!reason) return { allowed: true, reason: 'ok' };
  const until = firstAllowed(parts, refusals);
  return { allowed: false, reason, ...(until && { until }) };
}

const refusalsAt = (parts: readonly Part[], at: Instant): Refusal[] => parts.flatMap((part) => part(at) ?? []);

/** Parts take turns: when a cap ends at night, quiet hours go on until morning. */
function firstAllowed(parts: readonly Part[], refusals: readonly Refusal[]): Instant | undefined {
  let now = refusals;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const untils = now.flatMap(({ until }) => until ?? []).sort();
    const latest = untils.at(-1);
    if (!latest || untils.length < now.length) return undefined;
    now = refusalsAt(parts, latest);
    if (now.length === 0) return latest;
  }
  return undefined;
}

/** More than parts can take in turns without going round in circles. */
const mostTurns = 100;
