import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingWith } from '../../functions/domain/contact.ts';
import type { ImportCounts, ImportOptions } from '../../functions/domain/import/import-job.ts';
import { readLine } from '../../functions/domain/import/read-line.ts';
import { type RunImportDeps, runImport } from '../../functions/import-worker/run-import.ts';
import type { ImportFiles } from '../../functions/platform/import-files.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { createContactStore } from '../../functions/store/contacts.ts';
import { anotherPhone, aRequest, at } from '../support/builders.ts';
import { aBucket, aJob, workerDeps } from '../support/imports.ts';
import { aTable, type TestTable } from '../support/table.ts';

let files: ImportFiles;
let stop: () => Promise<void>;
let table: TestTable;

beforeAll(async () => {
  ({ files, stop } = await aBucket());
  table = await aTable();
});
afterAll(() => stop());

const never = () => false;

async function anImport(
  list: string | Buffer,
  options: ImportOptions = {},
  different: Partial<RunImportDeps> = {},
  on = table,
) {
  const job = aJob(options);
  const deps = workerDeps(on, files, different);
  await files.put(job.id, Buffer.from(list as string));
  await deps.jobs.create(job);
  return { id: job.id, deps, now: async () => (await deps.jobs.find(job.id)) ?? job };
}

async function imported(list: string | Buffer, options: ImportOptions = {}, different: Partial<RunImportDeps> = {}) {
  const { id, deps, now } = await anImport(list, options, different);
  expect(await runImport(deps, id, never)).toBe('over');
  return now();
}

const counted = (counts: Partial<ImportCounts>): ImportCounts => ({
  lines: 0,
  changed: 0,
  already: 0,
  stale: 0,
  duplicate: 0,
  skipped: 0,
  rejected: 0,
  ...counts,
});

const storeOn = ({ db, tableName }: TestTable) => createContactStore(db, tableName);

describe('an import', () => {
  it('takes in what a list says, with its evidence, and tells each bad line', async () => {
    const [out, back] = [anotherPhone(), anotherPhone()];
    const job = await imported(
      [
        'Phone Number,SMS Consent,SMS Consent Timestamp,Note',
        `${out},UNSUBSCRIBED,2026-01-02T03:04:05Z,"a, b"`,
        `${back},SUBSCRIBED,2026-02-03 04:05:06,`,
        `${anotherPhone()},NEVER_SUBSCRIBED,,`,
        'nonsense,UNSUBSCRIBED,,',
        `${anotherPhone()},UNSUBSCRIBED,3/4/2026,`,
      ].join('\n'),
      { program: 'acme-offers' },
    );
    expect(job).toMatchObject({
      status: 'done',
      shape: { source: 'klaviyo' },
      counts: counted({ lines: 5, changed: 2, skipped: 1, rejected: 2 }),
      firstRejects: [
        { line: 5, reason: 'has something else where the number should be' },
        { line: 6, reason: expect.stringContaining('two ways') },
      ],
    });
    const store = storeOn(table);
    expect((await store.find(out)).standing['acme-offers']).toMatchObject({
      status: 'opted-out',
      since: '2026-01-02T03:04:05.000Z',
      via: 'import',
    });
    expect(standingWith(await store.find(back), 'acme-offers', at())?.status).toBe('opted-in');
    expect(await store.history(out)).toMatchObject([
      { kind: 'opt-out', outcome: 'changed', actor: 'kim', import: { id: job.id, file: 'list.csv', line: 2 } },
    ]);
    const rejects = await files.readRejects(job.id);
    const lines = rejects?.text.trim().split('\n') ?? [];
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { line: 5, raw: expect.stringContaining('nonsense') },
      { line: 6 },
    ]);
    expect(await files.readRejects(job.id, rejects?.part)).toBeUndefined();
  });

  it('never lets an older line win over what was chosen since, nor a newer one lose', async () => {
    const [stopped, started] = [anotherPhone(), anotherPhone()];
    const store = storeOn(table);
    await applyRequest(store, aRequest({ phone: stopped, at: at(-1000) }));
    await applyRequest(store, aRequest({ phone: started, kind: 'opt-in', at: at(-1000) }));
    const line = (phone: string, status: string, seconds: number) => `${phone},${status},${at(seconds)}`;
    const list = [
      line(stopped, 'in', -2000),
      line(started, 'out', -2000),
      line(stopped, 'in', -500),
      line(started, 'out', -500),
    ];
    const job = await imported(`phone,status,at\n${list.join('\n')}`, { program: 'acme-offers' });
    expect(job.counts).toEqual(counted({ lines: 4, changed: 2, stale: 2 }));
    expect(standingWith(await store.find(stopped), 'acme-offers', at())?.status).toBe('opted-in');
    expect(standingWith(await store.find(started), 'acme-offers', at())?.status).toBe('opted-out');
  });

  it('changes nothing when the same list comes again, and keeps the history of who chose otherwise since', async () => {
    const [one, two] = [anotherPhone(), anotherPhone()];
    const list = `phone\n${one}\n${two}\n${one}\n`;
    expect((await imported(list)).counts).toEqual(counted({ lines: 3, changed: 2, duplicate: 1 }));
    const store = storeOn(table);
    await applyRequest(store, aRequest({ phone: one, kind: 'opt-in', scopes: ['*'], at: at(10) }));
    expect((await imported(list)).counts).toEqual(counted({ lines: 3, duplicate: 3 }));
    expect(standingWith(await store.find(one), 'acme-offers', at(20))?.status).toBe('opted-in');
    expect((await store.history(one)).map(({ kind, via }) => `${kind} by ${via}`)).toEqual([
      'opt-out by import',
      'opt-in by reply',
    ]);
  });

  it('reads and counts with dryRun, and writes nothing', async () => {
    const phone = anotherPhone();
    const job = await imported(`phone\n${phone}\nx\n`, { dryRun: true });
    expect(job.counts).toEqual(counted({ lines: 2, changed: 1, rejected: 1 }));
    expect(await storeOn(table).find(phone)).toMatchObject({ version: 0 });
  });

  it.each([
    ['empty', ''],
    ['a workbook', 'PK\u0003\u0004…'],
    ['without numbers', 'name,city\nAnn,Rome\n'],
  ])('fails in a sentence where the file is %s, and writes nothing', async (_, list) => {
    expect(await imported(list)).toMatchObject({
      status: 'failed',
      problem: expect.stringMatching(/^[A-Z].*\.$/),
      counts: counted({}),
    });
  });

  it('never logs a number or a line', async () => {
    const phone = anotherPhone();
    const { id, deps } = await anImport(`phone\n${phone}\nsecret words\n`);
    await runImport(deps, id, never);
    expect((deps.log as unknown as { lines: string[] }).lines.join()).not.toMatch(/\+1|secret/);
  });

  it('steps back where another worker is at it', async () => {
    const { id, deps, now } = await anImport(`phone\n${anotherPhone()}\n${anotherPhone()}\n`, {}, { windowRows: 1 });
    let entered = false;
    const slow: RunImportDeps = {
      ...deps,
      contacts: {
        async take(request) {
          if (!entered) {
            entered = true;
            expect(await runImport(deps, id, never)).toBe('over');
          }
          return deps.contacts.take(request);
        },
      },
    };
    expect(await runImport(slow, id, never)).toBe('taken');
    expect((await now()).counts).toEqual(counted({ lines: 2, changed: 2 }));
  });
});

