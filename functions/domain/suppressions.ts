import { type Contact, type Scope, standingWith, type Via } from './contact.ts';
import type { Instant } from './instant.ts';
import type { Phone } from './phone.ts';

/** One line of the list of who may not be texted. */
export interface Suppression {
  to: Phone;
  /** The program, or `*` for all. */
  program: Scope;
  status: 'opted-out';
  /** Since when. */
  at: Instant;
  /** When the person last said so, where that is later: what an older opt-in is compared with. */
  lastAskedAt?: Instant;
  via: Via;
}

/**
 * The suppressions of a contact that hold at a time. For one program: the standing that decides, once. For all: every
 * scope that is out, but for those that a later opt-in to everything has lifted.
 */
export function suppressionsOf(contact: Contact, program: Scope | undefined, at: Instant): Suppression[] {
  const scopes = program === undefined ? Object.keys(contact.standing) : [program];
  return scopes.flatMap((scope) => {
    const decides = standingWith(contact, scope, at);
    if (decides?.status !== 'opted-out') return [];
    const from = Object.keys(contact.standing).find((it) => contact.standing[it] === decides) ?? scope;
    if (program === undefined && from !== scope) return [];
    const { since, asOf, via } = decides;
    return [{ to: contact.phone, program: from, status: 'opted-out', at: since, lastAskedAt: asOf, via }];
  });
}
