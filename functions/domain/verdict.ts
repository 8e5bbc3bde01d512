import { isBlocked } from './block.ts';
import type { Program } from './config/config.ts';
import { type Contact, everyProgram, standingWith } from './contact.ts';
import type { Instant } from './instant.ts';

export type VerdictReason =
  | 'ok'
  | 'opted-out'
  | 'opted-out-everywhere'
  | 'no-consent'
  | 'pending'
  | 'paused'
  | 'invalid-number'
  | 'blocked-by-provider'
  | 'unavailable';

/** The answer to "may I text this number for this program now?". */
export interface Verdict {
  allowed: boolean;
  reason: VerdictReason;
  /** The first instant at which it would be allowed, where time alone makes it so. */
  until?: Instant;
}

const no = (reason: VerdictReason, until?: Instant): Verdict => ({ allowed: false, reason, ...(until && { until }) });

/** Whether a program may text a contact at a time, by where they stand, by its consent policy and by providers' blocks. */
export function verdictFor(contact: Contact, program: Program, at: Instant): Verdict {
  const verdict = byStanding(contact, program, at);
  return verdict.allowed && isBlocked(contact.blocks, program) ? no('blocked-by-provider') : verdict;
}

function byStanding(contact: Contact, program: Program, at: Instant): Verdict {
  const standing = standingWith(contact, program.id, at);
  switch (standing?.status) {
    case 'opted-out':
      return no(standing === contact.standing[everyProgram] ? 'opted-out-everywhere' : 'opted-out');
    case 'paused':
      return no('paused', standing.until);
    case 'pending':
      return no('pending');
    case 'opted-in':
      return { allowed: true, reason: 'ok' };
    case undefined:
      return program.consent === 'assumed' ? { allowed: true, reason: 'ok' } : no('no-consent');
  }
}
