import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { standingWith } from '../../functions/domain/contact.ts';
import type { ContactEvent, ContactRequest, EventKind } from '../../functions/domain/event.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { verdictFor } from '../../functions/domain/verdict.ts';
import { createNotify } from '../../functions/notify/notify.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { createClaimStore } from '../../functions/store/claims.ts';
import { createContactStore, toEvent } from '../../functions/store/contacts.ts';
import { aConfig, anotherPhone, aRequest, at } from '../support/builders.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aStreamOf } from '../support/stream.ts';
import { aTable, type TestTable } from '../support/table.ts';

/*
 * The whole way of a request, on DynamoDB Local, with the process dying between any two awaits: requests come late,
 * twice and at once; the stream is delivered again from where it failed. What must hold is at the end of this file.
 */

let table: TestTable;

beforeAll(async () => {
  table = await aTable();
});

class Crash extends Error {}

/** Where to die: at the nth await from now, before it takes effect or after. */
interface CrashPoint {
  await: number;
  takesEffect: boolean;
}

const config = aConfig();
const programs = config.programs.map(({ id }) => id);

/** The system under test, in which every await on the outside may be the last. */
function aSystem(phone: Phone) {
  const stream: ContactEvent[] = [];
  const sent: string[] = [];
  let crash: CrashPoint | undefined;

  async function step<T>(effect: () => Promise<T>): Promise<T> {
    const dies = crash !== undefined && crash.await-- === 0;
    if (dies && !crash?.takesEffect) throw new Crash();
    const result = await effect();
    if (dies) throw new Crash();
    return result;
  }

  const db = new Proxy(table.db, {
    get: (target, name) =>
      name === 'send'
        ? (command: PutCommand) =>
            step(async () => {
              const result = await target.send(command);
              stream.push(...insertedBy(command));
              return result;
            })
        : Reflect.get(target, name),
  });
  const store = createContactStore(db, table.tableName);
  const notify = createNotify({
    config,
    claims: createClaimStore(db, table.tableName),
    store,
    optOutListOf: async () => undefined,
    send: ({ eventId }) =>
      step(async () => {
        sent.push(eventId);
        return { status: 'sent' };
      }),
    now: () => at(1000),
    meter: aMeter(),
    log: aLog(),
  });

  let delivered = 0;
  return {
    sent,
    stream,
    crashAt: (point: CrashPoint | undefined) => {
      crash = point && { ...point };
    },
    take: (request: ContactRequest) => applyRequest(store, { ...request, phone }),
    /** The stream, from the first record not yet done; a failed batch is delivered again. */
    async deliverStream() {
      const batch = stream.slice(delivered);
      const { batchItemFailures } = await notify(aStreamOf(...batch));
      const [first] = batchItemFailures;
      delivered += first ? Number(first.itemIdentifier) - 1000 : batch.length;
    },
    deliverStreamAgain: () => notify(aStreamOf(...stream)),
    contact: () => createContactStore(table.db, table.tableName).find(phone),
    history: () => createContactStore(table.db, table.tableName).history(phone),
  };
}

function insertedBy(command: object): ContactEvent[] {
  const puts =
    command instanceof PutCommand
      ? [command.input.Item]
      : command instanceof TransactWriteCommand
        ? (command.input.TransactItems ?? []).map(({ Put }) => Put?.Item)
        : [];
  return puts.filter((item) => item?.sk.startsWith('EVENT#')).map((item) => toEvent(item ?? {}));
}

type System = ReturnType<typeof aSystem>;

/** What we know without looking: which requests were made, and which of them were acknowledged. */
interface Model {
  made: ContactRequest[];
  acknowledged: Set<string>;
}

/** Where the requests say that a program stands: the latest by its own time, ties out. */
function expected(requests: readonly ContactRequest[], program: string) {
  const reaching = requests.filter(({ scopes }) => scopes.includes('*') || scopes.includes(program));
  const latest = reaching
    .map((request) => request.at)
    .sort()
    .at(-1);
  const last = reaching.filter((request) => request.at === latest);
  if (last.length === 0) return undefined;
  return last.some(({ kind }) => kind !== 'opt-in') ? 'opted-out' : 'opted-in';
}

/** Once a stop is acknowledged, the program may not be texted unless the person came back since. */
async function acknowledgedStopsHold({ made, acknowledged }: Model, system: System): Promise<void> {
  const contact = await system.contact();
  for (const program of config.programs) {
    const stops = made.filter(
      ({ eventId, kind, scopes }) =>
        kind !== 'opt-in' && acknowledged.has(eventId) && (scopes.includes(program.id) || scopes.includes('*')),
    );
    for (const stop of stops) {
      const cameBack = made.some(
        ({ kind, scopes, at: time }) =>
          kind === 'opt-in' && time > stop.at && (scopes.includes(program.id) || scopes.includes('*')),
      );
      if (!cameBack) expect(verdictFor({ contact, program, config, at: at(5000) }).allowed).toBe(false);
    }
  }
}

