import type { Config } from '../domain/config/config.ts';
import { type Contact, everyProgram, standingWith } from '../domain/contact.ts';
import type { ContactRequest } from '../domain/event.ts';
import { type Instant, plusMs } from '../domain/instant.ts';
import type { LinkClaim } from '../domain/links/link-codec.ts';
import { RequestFault } from '../platform/faults.ts';
import type { Form } from './form.ts';
import type { Nonce } from './form-nonce.ts';
import { stateOf } from './state.ts';

/** A form that came back, with all that is known about it. */
export interface Posted {
  claim: LinkClaim;
  form: Form;
  /** Of the form, where it has one of ours. */
  nonce?: Nonce;
  now: Instant;
  /** The language that the person showed to speak. */
  language?: string;
}

const pauseDays = 30;
const day = 24 * 60 * 60_000;

/** A reason belongs to the stop it explains, so there is one reason and one comment for each, whoever posts how often. */
export function reasonFor(request: ContactRequest, contact: Contact, { form, nonce }: Posted): ContactRequest {
  if (!request.reason && !request.comment)
    throw new RequestFault(400, form.fault ?? 'unreadable', 'There is neither reason nor comment.');
  const standing = standingWith(contact, request.scopes[0] ?? everyProgram, request.at);
  if (!standing && !nonce) throw expired();
  const about = standing ? standing.eventId : `link:${nonce?.id}`;
  return { ...request, eventId: `${request.reason ? 'reason' : 'comment'}:${about}`, scopes: [] };
}

/**
 * A pause or a return, of the programs that it can be about; undefined where there is nothing to do. Taking back a stop
 * needs a fresh form; a pause of texts that still come doesn't.
 */
export function restart(
  config: Config,
  request: ContactRequest,
  contact: Contact,
  { claim, nonce }: Posted,
): ContactRequest | undefined {
  const state = stateOf(config, contact, claim.program, request.at);
  const [target = everyProgram] = request.scopes;
  const chosen = state.programs.filter(({ program }) => target === everyProgram || program.id === target);
  const pausing = request.kind === 'pause';
  const running = pausing ? chosen.filter(({ place }) => place !== 'off').map(({ program }) => program.id) : [];
  const stopped = chosen.filter(({ place }) => place === 'off' || (place === 'paused' && !pausing));
  if (running.length === 0 && stopped.length === 0) return undefined;
  const undone =
    target === everyProgram && state.everythingOff
      ? state.undoAll
      : stopped.filter(({ canUndo }) => canUndo).map(({ program }) => program.id);
  if (undone.length > 0 && !nonce?.fresh) throw expired();
  const scopes = [...running, ...undone];
  if (scopes.length === 0) throw new RequestFault(409, 'too-late', 'This can no longer be undone by link.');
  return { ...request, scopes, ...(pausing && { until: plusMs(request.at, pauseDays * day) }) };
}

const expired = (): RequestFault => new RequestFault(403, 'expired', 'The form has no live nonce.');
