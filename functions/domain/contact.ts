import type { Blocks } from './block.ts';
import type { Instant } from './instant.ts';
import type { Phone } from './phone.ts';
import type { Send } from './sends.ts';

/** `*` stands for every program of the brand. */
export type Scope = string;
export const everyProgram: Scope = '*';

export type Status = 'opted-out' | 'opted-in' | 'pending' | 'paused';

/** By what way a choice reached us. */
export type Via = 'reply' | 'link' | 'one-click' | 'api' | 'manual' | 'import' | 'provider';

/** Where a contact stands with one program, or with all. */
export interface Standing {
  status: Status;
  /** When this status began. */
  since: Instant;
  /** When it was last asked for, where that is later than `since`: what a late, older request is compared with. */
  asOf?: Instant;
  /** When it ends by itself: for `paused` and `pending`. */
  until?: Instant;
  /** For `paused`: what it returns to at `until`; none where absent. */
  resumes?: 'opted-in';
  via: Via;
  eventId: string;
}

export interface Contact {
  phone: Phone;
  standing: Readonly<Record<Scope, Standing>>;
  /** What providers refuse to deliver to this number; absent where they refuse nothing. */
  blocks?: Blocks;
  /** BCP 47 language that the person was last seen to use. */
  locale?: string;
  /** When all but the suppression was last erased. */
  erasedAt?: Instant;
  /** IANA time zone and ISO 3166 region of the person, where known: they win over what the number tells. */
  timeZone?: string;
  region?: string;
  /** The last texts sent: what caps need, and the last of each sender. */
  sends?: readonly Send[];
  /** Counts writes of `sends`, of which a caller may be making several at once; absent where there was none. */
  sendsVersion?: number;
  /** Counts writes of standings and blocks; 0 for a contact that isn't stored yet. */
  version: number;
}

export const newContact = (phone: Phone): Contact => ({ phone, standing: {}, version: 0 });

/** The time that a standing is judged by when two requests compete. */
export const judgedAt = (standing: Standing): Instant => standing.asOf ?? standing.since;

const strictness: Record<Status, number> = { 'opted-in': 0, pending: 1, paused: 2, 'opted-out': 3 };

/** True if `a` keeps more texts away than `b`. Equal times are decided by it: when in doubt, out. */
export const stricter = (a: Status, b: Status): boolean => strictness[a] > strictness[b];

/**
 * Where a contact stands with a program at a time: of the standing with it and with all, the newer decides and a tie is
 * out. A pause or a pending opt-in that has run out is what it returns to.
 */
export function standingWith(contact: Contact, program: Scope, at: Instant): Standing | undefined {
  const own = contact.standing[program];
  const all = contact.standing[everyProgram];
  return atTime(own && all ? newer(own, all) : (own ?? all), at);
}

function newer(a: Standing, b: Standing): Standing {
  if (judgedAt(a) !== judgedAt(b)) return judgedAt(a) > judgedAt(b) ? a : b;
  return stricter(b.status, a.status) ? b : a;
}

function atTime(standing: Standing | undefined, at: Instant): Standing | undefined {
  if (!standing?.until || standing.until > at) return standing;
  if (!standing.resumes) return undefined;
  const { until, resumes, ...rest } = standing;
  return { ...rest, status: resumes, since: until };
}
