import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryDeps, deliver, type GivenUp } from '../../../local/stream/deliver.ts';
import { aStreamRecord, numberOf } from '../../support/stream-records.ts';

const now = Date.UTC(2026, 10, 23, 12);
const rules = { retryAttempts: 2, maxRecordAge: 3600 };

const reported = (...numbers: string[]): DynamoDBBatchResponse => ({
  batchItemFailures: numbers.map((itemIdentifier) => ({ itemIdentifier })),
});

/** Delivers records 1 to `count` to a room that answers each batch as given, and tells what it saw. */
async function delivery(
  count: number,
  room: (batch: string[], call: number) => DynamoDBBatchResponse | undefined | null,
  records: DynamoDBRecord[] = Array.from({ length: count }, (_, index) => aStreamRecord(index + 1)),
) {
  const batches: string[][] = [];
  const lost: GivenUp[] = [];
  const waits: number[] = [];
  const deps: DeliveryDeps = {
    async invoke({ Records }) {
      const batch = Records.map(numberOf);
      batches.push(batch);
      return room(batch, batches.length);
    },
    giveUp: (given) => lost.push(given),
    backOff: async (attempt) => void waits.push(attempt),
    now: () => now,
  };
  await deliver(rules, deps, records);
  return { batches, waits, lost: lost.map(({ records: gone, ...rest }) => ({ ...rest, records: gone.map(numberOf) })) };
}

const fails = () => {
  throw new Error('the room failed');
};

describe('stream delivery', () => {
  it.each([undefined, null, reported()])('takes %j for done', async (answer) => {
    expect(await delivery(3, () => answer)).toEqual({ batches: [['1', '2', '3']], waits: [], lost: [] });
  });

  it('delivers again from the first reported failure on', async () => {
    const { batches, lost } = await delivery(4, (_, call) => (call === 1 ? reported('4', '3') : undefined));
    expect(batches).toEqual([
      ['1', '2', '3', '4'],
      ['3', '4'],
    ]);
    expect(lost).toEqual([]);
  });

  it('halves a batch that failed as a whole, in order, without counting that as a try', async () => {
    const { batches, waits } = await delivery(4, (batch) => (batch.length > 1 ? fails() : undefined));
    expect(batches).toEqual([['1', '2', '3', '4'], ['1', '2'], ['1'], ['2'], ['3', '4'], ['3'], ['4']]);
    expect(waits).toEqual([]);
  });

  it('tries a record alone three times, waiting longer each time, then gives it up and goes on', async () => {
    const { batches, waits, lost } = await delivery(2, (batch) => (batch.includes('1') ? fails() : undefined));
    expect(batches).toEqual([['1', '2'], ['1'], ['1'], ['1'], ['2']]);
    expect(waits).toEqual([1, 2]);
    expect(lost).toEqual([{ condition: 'RetryAttemptsExhausted', attempts: 3, records: ['1'] }]);
  });

  it.each([[reported('')], [reported('99')], [reported('2', '99')]])(
    'takes a report that names no record of the batch (%j) for a failure of all of it',
    async (answer) => {
      const { batches } = await delivery(2, (_, call) => (call === 1 ? answer : undefined));
      expect(batches).toEqual([['1', '2'], ['1'], ['2']]);
    },
  );

  it('gives a record that is too old up unseen', async () => {
    const made = (seconds: number) => ({ dynamodb: { ApproximateCreationDateTime: now / 1000 - seconds } });
    const records = [aStreamRecord(1, made(3601)), aStreamRecord(2, made(3600))];
    const { batches, lost } = await delivery(0, (batch) => void batch, records);
    expect(batches).toEqual([['2']]);
    expect(lost).toEqual([{ condition: 'RecordAgeExceeded', attempts: 0, records: ['1'] }]);
  });

  it('stops where waiting is broken off, so that nothing is taken for done', async () => {
    const stopped = new Error('stopped');
    const deps: DeliveryDeps = {
      invoke: async () => fails(),
      giveUp: () => expect.unreachable(),
      backOff: () => Promise.reject(stopped),
      now: () => now,
    };
    await expect(deliver(rules, deps, [aStreamRecord(1)])).rejects.toBe(stopped);
  });

  it('gives up every poison record alone and no other, and handles the rest in order, whatever is poison', async () => {
    const cases = fc.record({
      poison: fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
      count: fc.integer({ min: 1, max: 30 }),
      how: fc.constantFrom('reports', 'reports all', 'throws'),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ poison, count, how }) => {
        const bad = new Set(poison.map(String));
        const handled: string[] = [];
        const { lost } = await delivery(count, (batch) => {
          const failures = batch.filter((number) => bad.has(number));
          const until = how === 'reports all' ? batch.length : batch.findIndex((number) => bad.has(number));
          handled.push(...batch.slice(0, until < 0 ? batch.length : until).filter((number) => !bad.has(number)));
          if (failures.length === 0) return undefined;
          if (how === 'throws') return fails();
          return how === 'reports' ? reported(failures[0] ?? '') : reported(...failures);
        });
        const all = Array.from({ length: count }, (_, index) => String(index + 1));
        expect(lost.map(({ records }) => records)).toEqual(all.filter((it) => bad.has(it)).map((it) => [it]));
        expect(lost.every(({ attempts }) => attempts === rules.retryAttempts + 1)).toBe(true);
        expect([...new Set(handled)]).toEqual(all.filter((it) => !bad.has(it)));
      }),
    );
  });

  it('loses nothing to failures that pass within the tries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.array(fc.boolean()), async (count, failures) => {
        const failed = new Map<string, number>();
        const { lost } = await delivery(count, (batch, call) => {
          const [only = ''] = batch;
          const times = failed.get(only) ?? 0;
          const mayFail = batch.length > 1 || times < rules.retryAttempts;
          if (!failures[call % Math.max(failures.length, 1)] || !mayFail) return undefined;
          if (batch.length === 1) failed.set(only, times + 1);
          return fails();
        });
        expect(lost).toEqual([]);
      }),
    );
  });
});
