import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type Config, providerNames } from '../domain/config/config.ts';
import { programById, routeTo } from '../domain/config/programs.ts';
import { type Contact, everyProgram, type Scope, standingWith } from '../domain/contact.ts';
import { type ContactEvent, type EventKind, outcomes } from '../domain/event.ts';
import { earlier, type Instant } from '../domain/instant.ts';
import { wordToUnblock } from '../domain/replies/provider-words.ts';
import type { Clock } from '../platform/clock.ts';
import type { HttpRequest } from '../platform/http.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ApiCall, answer, type Contract, decode, invalid, phoneInPath, readBody, readTime } from './call.ts';
import { e164, standings, time } from './fields.ts';

export interface ContactsDeps {
  config: Config;
  store: ContactStore;
  now: Clock;
}

const blocks = z
  .array(
    z.object({
      why: z.enum(['opted-out', 'unreachable']),
      provider: z.enum(providerNames),
      sender: z.optional(z.string()),
      since: time,
      code: z.optional(z.string()),
      endedBy: z.optional(z.string().check(z.describe('What the person has to text to whom to end it.'))),
    }),
  )
  .check(
    z.meta({ id: 'Blocks', description: 'What providers refuse to deliver to this number, whatever its standing.' }),
  );

const shownContact = { to: e164, locale: z.optional(z.string()), standing: standings, blocks: z.optional(blocks) };

export const showContactContract = {
  id: 'showContact',
  method: 'GET',
  path: '/v1/contacts/{to}',
  scope: 'contacts',
  about: 'all-programs',
  summary: 'Where a number stands, and its whole history',
  answer: {
    status: 200,
    body: z.object({
      ...shownContact,
      events: z.array(
        z
          .looseObject({
            eventId: z.string(),
            kind: z.string(),
            program: z.optional(z.string()),
            scopes: z.array(z.string()),
            at: time,
            receivedAt: time,
            via: z.string(),
            outcome: z.enum(outcomes),
          })
          .check(
            z.meta({
              id: 'Event',
              description:
                'What was asked or happened, with all that shows it: words, sender, campaign, consent, who and why.',
            }),
          ),
      ),
    }),
  },
} as const satisfies Contract;

export const showContactCall = ({ config, store }: ContactsDeps): ApiCall => ({
  ...showContactContract,
  async handle(request) {
    const phone = phoneInPath(request);
    const [contact, events] = await Promise.all([store.find(phone), store.history(phone)]);
    return answer(showContactContract, { ...standingOf(config, contact), events: events.map(withoutNumber) });
  },
});

const kinds: Record<'opted-out' | 'opted-in' | 'paused', EventKind> = {
  'opted-out': 'opt-out',
  'opted-in': 'opt-in',
  paused: 'pause',
};

export const changeStandingContract = {
  id: 'changeStanding',
  method: 'PUT',
  path: '/v1/contacts/{to}/standing/{scope}',
  scope: 'contacts',
  about: 'path.scope',
  summary: "A person's manual change, recorded with who and why",
  body: z.object({
    status: z.enum(['opted-out', 'opted-in', 'paused']),
    actor: z.string().check(z.minLength(1), z.maxLength(100), z.describe('Who made the change.')),
    note: z.optional(
      z.string().check(z.minLength(1), z.maxLength(500), z.describe('Why; needed to text again after a stop.')),
    ),
    at: z.optional(time),
    until: z.optional(time),
  }),
  answer: { status: 200, body: z.object({ outcome: z.enum([...outcomes, 'duplicate']), ...shownContact }) },
} as const satisfies Contract;

export const changeStandingCall = ({ config, store, now }: ContactsDeps): ApiCall => ({
  ...changeStandingContract,
  async handle(request) {
    const phone = phoneInPath(request);
    const scope = scopeInPath(config, request);
    const { status, actor, note, at: given, until: ends } = readBody(request, changeStandingContract.body);
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
    return answer(changeStandingContract, { outcome, ...standingOf(config, await store.find(phone)) });
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

function standingOf(config: Config, { phone, standing, locale, blocks = {} }: Contact) {
  const shown = Object.entries(standing).map(([scope, { status, since, asOf, via, until }]) => [
    scope,
    { status, since, ...(asOf && { lastAskedAt: asOf }), via, ...(until && { until }) },
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

const withoutNumber = ({ phone: _phone, scopes, ...event }: ContactEvent) => ({ ...event, scopes: [...scopes] });