type Command = fc.AsyncCommand<Model, System>;

const takeOrDie = async (model: Model, system: System, request: ContactRequest): Promise<void> => {
  try {
    await system.take(request);
    model.acknowledged.add(request.eventId);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
};

class Ask implements Command {
  readonly requests: readonly ContactRequest[];
  readonly crash: CrashPoint | undefined;

  constructor(requests: readonly ContactRequest[], crash?: CrashPoint) {
    this.requests = requests;
    this.crash = crash;
  }

  check = () => true;

  async run(model: Model, system: System): Promise<void> {
    model.made.push(...this.requests);
    system.crashAt(this.crash);
    await Promise.all(this.requests.map((request) => takeOrDie(model, system, request)));
    system.crashAt(undefined);
    await acknowledgedStopsHold(model, system);
  }

  toString = () =>
    `ask ${this.requests.map(({ kind, scopes, at: time }) => `${kind} ${scopes} ${time}`).join(' & ')} ${crashText(this.crash)}`;
}

/** A source delivers one of its requests once more. */
class DeliverAgain implements Command {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }

  check = ({ made }: Readonly<Model>) => made.length > 0;

  async run(model: Model, system: System): Promise<void> {
    const request = model.made[this.index % model.made.length];
    if (request) await takeOrDie(model, system, request);
    await acknowledgedStopsHold(model, system);
  }

  toString = () => `deliver ${this.index} again`;
}

class DeliverStream implements Command {
  readonly crash: CrashPoint | undefined;

  constructor(crash?: CrashPoint) {
    this.crash = crash;
  }

  check = () => true;

  async run(_model: Model, system: System): Promise<void> {
    system.crashAt(this.crash);
    await system.deliverStream();
    system.crashAt(undefined);
  }

  toString = () => `deliver the stream ${crashText(this.crash)}`;
}

const crashText = (crash?: CrashPoint) =>
  crash ? `(dies ${crash.takesEffect ? 'after' : 'before'} await ${crash.await})` : '';

let events = 0;

const aRequestAtAnyTime = fc
  .record({
    kind: fc.constantFrom<EventKind>('opt-out', 'likely-opt-out', 'opt-in'),
    scopes: fc.constantFrom<readonly string[]>(['acme-offers'], ['acme-orders'], ['*']),
    seconds: fc.integer({ min: 0, max: 5 }),
    via: fc.constantFrom('reply' as const, 'link' as const),
  })
  .map(({ seconds, ...request }) =>
    aRequest({
      eventId: `model:${events++}`,
      provider: 'twilio',
      sender: '+15005550001',
      at: at(seconds),
      receivedAt: at(10),
      ...request,
    }),
  );

const aCrash = fc.option(fc.record({ await: fc.nat({ max: 4 }), takesEffect: fc.boolean() }), { nil: undefined });

const commands = fc.commands(
  [
    fc.tuple(fc.array(aRequestAtAnyTime, { minLength: 1, maxLength: 3 }), aCrash).map((it) => new Ask(...it)),
    fc.nat({ max: 20 }).map((index) => new DeliverAgain(index)),
    aCrash.map((crash) => new DeliverStream(crash)),
  ],
  { maxCommands: 12 },
);

describe('whatever happens, in whatever order', () => {
  it('ends where the latest word says, never forgets an acknowledged stop, answers each change at most once, and a replay of it all changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (run) => {
        const system = aSystem(anotherPhone());
        const model: Model = { made: [], acknowledged: new Set() };
        await fc.asyncModelRun(() => ({ model, real: system }), run);

        for (const request of model.made) await takeOrDie(model, system, request);
        await system.deliverStream();
        const contact = await system.contact();
        const statuses = programs.map((program) => standingWith(contact, program, at(5000))?.status);
        expect(statuses).toEqual(programs.map((program) => expected(model.made, program)));

        const changes = system.stream.filter(({ outcome }) => outcome === 'changed').map(({ eventId }) => eventId);
        expect(new Set(system.sent).size).toBe(system.sent.length);
        for (const eventId of system.sent) expect(changes).toContain(eventId);

        const sentBefore = system.sent.length;
        const history = await system.history();
        for (const request of model.made) expect((await system.take(request)).outcome).toBe('duplicate');
        await system.deliverStreamAgain();
        expect(system.sent).toHaveLength(sentBefore);
        expect(await system.contact()).toEqual(contact);
        expect(await system.history()).toEqual(history);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 40) },
    );
  }, 300_000);
});