/** A process that ends: everything it does from now on fails, and nothing of it is seen. */
class Killed extends Error {}

describe('an import that is killed and goes on', () => {
  const phones = Array.from({ length: 40 }, (_, i) => `+1202556${String(i % 31).padStart(4, '0')}`);
  const lines = phones.map((phone, i) =>
    i % 13 === 5 ? 'bad line,,' : `${phone},${i % 3 === 0 ? 'in' : 'out'},${at(-1000 + ((i * 37) % 50))}`,
  );
  const list = `phone,status,at\n${lines.join('\n')}\n`;

  async function contentsOf({ db, tableName }: TestTable): Promise<Record<string, unknown>[]> {
    const { Items = [] } = await db.send(new ScanCommand({ TableName: tableName }));
    const order = (item: Record<string, unknown>) => `${item.pk} ${item.sk}`;
    return Items.filter(({ sk }) => sk !== 'IMPORT')
      .map((item) => JSON.parse(JSON.stringify(item).replaceAll(/job-\d+/g, 'the job')))
      .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** Runs until the n-th write or checkpoint, then dies; and again, until it is over. */
  async function killedEvery(steps: number) {
    const on = await aTable();
    const { id, deps, now } = await anImport(list, { program: 'acme-offers' }, { windowRows: 7, concurrency: 3 }, on);
    for (let run = 0; run < 100; run += 1) {
      let left = steps + run;
      const step = () => {
        left -= 1;
        if (left < 0) throw new Killed();
      };
      const mortal: RunImportDeps = {
        ...deps,
        contacts: {
          async take(request) {
            step();
            const outcome = await deps.contacts.take(request);
            // Written, and dead before anybody learns of it.
            step();
            return outcome;
          },
        },
        jobs: {
          ...deps.jobs,
          async update(was, is) {
            step();
            await deps.jobs.update(was, is);
          },
        },
      };
      try {
        const ran = await runImport(mortal, id, never);
        expect(ran).toBe('over');
        return { contents: await contentsOf(on), job: await now(), runs: run + 1 };
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        // What was under way when it died may still arrive.
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    throw new Error('Never came to an end');
  }

  it('leaves the same table, counts and rejects as one that was not', async () => {
    const whole = await killedEvery(1_000_000);
    expect(whole.runs).toBe(1);
    for (const steps of [1, 22, ...fc.sample(fc.integer({ min: 2, max: 21 }), 10)]) {
      const { contents, job, runs } = await killedEvery(steps);
      const killed = `killed after ${steps}`;
      expect(runs, killed).toBeGreaterThan(1);
      expect(contents, killed).toEqual(whole.contents);
      expect(job.counts, killed).toEqual(whole.job.counts);
      expect(job.firstRejects, killed).toEqual(whole.job.firstRejects);
    }
  }, 120_000);

  it('goes on where it stopped when its time was up', async () => {
    const on = await aTable();
    const { id, deps, now } = await anImport(list, { program: 'acme-offers' }, { windowRows: 7 }, on);
    const runs: string[] = [];
    while (runs.at(-1) !== 'over') runs.push(await runImport(deps, id, () => true));
    expect(runs.length).toBeGreaterThan(4);
    expect((await now()).counts.lines).toBe(40);
  });
});

describe('what reads a line', () => {
  it('gives the ids by which a repeated line is known, whoever reads it', () => {
    const context = {
      config: workerDeps(table, files).config,
      options: {},
      fileId: 'f',
      created: at(),
      job: { id: 'a', fileName: 'f', actor: 'k' },
    };
    const first = readLine({ phone: '+12025550100' }, 1, context);
    expect(readLine({ phone: '+12025550100' }, 9, { ...context, job: { ...context.job, id: 'b' } })).toMatchObject({
      requests: [{ eventId: 'requests' in first ? first.requests[0]?.eventId : '' }],
    });
  });
});
