import { randomUUID } from 'node:crypto';
import type { Config } from '../domain/config/config.ts';
import { programByCode, programById } from '../domain/config/programs.ts';
import { type Contact, everyProgram, newContact, type Scope, standingWith } from '../domain/contact.ts';
import { decide } from '../domain/decide.ts';
import type { ContactRequest, EventKind } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import { scopeOfStop } from '../domain/law/scope-of-stop.ts';
import type { Phone } from '../domain/phone.ts';
import { RequestFault } from '../platform/faults.ts';
import { describeError } from '../platform/log.ts';
import type { CampaignStore } from '../store/campaigns.ts';
import { type TakeInDeps, type TakenIn, takeIn } from '../store/take-in.ts';
import { campaignOf, readingAhead } from './ahead.ts';
import type { Action } from './form.ts';
import { type Posted, reasonFor, restart } from './wanted.ts';

export interface ActDeps extends TakeInDeps {
  config: Config;
  campaigns: CampaignStore;
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
    request.kind === 'reason' ? reasonFor(request, contact, posted) : restart(deps.config, request, contact, posted);
  if (!allowed) return { contact, queued: false, target };
  const taken = await takeIn({ ...deps, store: readingAhead(deps.store, Promise.resolve(contact)) }, allowed);
  return { ...(await settled(deps, allowed, taken, contact)), target };
}

/** Which program the form is about, or every one. A link whose program is gone from the config is about every one. */
function targetOf(config: Config, { claim, form, now }: Posted): Scope {
  if (form.scope === 'all') return everyProgram;
  if (form.program !== undefined) {
    const named = programById(config, form.program);
    if (!named) throw new RequestFault(400, 'unreadable', 'There is no such program.');
    return named.id;
  }
  if (form.scope === undefined && reachOf(config, form.action, claim.phone, now) === 'all') return everyProgram;
  return programByCode(config, claim.program)?.id ?? everyProgram;
}

/** How far a form reaches that names nothing, as a mail client's button does. Law widens stops, nothing else. */
const reachOf = (config: Config, action: Action, phone: Phone, now: Instant): 'program' | 'all' =>
  kinds[action] === 'opt-out' ? scopeOfStop(config, phone, now) : config.optOutScope;

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
