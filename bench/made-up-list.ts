import config from '../basta.config.ts';
import { type ImportCounts, type ImportJob, noCounts } from '../functions/domain/import/import-job.ts';
import { instant } from '../functions/domain/instant.ts';
import { type RunImportDeps, runImport } from '../functions/import-worker/run-import.ts';

const now = instant(Date.UTC(2026, 10, 23, 12));

/** Every twentieth line is bad, each in another way. */
const faults = ['', '1.20256E+10', 'nonsense', '(202) 555-0123', '=1+1'];
const lineOf = (number: number): string => {
  const phone = `+1202${String(2_000_000 + number)}`;
  return number % 20 === 7
    ? `${faults[((number / 20) % faults.length) | 0]},2026-01-02T03:04:05Z,too often\n`
    : `${phone},2026-01-02T03:04:05Z,"too, often"\n`;
};

export async function* listOf(count: number, first = 0): AsyncGenerator<Buffer> {
  yield Buffer.from('phone,date,reason\n');
  for (let i = 0; i < count; i += 1_000) {
    yield Buffer.from(Array.from({ length: Math.min(1_000, count - i) }, (_, k) => lineOf(first + i + k)).join(''));
  }
}

/** An import of a list that is made up as it is read, so that it takes no memory of its own. */
export async function importOf(
  list: () => AsyncIterable<Buffer>,
  contacts: RunImportDeps['contacts'],
  { dryRun = false, concurrency, checkpoint }: { dryRun?: boolean; concurrency?: number; checkpoint?: () => void },
): Promise<ImportCounts> {
  let job: ImportJob = {
    id: 'bench',
    status: 'queued',
    options: { dryRun },
    fileName: 'list.csv',
    actor: 'bench',
    created: now,
    position: { byte: 0, line: 0 },
    counts: noCounts,
    firstRejects: [],
  };
  const deps: RunImportDeps = {
    config,
    contacts,
    now: () => now,
    log: { info() {}, warn() {}, error() {} },
    jobs: {
      find: async () => job,
      create: async () => {},
      update: async (_, is) => {
        job = is;
        checkpoint?.();
      },
    },
    files: {
      look: async () => ({ size: 1, version: 'bench' }),
      putRejects: async () => {},
      async read(_, from, end) {
        return end === undefined ? after(list(), from) : first(list());
      },
    },
    ...(concurrency && { concurrency }),
  };
  await runImport(deps, 'bench', () => false);
  return job.counts;
}

/** A little of the beginning is all that a file is known by. */
async function* first(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk;
    if (chunk.length > 1_000) return;
  }
}

async function* after(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
