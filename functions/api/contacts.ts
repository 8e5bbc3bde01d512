import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Config } from '../domain/config/config.ts';
import { programById, routeTo } from '../domain/config/programs.ts';
import { type Contact, everyProgram, type Scope, standingWith } from '../domain/contact.ts';
import type { ContactEvent, EventKind } from '../domain/event.ts';
import { earlier, type Instant, parseInstant } from '../domain/instant.ts';
import { wordToUnblock } from '../domain/replies/provider-words.ts';
import type { Clock } from '../platform/clock.ts';
import { type HttpRequest, jsonResponse } from '../platform/http.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ApiCall, decode, invalid, phoneInPath, readBody } from './call.ts';

export interface ContactsDeps {
  config: Config;
  store: ContactStore;
  now: Clock;
}

/** `GET /v1/contacts/{to}`: where a number stands, and its whole history. */
export const showContactCall = ({ config, store }: ContactsDeps): ApiCall => ({
  method: 'GET',
  path: '/v1/contacts/{to}',
  scope: 'contacts',
  async handle(request) {
    const phone = phoneInPath(request);
    const [contact, events] = await Promise.all([store.find(phone), store.history(phone)]);
    return jsonResponse(200, { ...standingOf(config, contact), events: events.map(withoutNumber) });
  },
});

const kinds: Record<'opted-out' | 'opted-in' | 'paused', EventKind> = {
  'opted-out': 'opt-out',
  'opted-in': 'opt-in',
  paused: 'pause',
};

const change = z.object({
  status: z.enum(['opted-out', 'opted-in', 'paused']),
  actor: z.string().check(z.minLength(1), z.maxLength(100)),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  at: z.optional(z.string()),
  until: z.optional(z.string()),
});

/** `PUT /v1/contacts/{to}/standing/{scope}`: a person's manual change, recorded with who and why. */
export const changeStandingCall = ({ config, store, now }: ContactsDeps): ApiCall => ({
  method: 'PUT',
  path: '/v1/contacts/{to}/standing/{scope}',
  scope: 'contacts',
  async handle(request) {
    const phone = phoneInPath(request);
    const scope = scopeInPath(config, request);
    const { status, actor, note, at: given, until: ends } = readBody(request, change);
    const receivedAt = now();
    const at = given === undefined ? receivedAt : earlier(readTime('at', given), receivedAt);
    const until = ends === undefined ? undefined : readTime('until', ends);
    if ((status === 'paused') !== (until !== undefined)) {
      throw invalid([{ field: 'until', message: 'goes with the status paused, and only with it' }]);
    }
    if (until && until <= receivedAt) throw invalid([{ field: 'until', message: 'is in the past' }]);
    if (status !== 'opted-out' && note === undefined) await requireNoteAfterStop(store, phone, scope, receivedAt);

    const { outcome } = await applyRequest(store, {
      phone,
      eventId: `manual:${randomUUID()}`,
      kind: kinds[status],
      ...(scope !== everyProgram && { program: scope }),
      scopes: [scope],
      at,
      receivedAt,
      via: 'manual',
      actor,
      ...(note && { note }),
      ...(until && { until }),
    });
    return jsonResponse(200, { outcome, ...standingOf(config, await store.find(phone)) });
  },
});

/** Texts again after a stop only by the person's own word, or by someone who writes down why. */
async function requireNoteAfterStop(
  store: ContactStore,
  phone: Contact['phone'],
  scope: Scope,
  at: Instant,
): Promise<void> {
  if (standingWith(await store.find(phone), scope, at)?.status !== 'opted-out') return;
  throw invalid([{ field: 'note', message: 'has to say why, since this number has opted out' }]);
}

function scopeInPath(config: Config, request: HttpRequest): Scope {
  const scope = decode(request.parameters.scope ?? '');
  if (scope === everyProgram || programById(config, scope)) return scope;
  throw invalid([{ field: 'program', message: 'is neither a program of the config nor *' }]);
}

function readTime(field: string, text: string): Instant {
  const at = parseInstant(text);
  if (!at) throw invalid([{ field, message: 'is not an ISO 8601 time with a zone' }]);
  return at;
}

function standingOf(config: Config, { phone, standing, locale, blocks = {} }: Contact) {
  const shown = Object.entries(standing).map(([scope, { status, since, via, until }]) => [
    scope,
    { status, since, via, ...(until && { until }) },
  ]);
  const blocked = Object.values(blocks).map(({ why, provider, sender, since, code }) => {
    const route = sender && why === 'opted-out' ? routeTo(config, provider, sender) : undefined;
    const word = route && wordToUnblock(route.sender);
    const by = word && { endedBy: `${word} to ${sender}` };
    return { why, provider, ...(sender && { sender }), since, ...(code && { code }), ...by };
  });
  return {
    to: phone,
    ...(locale && { locale }),
    standing: Object.fromEntries(shown),
    ...(blocked.length > 0 && { blocks: blocked }),
  };
}

const withoutNumber = ({ phone: _phone, ...event }: ContactEvent) => event;
