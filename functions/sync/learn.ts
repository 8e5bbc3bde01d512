import { blockKey } from '../domain/block.ts';
import type { Config, Sender } from '../domain/config/config.ts';
import { type Route, routeTo } from '../domain/config/programs.ts';
import { everyProgram } from '../domain/contact.ts';
import type { ContactRequest } from '../domain/event.ts';
import { earlier, type Instant } from '../domain/instant.ts';
import { scopeOfStop } from '../domain/law/scope-of-stop.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import type { SyncQueue, SyncTask } from '../platform/sync-queue.ts';
import type { ListedNumber, OptOutList } from '../providers/opt-out-list.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ContactStore } from '../store/contacts.ts';

export interface LearnDeps {
  config: Config;
  store: ContactStore;
  optOutListOf: (sender: Sender) => Promise<OptOutList | undefined>;
  queue: SyncQueue;
  now: Clock;
  meter: Meter;
  log: Log;
}

type SenderName = Exclude<Extract<SyncTask, { read: unknown }>['read'], 'all'>;

/** Begins with the list of every sender; senders that share a list have it read once. */
export async function startReading({ config, optOutListOf, queue, log }: LearnDeps): Promise<void> {
  const begun = new Set<string>();
  for (const sender of config.programs.flatMap(({ senders }) => senders)) {
    const list = await optOutListOf(sender);
    const name = listName(sender);
    if (!list?.read || begun.has(name)) continue;
    begun.add(name);
    await queue.put({ read: { provider: sender.provider, number: sender.number } });
  }
  log.info('sync.began', { count: begun.size });
}

/** AWS has lists with names, SNS one for the account; elsewhere each sender has its own. */
function listName({ provider, through, optOutList, number }: Sender): string {
  if (provider !== 'aws') return blockKey(provider, number);
  return through === 'sns' ? 'aws:sns' : `aws:${optOutList ?? 'Default'}`;
}

/** Takes one page of a list in, and leaves the next to another message. */
export async function learnPage(deps: LearnDeps, name: SenderName, from?: string): Promise<void> {
  const route = routeTo(deps.config, name.provider, name.number);
  const list = route && (await deps.optOutListOf(route.sender));
  if (!route || !list?.read) return;
  const { numbers, next } = await list.read(route.sender, from);
  const learned = await learn(deps, route, numbers);
  if (next) await deps.queue.put({ read: name, from: next });
  deps.log.info('sync.page', { provider: name.provider, count: numbers.length, outcome: next ? 'goes on' : 'done' });
  if (learned > 0) deps.meter.count('ListLearned', { Provider: name.provider }, learned);
}

/** What a list says of a number that we know to be on it is no news, however often it is read. */
async function learn(deps: LearnDeps, route: Route, numbers: readonly ListedNumber[]): Promise<number> {
  const { config, store, now } = deps;
  const contacts = await store.findAll(numbers.map(({ phone }) => phone));
  let learned = 0;
  for (const listed of numbers) {
    const own = listed.sender === undefined ? route : (routeTo(config, route.sender.provider, listed.sender) ?? route);
    const places = sharing(config, own);
    const { provider } = own.sender;
    const known = contacts.get(listed.phone)?.blocks;
    for (const { sender, program } of places) {
      if (known?.[blockKey(provider, sender.number)]) continue;
      const { outcome } = await applyRequest(store, requestOf(config, { sender, program }, listed, now()));
      if (outcome === 'changed') learned += 1;
    }
  }
  return learned;
}

/** Every sender behind the same list. */
function sharing(config: Config, { sender }: Route): Route[] {
  return config.programs.flatMap((program) =>
    program.senders.filter((it) => listName(it) === listName(sender)).map((it) => ({ program, sender: it })),
  );
}

function requestOf(
  config: Config,
  { program, sender }: Route,
  { phone, since }: ListedNumber,
  now: Instant,
): ContactRequest {
  const { provider, number } = sender;
  const at = earlier(since ?? now, now);
  return {
    phone,
    eventId: `${provider}:list:${listName(sender)}:${number}:${since ?? now}`,
    kind: 'opt-out',
    program: program.id,
    scopes: [scopeOfStop(config, phone, at) === 'all' ? everyProgram : program.id],
    at,
    receivedAt: now,
    via: 'provider',
    provider,
    sender: number,
    why: 'list',
    block: { why: 'opted-out', sender: number, code: 'list' },
  };
}
