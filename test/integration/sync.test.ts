import type { SQSEvent } from 'aws-lambda';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConfigInput } from '../../functions/domain/config/define-config.ts';
import { parseInstant } from '../../functions/domain/instant.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { verdictFor } from '../../functions/domain/verdict.ts';
import type { SyncTask } from '../../functions/platform/sync-queue.ts';
import type { ListChange, ListPage, OptOutList } from '../../functions/providers/opt-out-list.ts';
import { announcementsOf } from '../../functions/publish/announcements.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createSync, type SyncDeps } from '../../functions/sync/sync.ts';
import { aConfig, anotherPhone, aRequest, at, offersFrom } from '../support/builders.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aTable } from '../support/table.ts';

let store: ContactStore;
let phone: Phone;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
});

beforeEach(() => {
  phone = anotherPhone();
});

const programs: ConfigInput['programs'] = [
  {
    ...offersFrom(
      { provider: 'aws', number: '+15005550002' },
      { provider: 'telnyx', number: '+15005550004', replies: 'provider' },
    ),
    quietHours: { from: '23:00', to: '01:00' },
  },
  {
    id: 'acme-orders',
    code: 2,
    name: 'Acme orders',
    purpose: 'transactional',
    consent: 'assumed',
    senders: [{ provider: 'aws', number: '+15005550012' }],
  },
];

function setUp(list: Partial<OptOutList>, different: Partial<SyncDeps> = {}, optOutLists: 'learn' | 'both' = 'both') {
  const queued: SyncTask[] = [];
  const waits: number[] = [];
  const [log, meter] = [aLog(), aMeter()];
  const config = aConfig({ programs, optOutLists });
  const handle = createSync({
    config,
    store,
    optOutListOf: async ({ provider }) => (provider === 'aws' ? { pace: 2, ...list } : undefined),
    queue: { put: async (task) => void queued.push(task) },
    wait: async (milliseconds) => void waits.push(milliseconds),
    now: () => at(),
    meter,
    log,
    ...different,
  });
  const sync = (...messages: unknown[]) =>
    handle({ Records: messages.map((it, index) => ({ messageId: `${index}`, body: JSON.stringify(it) })) } as SQSEvent);
  return { sync, queued, waits, log, meter, config };
}

const readAws = { read: { provider: 'aws', number: '+15005550002' } };
const pageOf = (page: ListPage): Partial<OptOutList> => ({ read: async () => page });

describe('learning from a list', () => {
  it('begins with each list once, though several senders share it', async () => {
    const { sync, queued } = setUp(pageOf({ numbers: [] }));
    await sync({ read: 'all' });
    expect(queued).toEqual([readAws]);
  });

  it('ends every program where the law of the day of the stop said so, not that of the day it is read', async () => {
    const stopped = (day: string) => {
      const since = parseInstant(`${day}T12:00:00Z`);
      if (!since) throw new Error(`${day} is no day`);
      return { phone: anotherPhone(), since };
    };
    const [earlier, later] = [stopped('2027-01-30'), stopped('2027-01-31')];
    const now = () => parseInstant('2027-02-20T12:00:00Z') ?? at();
    await setUp(pageOf({ numbers: [earlier, later] }), { now }).sync(readAws);
    expect(Object.keys((await store.find(earlier.phone)).standing).sort()).toEqual(['acme-offers', 'acme-orders']);
    expect(Object.keys((await store.find(later.phone)).standing)).toEqual(['*']);
  });

  it('opts out whoever is on it, of every program whose sender is behind it, since they refused', async () => {
    const { sync, meter } = setUp(pageOf({ numbers: [{ phone, since: at(-3600) }] }));
    expect(await sync(readAws)).toEqual({ batchItemFailures: [] });
    expect(await store.find(phone)).toMatchObject({
      standing: {
        'acme-offers': { status: 'opted-out', since: at(-3600), via: 'provider' },
        'acme-orders': { status: 'opted-out' },
      },
      blocks: { 'aws:+15005550002': { why: 'opted-out', code: 'list' }, 'aws:+15005550012': {} },
    });
    expect(meter.figures).toEqual(['ListLearned{Provider=aws} 2']);
  });

  it('learns nothing twice, however often it is read', async () => {
    const { sync } = setUp(pageOf({ numbers: [{ phone, since: at(-60) }] }));
    await sync(readAws);
    const { version } = await store.find(phone);
    await sync(readAws);
    expect(await store.find(phone)).toMatchObject({ version });
    expect(await store.history(phone)).toHaveLength(2);
  });

  it('leaves the next page to another message, and goes on there after a failure', async () => {
    const from: (string | undefined)[] = [];
    const failing: Partial<OptOutList> = {
      read: async (_sender, cursor) => {
        from.push(cursor);
        if (cursor === 'p2' && from.length === 2) throw new Error('down');
        return { numbers: [{ phone }], ...(!cursor && { next: 'p2' }) };
      },
    };
    const { sync, queued } = setUp(failing);
    await sync(readAws);
    expect(queued).toEqual([{ ...readAws, from: 'p2' }]);
    expect((await sync(queued[0])).batchItemFailures).toEqual([{ itemIdentifier: '0' }]);
    expect((await sync(queued[0])).batchItemFailures).toEqual([]);
    expect(from).toEqual([undefined, 'p2', 'p2']);
  });

  it('never overrides a later choice', async () => {
    await applyRequest(store, aRequest({ phone, kind: 'opt-in', at: at(-10), scopes: ['acme-offers'] }));
    await setUp(pageOf({ numbers: [{ phone, since: at(-3600) }] })).sync(readAws);
    expect((await store.find(phone)).standing['acme-offers']).toMatchObject({ status: 'opted-in' });
  });

  it('never leaves a number in the log', async () => {
    const { sync, log } = setUp(pageOf({ numbers: [{ phone }] }));
    await sync(readAws, { read: 'all' }, { nonsense: phone });
    expect(log.lines.join('\n')).not.toContain(phone.slice(1));
    expect(log.lines.length).toBeGreaterThan(1);
  });
});

