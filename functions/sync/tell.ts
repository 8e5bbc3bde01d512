import { blockKey } from '../domain/block.ts';
import type { Config, Sender } from '../domain/config/config.ts';
import { everyProgram } from '../domain/contact.ts';
import { isE164, type Phone } from '../domain/phone.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import type { OptOutList } from '../providers/opt-out-list.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ContactStore } from '../store/contacts.ts';

export interface TellDeps {
  config: Config;
  store: ContactStore;
  optOutListOf: (sender: Sender) => Promise<OptOutList | undefined>;
  /** Waits some milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  now: Clock;
  meter: Meter;
  log: Log;
}

/** What the bus says of a change (`publish/announcements.ts`). */
export interface StandingChange {
  to: string;
  via?: string | undefined;
  provider?: string | undefined;
  eventId: string;
  after?: Record<string, string> | undefined;
}

/** The provider is busy; the message comes again. */
class BusyListError extends Error {
  override readonly name = 'BusyListError';
}

/**
 * Puts a number that has opted out on the lists of the senders that it is about, so that nobody else who sends by them
 * texts it either. The queue holds a change back for some minutes: the confirmation has to go out before, and whoever
 * takes it back at once never gets on a list. So where the contact stands is read anew.
 *
 * What is told is kept as a block: an opt-in takes the number off again before it is confirmed (`notify`).
 */
export async function tell(deps: TellDeps, change: StandingChange): Promise<void> {
  const { config, store, log, meter } = deps;
  const { to: phone, after = {} } = change;
  if (config.optOutLists !== 'both' || !isE164(phone)) return;
  const contact = await store.find(phone);
  for (const sender of sendersOf(config, after)) {
    const { provider, number } = sender;
    const isTheirs = change.via === 'provider' && change.provider === provider;
    const known = contact.blocks?.[blockKey(provider, number)];
    const stillOut = Object.keys(after).some((scope) => contact.standing[scope]?.status === 'opted-out');
    if (isTheirs || known || !stillOut) continue;
    const list = await deps.optOutListOf(sender);
    if (!list?.add) continue;
    const result = await list.add(sender, phone);
    await deps.wait(1_000 / list.pace);
    const code = 'code' in result ? result.code : undefined;
    log.info('sync.told', { provider, eventId: change.eventId, outcome: result.status, code });
    if (result.status === 'busy' || result.status === 'failed') throw new BusyListError(result.code);
    meter.count(result.status === 'done' ? 'ListTold' : 'ListRefused', { Provider: provider });
    if (result.status === 'done') await remember(deps, phone, sender, change.eventId);
  }
}

/** The senders of the programs that somebody is out of now. */
const sendersOf = (config: Config, after: Readonly<Record<string, string>>): Sender[] =>
  config.programs
    .filter(({ id }) => after[id] === 'opted-out' || after[everyProgram] === 'opted-out')
    .flatMap(({ senders }) => senders);

async function remember({ store, now }: TellDeps, phone: Phone, sender: Sender, cause: string): Promise<void> {
  const { provider, number } = sender;
  const at = now();
  await applyRequest(store, {
    phone,
    eventId: `${provider}:told:${number}:${cause}`,
    kind: 'blocked',
    scopes: [],
    at,
    receivedAt: at,
    via: 'provider',
    provider,
    sender: number,
    why: 'told',
    block: { why: 'opted-out', sender: number, code: 'told' },
  });
}
