import { campaignAnswered } from './attribution.ts';
import { type Block, blockOf, changedBlocks } from './block.ts';
import {
  type Contact,
  everyProgram,
  judgedAt,
  type Scope,
  type Standing,
  type Status,
  standingWith,
  stricter,
} from './contact.ts';
import { beforeErasure, withoutWords } from './erase.ts';
import type { ContactEvent, ContactRequest, EventKind } from './event.ts';
import type { Instant } from './instant.ts';

const wants: Partial<Record<EventKind, Status>> = {
  'opt-out': 'opted-out',
  'likely-opt-out': 'opted-out',
  'opt-in': 'opted-in',
  confirm: 'opted-in',
  pause: 'paused',
  'consent-asked': 'pending',
};

/** What a request does: the event to keep in any case, and the standings and blocks to write, where there are any. */
export interface Decision {
  event: ContactEvent;
  write: Readonly<Record<Scope, Standing>>;
  /** `null` takes a block away. */
  blocks?: Readonly<Record<string, Block | null>>;
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
  const { block: _block, unblocks: _unblocks, ...rest } = request;
  const campaign = request.campaign ?? campaignAnswered(contact, request);
  const noted: ContactEvent = {
    ...rest,
    ...(campaign && { campaign }),
    ...(locale && { locale }),
    outcome: 'noted',
  };
  const changed = changedBlocks(
    contact.blocks ?? {},
    isPast(contact, request) ? { ...request, block: undefined } : request,
  );
  const blocks = Object.keys(changed).length > 0 ? { blocks: changed } : {};
  const status = wants[request.kind];
  if (!status || request.scopes.length === 0) return { event: noted, write: {}, ...blocks };
  const kept = keptFrom(contact, request);
  if (kept) {
    const standing = statuses(contact, request);
    return { event: { ...noted, outcome: kept, before: standing, after: standing }, write: {}, ...blocks };
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
  const left = Object.keys(contact.blocks ?? {}).filter((key) => changed[key] !== null);
  if (status === 'opted-in' && left.length > 0) event.blocked = left;
  return { event, write, ...blocks };
}

/**
 * YES and NO answer a double opt-in that was asked; to anyone else they mean what they mean in a conversation. And a
 * provider's report of a refusal that is older than the person's return is no new refusal.
 */
function meant(contact: Contact, { whilePending, ...request }: ContactRequest): ContactRequest {
  const { program, at } = request;
  if (request.kind === 'opt-out' && request.via === 'provider' && isOldRefusal(contact, request)) {
    return { ...request, kind: 'blocked', scopes: [] };
  }
  if (program && isKnownRefusal(contact, request)) return { ...request, scopes: [program] };
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

/**
 * Providers report that they delivered nothing because the person had refused, not when that was. Whoever has opted in
 * by a text through that provider, or while the block was known already, hasn't refused again: a new stop would have
 * reached us the way the start did.
 */
function isOldRefusal({ blocks, ...contact }: Contact, request: ContactRequest): boolean {
  const { provider, sender, at } = request;
  const standing = standingWith(contact, scopeOf(request), at);
  if (standing?.status !== 'opted-in') return false;
  const known = provider && sender ? blockOf(blocks, { provider, number: sender }) : undefined;
  return isByText(standing, request) || (known !== undefined && known.since <= standing.since);
}

/**
 * True for the report of a message withheld for a refusal that we knew of already, which is no new stop: it may be older
 * than the law or the setting by which a stop now ends everything.
 */
function isKnownRefusal({ standing, blocks }: Contact, request: ContactRequest): boolean {
  const { kind, via, messageId, provider, program, sender, at } = request;
  if (kind !== 'opt-out' || via !== 'provider' || !messageId || !program) return false;
  const block = provider && sender ? blockOf(blocks, { provider, number: sender }) : undefined;
  return standing[program]?.status === 'opted-out' || (block?.why === 'opted-out' && block.since < at);
}

/** True for the report of a refusal that the person has ended since, by a text to that provider; it only came late. */
function isPast(contact: Contact, request: ContactRequest): boolean {
  if (request.block?.why !== 'opted-out') return false;
  const standing = contact.standing[scopeOf(request)];
  return standing?.status === 'opted-in' && isByText(standing, request) && judgedAt(standing) > request.at;
}

const scopeOf = ({ program, scopes }: ContactRequest): Scope => program ?? scopes[0] ?? everyProgram;

const isByText = ({ via, eventId }: Standing, { provider }: ContactRequest): boolean =>
  via === 'reply' && eventId.startsWith(`${provider}:`);

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
  const repeated =
    current.status === status && current.until === asked.until && !isOverridden(contact, scope, current, request.at);
  if (request.at === judgedAt(current) && (repeated || !outranks(asked, current))) return undefined;
  return repeated ? { ...current, asOf: request.at } : asked;
}

/**
 * Whether a standing had ended when it was asked for again, by a newer one of the other scope: after STOP ALL and a START
 * to one program, a second STOP ALL begins anew.
 */
function isOverridden({ standing }: Contact, scope: Scope, current: Standing, at: Instant): boolean {
  const others =
    scope === everyProgram
      ? Object.entries(standing).flatMap(([other, its]) => (other === everyProgram ? [] : its))
      : [standing[everyProgram]];
  return others.some(
    (other) => other && other.status !== current.status && judgedAt(other) > judgedAt(current) && judgedAt(other) <= at,
  );
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
    return request.scopes.every((scope) => standingWith(before, scope, request.at)?.status === wants[request.kind])
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
