import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Config } from '../domain/config/config.ts';
import { programByCode, programById } from '../domain/config/programs.ts';
import { type Contact, everyProgram, newContact, type Scope, standingWith } from '../domain/contact.ts';
import { decide } from '../domain/decide.ts';
import type { ContactRequest, EventKind } from '../domain/event.ts';
import { type Instant, plusMs } from '../domain/instant.ts';
import type { LinkClaim } from '../domain/links/link-codec.ts';
import { RequestFault } from '../platform/faults.ts';
import { describeError } from '../platform/log.ts';
import type { CampaignStore } from '../store/campaigns.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type TakeInDeps, type TakenIn, takeIn } from '../store/take-in.ts';
import type { Action, Form } from './form.ts';
import type { Nonce } from './form-nonce.ts';
import { stateOf } from './state.ts';

export interface ActDeps extends TakeInDeps {
  config: Config;
  campaigns: CampaignStore;
}

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

/** What came of it, to be shown. */
export interface Acted {
  /** As it stands afterwards; what the request would make of an unknown contact where it was queued. */
  contact: Contact;
  queued: boolean;
  /** The name of what was acted on: a program's id, or `*`. */
  target: Scope;
}

/** How long it may take to learn where a person stands, in milliseconds; then it isn't known. */
export const readingPatience = 1_500;

const pauseDays = 30;
const day = 24 * 60 * 60_000;

const kinds: Readonly<Record<Action, EventKind>> = {
  'opt-out': 'opt-out',
  'one-click': 'opt-out',
  'opt-in': 'opt-in',
  pause: 'pause',
  reason: 'reason',
};

/**
 * Does what a form asks for. A stop needs nothing but the link, however old the form is and whether or not the table can
 * be read; whatever brings texts back needs a fresh form and a look at where the person stands.
 *
 * @throws RequestFault where it can't be done; nothing is changed then
 */
export async function act(deps: ActDeps, posted: Posted): Promise<Acted> {
  const target = targetOf(deps.config, posted);
  const reading = deps.store.find(posted.claim.phone, AbortSignal.timeout(deps.patience ?? readingPatience));
  reading.catch(() => {}); // whoever awaits it first learns of it; until then it must not count as unhandled
  const store = readingAhead(deps.store, reading);
  const campaign = await campaignOf(deps, posted.claim);
  const request: ContactRequest = {
    phone: posted.claim.phone,
    eventId: `link:${posted.nonce?.id ?? randomUUID()}`,
    kind: kinds[posted.form.action],
    program: target === everyProgram ? programByCode(deps.config, posted.claim.program)?.id : target,
    scopes: [target],
    at: posted.now,
    receivedAt: posted.now,
    via: posted.form.action === 'one-click' ? 'one-click' : 'link',
    campaign,
    language: posted.language,
    reason: posted.form.reason,
    comment: posted.form.comment,
    ...(posted.nonce && { secondsToTap: Math.max(0, Math.round(posted.nonce.age / 1000)) }),
  };
  if (request.kind === 'opt-out') return { ...(await stop({ ...deps, store }, request)), target };
  const contact = await readOrRefuse({ ...deps, store }, request);
  const allowed =
    request.kind === 'reason' ? reasonFor(request, contact, posted) : restart(deps, request, contact, posted);
  if (!allowed) return { contact, queued: false, target };
  const taken = await takeIn({ ...deps, store: readingAhead(deps.store, Promise.resolve(contact)) }, allowed);
  return { ...(await settled(deps, allowed, taken, contact)), target };
}

/** Which program the form is about, or every one. A link whose program is gone from the config is about every one. */
function targetOf(config: Config, { claim, form }: Posted): Scope {
  if (form.scope === 'all') return everyProgram;
  if (form.program !== undefined) {
    const named = programById(config, form.program);
    if (!named) throw new RequestFault(400, 'unreadable', 'There is no such program.');
    return named.id;
  }
  if (form.scope === undefined && config.optOutScope === 'all') return everyProgram;
  return programByCode(config, claim.program)?.id ?? everyProgram;
}

async function stop(deps: ActDeps, request: ContactRequest): Promise<Omit<Acted, 'target'>> {
  const taken = await takeIn(deps, request);
  const acted = await settled(deps, request, taken);
  const [scope = everyProgram] = request.scopes;
  if (taken.outcome !== 'duplicate' || isStopped(acted.contact, scope, request.at)) return acted;
  // The form was used before and texts were brought back since. On a page that was left open, a tap is a tap.
  const again = { ...request, eventId: `${request.eventId}.${acted.contact.version}` };
  return settled(deps, again, await takeIn(deps, again));
}

const isStopped = (contact: Contact, scope: Scope, at: Instant): boolean =>
  standingWith(contact, scope, at)?.status === 'opted-out';

/** A reason belongs to the stop it explains, so there is one reason and one comment for each, whoever posts how often. */
function reasonFor(request: ContactRequest, contact: Contact, { form, nonce }: Posted): ContactRequest {
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
function restart(
  deps: ActDeps,
  request: ContactRequest,
  contact: Contact,
  { claim, nonce }: Posted,
): ContactRequest | undefined {
  const state = stateOf(deps.config, contact, claim.program, request.at);
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

/** What to show of a request taken in. */
async function settled(
  deps: ActDeps,
  request: ContactRequest,
  taken: TakenIn,
  before = newContact(request.phone),
): Promise<Omit<Acted, 'target'>> {
  if (taken.outcome === 'queued') return { contact: withDecided(before, request), queued: true };
  const contact = taken.outcome === 'duplicate' ? await readOrRefuse(deps, request) : taken.contact;
  return { contact, queued: false };
}

const withDecided = (contact: Contact, request: ContactRequest): Contact => ({
  ...contact,
  standing: { ...contact.standing, ...decide(contact, request).write },
});

async function readOrRefuse(
  { store, log, patience = readingPatience }: ActDeps,
  { phone, eventId }: ContactRequest,
): Promise<Contact> {
  try {
    return await store.find(phone, AbortSignal.timeout(patience));
  } catch (error) {
    log.warn('page.not-read', { eventId, ...describeError(error) });
    throw new RequestFault(503, 'unavailable', 'The contact can not be read now.');
  }
}

/** The store with its first reading already begun, so that it runs beside other work. */
function readingAhead(store: ContactStore, reading: Promise<Contact>): ContactStore {
  let begun: Promise<Contact> | undefined = reading;
  return {
    ...store,
    find(phone, signal) {
      const first = begun ?? store.find(phone, signal);
      begun = undefined;
      return first;
    },
  };
}

/** How long an opt-out waits to learn its campaign's name. */
const attributionPatience = 400;

/** The campaign's name; its number, `#123`, where the name can't be had in time: attribution must not hold up a stop. */
async function campaignOf({ campaigns, config, log }: ActDeps, claim: LinkClaim): Promise<string | undefined> {
  const program = programByCode(config, claim.program);
  if (!program || claim.campaign === 0) return undefined;
  const number = `#${claim.campaign}`;
  try {
    const name = campaigns.nameOf(program.id, claim.campaign);
    return (await Promise.race([name, setTimeout(attributionPatience, number, { ref: false })])) ?? number;
  } catch (error) {
    log.warn('page.campaign-unknown', { program: program.id, ...describeError(error) });
    return number;
  }
}
