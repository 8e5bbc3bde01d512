import { campaignAnswered } from './attribution.ts';
import { type Contact, judgedAt, type Scope, type Standing, type Status, standingWith, stricter } from './contact.ts';
import { beforeErasure, withoutWords } from './erase.ts';
import type { ContactEvent, ContactRequest, EventKind } from './event.ts';

const wants: Partial<Record<EventKind, Status>> = {
  'opt-out': 'opted-out',
  'likely-opt-out': 'opted-out',
  'opt-in': 'opted-in',
  confirm: 'opted-in',
  pause: 'paused',
  'consent-asked': 'pending',
};

/** What a request does: the event to keep in any case, and the standings to write, none where nothing is to be written. */
export interface Decision {
  event: ContactEvent;
  write: Readonly<Record<Scope, Standing>>;
}

/**
 * Decides what one request does to where a contact stands.
 *
 * Pure: no clock, no I/O. An older request never wins, so a text that arrives late can't undo a later choice; of two at
 * the same time the stricter wins. Requests may therefore arrive in any order and end in the same standing.
 */
export function decide(contact: Contact, asked: ContactRequest): Decision {
  const late = beforeErasure(contact, asked);
  const request = meant(contact, late ? withoutWords(asked) : asked);
  const locale = request.language ?? contact.locale;
  const campaign = request.campaign ?? campaignAnswered(contact, request);
  const noted: ContactEvent = {
    ...request,
    ...(campaign && { campaign }),
    ...(locale && { locale }),
    outcome: 'noted',
  };
  const status = wants[request.kind];
  if (!status || request.scopes.length === 0) return { event: noted, write: {} };
  const kept = keptFrom(contact, request);
  if (kept) {
    const standing = statuses(contact, request);
    return { event: { ...noted, outcome: kept, before: standing, after: standing }, write: {} };
  }

  if (late && status !== 'opted-out') return { event: { ...noted, outcome: 'stale' }, write: {} };

  const write: Record<Scope, Standing> = {};
  for (const scope of request.scopes) {
    const next = supersede(contact, scope, status, request);
    if (next) write[scope] = next;
  }
  const after: Contact = { ...contact, standing: { ...contact.standing, ...write } };
  const event: ContactEvent = {
    ...noted,
    outcome: outcomeOf(contact, after, request, write),
    before: statuses(contact, request),
    after: statuses(after, request),
  };
  return { event, write };
}

/** YES and NO answer a double opt-in that was asked; to anyone else they mean what they mean in a conversation. */
function meant(contact: Contact, { whilePending, ...request }: ContactRequest): ContactRequest {
  const { program, at } = request;
  if (!whilePending || !program || standingWith(contact, program, at)?.status !== 'pending') return request;
  return { ...request, ...whilePending };
}

/**
 * What a sender reports of someone's consent does less than the person's own word: it never ends a stop or a pause, and
 * who is subscribed or has been asked is asked no second time.
 */
function keptFrom(contact: Contact, request: ContactRequest): 'refused' | 'already' | undefined {
  const isAsking = request.kind === 'consent-asked';
  if (!isAsking && !(request.kind === 'opt-in' && request.via === 'api')) return undefined;
  const now = request.scopes.map((scope) => standingWith(contact, scope, request.receivedAt)?.status);
  if (now.some((status) => status === 'opted-out' || status === 'paused')) return 'refused';
  return isAsking && now.every((status) => status === 'opted-in' || status === 'pending') ? 'already' : undefined;
}

/** The scope's standing once the request is taken in; undefined where the standing it has is newer or as strict. */
function supersede(contact: Contact, scope: Scope, status: Status, request: ContactRequest): Standing | undefined {
  const current = contact.standing[scope];
  const asked: Standing = {
    status,
    since: request.at,
    ...(request.until && { until: request.until }),
    via: request.via,
    eventId: request.eventId,
  };
  if (status === 'paused' && isOptedIn(contact, scope, request)) asked.resumes = 'opted-in';
  if (!current) return asked;
  if (request.at < judgedAt(current)) return undefined;
  const repeated = current.status === status && current.until === asked.until;
  if (request.at === judgedAt(current) && (repeated || !outranks(asked, current))) return undefined;
  return repeated ? { ...current, asOf: request.at } : asked;
}

/** Of two requests at the same instant: the stricter status, and of the same status the one that lasts longer. */
const outranks = (asked: Standing, current: Standing): boolean =>
  asked.status === current.status
    ? (asked.until ?? '') > (current.until ?? '')
    : stricter(asked.status, current.status);

/** A pause asked for by someone who had opted in, or who takes back a stop with it, ends in being opted in again. */
function isOptedIn(contact: Contact, scope: Scope, request: ContactRequest): boolean {
  const before = standingWith(contact, scope, request.at);
  return before?.status === 'opted-in' || before?.status === 'opted-out' || before?.resumes === 'opted-in';
}

function outcomeOf(
  before: Contact,
  after: Contact,
  request: ContactRequest,
  write: Record<Scope, Standing>,
): 'changed' | 'already' | 'stale' {
  if (Object.keys(write).length === 0) {
    return request.scopes.every((scope) => before.standing[scope]?.status === wants[request.kind])
      ? 'already'
      : 'stale';
  }
  const touched = new Set([...request.scopes, ...Object.keys(after.standing)]);
  const changed = [...touched].some((scope) => {
    const was = standingWith(before, scope, request.at);
    const is = standingWith(after, scope, request.at);
    return was?.status !== is?.status || was?.until !== is?.until;
  });
  return changed ? 'changed' : 'already';
}

function statuses(contact: Contact, request: ContactRequest): Record<Scope, Status | 'none'> {
  return Object.fromEntries(
    request.scopes.map((scope) => [scope, standingWith(contact, scope, request.at)?.status ?? 'none'] as const),
  );
}
