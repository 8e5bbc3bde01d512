import type { Contact, Scope, Standing } from './contact.ts';
import type { ContactEvent, ContactRequest } from './event.ts';
import type { Instant } from './instant.ts';
import type { Phone } from './phone.ts';

/** Someone's order to erase a contact. */
export interface Erasure {
  phone: Phone;
  eventId: string;
  at: Instant;
  /** Who ordered it, and why. */
  actor: string;
  note?: string;
}

export interface Erased {
  event: ContactEvent;
  /** What is kept: that, how far and since when the person refused. */
  standing: Readonly<Record<Scope, Standing>>;
}

/**
 * What an erasure leaves of a contact. A refusal outlives it, bare: forgetting that would text the person again
 * (GDPR Art. 17(3)(b) with Art. 21(3); ICO, "Right to erasure": keep a suppression list). Consent goes with the rest.
 */
export function erase(contact: Contact, { phone, eventId, at, actor, note }: Erasure): Erased {
  const standing: Record<Scope, Standing> = {};
  for (const [scope, { status, since, asOf, until, via }] of Object.entries(contact.standing)) {
    if (status === 'opted-out') standing[scope] = { status, since, ...(asOf && { asOf }), via, eventId };
    if (status === 'paused' && until && until > at) standing[scope] = { status, since, until, via, eventId };
  }
  const event: ContactEvent = {
    phone,
    eventId,
    kind: 'erase',
    scopes: [],
    at,
    receivedAt: at,
    via: 'manual',
    outcome: 'noted',
    actor,
    ...(note && { note }),
  };
  return { event, standing };
}

/** True for what was asked before the contact was erased and is delivered, or delivered again, after it. */
export const beforeErasure = ({ erasedAt }: Contact, { at }: ContactRequest): boolean =>
  erasedAt !== undefined && at <= erasedAt;

/** A request without what was erased: its words, and what they were understood by. */
export function withoutWords(request: ContactRequest): ContactRequest {
  const { phone, eventId, kind, program, scopes, at, receivedAt, via, provider, until, whilePending } = request;
  return { phone, eventId, kind, program, scopes, at, receivedAt, via, provider, until, whilePending };
}