describe('telling a list', () => {
  const added: string[] = [];
  const adding = (result: ListChange = { status: 'done' }): Partial<OptOutList> => ({
    add: async (sender, number) => {
      added.push(`${sender.number} ${number}`);
      return result;
    },
  });
  beforeEach(() => void added.splice(0));

  /** The bus's own message of a stop of this number. */
  async function aStop(different = {}) {
    const { event } = await applyRequest(store, aRequest({ phone, ...different }));
    const [change] = announcementsOf(event).filter(({ detailType }) => detailType === 'Standing Changed');
    return {
      'detail-type': change?.detailType,
      source: 'basta',
      detail: JSON.parse(JSON.stringify(change?.detail)) as unknown,
    };
  }

  it('puts a number on it that has opted out, at its pace, and remembers that it is blocked there', async () => {
    const { sync, waits, meter } = setUp(adding());
    await sync(await aStop());
    expect([added, waits]).toEqual([[`+15005550002 ${phone}`], [500]]);
    expect((await store.find(phone)).blocks).toMatchObject({ 'aws:+15005550002': { code: 'told' } });
    expect(meter.figures).toEqual(['ListTold{Provider=aws} 1']);
  });

  it('once, however often it hears of it', async () => {
    const { sync } = setUp(adding());
    const stop = await aStop();
    await sync(stop, stop);
    expect(added).toHaveLength(1);
  });

  it('not where the person has taken it back meanwhile, nor where the list told us, nor where the config says learn', async () => {
    const stop = await aStop();
    await applyRequest(store, aRequest({ phone, kind: 'opt-in', at: at(10) }));
    await setUp(adding()).sync(stop);
    phone = anotherPhone();
    await setUp(adding()).sync(await aStop({ via: 'provider', provider: 'aws' }));
    phone = anotherPhone();
    await setUp(adding(), {}, 'learn').sync(await aStop());
    expect(added).toEqual([]);
  });

  it('tries again where the provider is busy, and lets a refusal be', async () => {
    const stop = await aStop();
    const busy = setUp(adding({ status: 'busy', code: '429' }));
    expect((await busy.sync(stop)).batchItemFailures).toHaveLength(1);
    const refused = setUp(adding({ status: 'refused', code: '403' }));
    expect((await refused.sync(stop)).batchItemFailures).toEqual([]);
    expect(refused.meter.figures).toEqual(['ListRefused{Provider=aws} 1']);
    expect((await store.find(phone)).blocks).toBeUndefined();
  });

  it('leaves the program its other senders', async () => {
    const { sync, config } = setUp(adding());
    await sync(await aStop());
    await applyRequest(store, aRequest({ phone, kind: 'opt-in', via: 'link', at: at(20) }));
    const [program] = config.programs;
    const contact = await store.find(phone);
    expect(program && verdictFor({ contact, program, config, at: at(30) }).reason).toBe('ok');
  });
});
