import type { Config } from '../domain/config/config.ts';
import type { ContactRequest, Outcome } from '../domain/event.ts';
import type { ImportCounts, ImportJob, Position, Reject } from '../domain/import/import-job.ts';
import { type LineContext, readLine } from '../domain/import/read-line.ts';
import type { Clock } from '../platform/clock.ts';
import type { ImportFiles } from '../platform/import-files.ts';
import type { Log } from '../platform/log.ts';
import { type ImportJobStore, JobTakenError } from '../store/import-jobs.ts';
import type { ImportedContacts } from '../store/imported-contacts.ts';
import { headSize, shapeOf, UnreadableFileError } from './file-shape.ts';
import { type Row, rowsOf } from './rows.ts';
import { shuffled } from './shuffle.ts';

export interface RunImportDeps {
  config: Config;
  jobs: ImportJobStore;
  files: Pick<ImportFiles, 'look' | 'read' | 'putRejects'>;
  contacts: ImportedContacts;
  now: Clock;
  log: Log;
  /** Rows between two checkpoints; they are in memory together, and are read again after a crash. */
  windowRows?: number;
  /** Writes that are under way at once. */
  concurrency?: number;
}

/** What became of a run: the import is over, there is more to do, or somebody else is at it. */
export type Ran = 'over' | 'more' | 'taken';

/**
 * Works on an import from where it stands until it is over or `isTimeUp`. After each window of rows the position and the
 * counts are written; whoever goes on reads at most one window twice, and finds what of it was stored by its ids. So an
 * import may be killed at any point and leaves the same table and the same counts.
 */
export async function runImport(deps: RunImportDeps, id: string, isTimeUp: () => boolean): Promise<Ran> {
  const job = await deps.jobs.find(id);
  if (!job || job.status === 'done' || job.status === 'failed' || job.status === 'awaiting-file') return 'over';
  try {
    return await work(deps, job, isTimeUp);
  } catch (error) {
    if (error instanceof JobTakenError) return 'taken';
    if (!(error instanceof UnreadableFileError)) throw error;
    await deps.jobs.update(job, { ...job, status: 'failed', problem: error.message, finished: deps.now() });
    deps.log.info('import.unreadable', { kind: job.shape?.source ?? 'unknown' });
    return 'over';
  }
}

async function work(deps: RunImportDeps, found: ImportJob, isTimeUp: () => boolean): Promise<Ran> {
  const { config, files, jobs, now, windowRows = 5_000 } = deps;
  const file = await files.look(found.id);
  if (!file) throw new UnreadableFileError('There is no file.');
  let job = found;
  const advance = async (change: Partial<ImportJob>): Promise<void> => {
    const next = { ...job, ...change };
    await jobs.update(job, next);
    job = next;
  };

  const shape = job.shape ?? (await begin(deps, job, file.size, advance));
  const { id, fileName, actor, created, options } = job;
  const context: LineContext = { config, options, created, fileId: file.version, job: { id, fileName, actor } };

  let window: Row[] = [];
  for await (const rows of rowsOf(await files.read(id, job.position.byte), shape, job.position)) {
    for (const row of rows) {
      window.push(row);
      if (window.length < windowRows) continue;
      await advance(await finish(deps, job, context, window));
      window = [];
      if (isTimeUp()) return 'more';
    }
  }
  const rest = window.length > 0 ? await finish(deps, job, context, window) : {};
  await advance({ ...rest, status: 'done', finished: now() });
  deps.log.info('import.done', { count: job.counts.lines, kind: shape.source });
  return 'over';
}

async function begin(
  { files }: RunImportDeps,
  { id, options }: ImportJob,
  size: number,
  advance: (change: Partial<ImportJob>) => Promise<void>,
) {
  const head: Uint8Array[] = [];
  if (size > 0) for await (const part of await files.read(id, 0, Math.min(size, headSize))) head.push(part);
  const { shape, start } = await shapeOf(Buffer.concat(head), options);
  await advance({ status: 'running', size, shape, position: start });
  return shape;
}

/** Takes a window of rows in, and tells how the job stands behind it. */
async function finish(
  deps: RunImportDeps,
  job: ImportJob,
  context: LineContext,
  window: readonly Row[],
): Promise<Pick<ImportJob, 'position' | 'counts' | 'firstRejects'>> {
  const counts: ImportCounts = { ...job.counts };
  const rejects: (Reject & { raw: string })[] = [];
  const byNumber = new Map<string, ContactRequest[][]>();
  for (const row of window) {
    counts.lines += 1;
    const meaning = 'cells' in row ? readLine(row.cells, row.line, context) : { fault: row.fault };
    if ('fault' in meaning) {
      counts.rejected += 1;
      rejects.push({ line: row.line, reason: meaning.fault, raw: 'raw' in row ? row.raw : JSON.stringify(row.cells) });
    } else if ('skipped' in meaning) counts.skipped += 1;
    else {
      const phone = meaning.requests[0]?.phone ?? '';
      byNumber.set(phone, [...(byNumber.get(phone) ?? []), meaning.requests]);
    }
  }
  await takeIn(deps, job, [...byNumber.values()], counts);
  if (rejects.length > 0) {
    const text = rejects.map((reject) => `${JSON.stringify(reject)}\n`).join('');
    await deps.files.putRejects(job.id, job.position.byte, text);
  }
  const firstRejects = [...job.firstRejects, ...rejects.map(({ line, reason }) => ({ line, reason }))].slice(
    0,
    mostFirstRejects,
  );
  return { position: endOf(window, job.position), counts, firstRejects };
}

const mostFirstRejects = 100;
const endOf = (window: readonly Row[], start: Position): Position => window.at(-1)?.end ?? start;

/** Lines of one number one after another, in the order of the file; different numbers in any order and at once. */
async function takeIn(
  { contacts, concurrency = 48 }: RunImportDeps,
  { options, position }: ImportJob,
  numbers: readonly ContactRequest[][][],
  counts: ImportCounts,
): Promise<void> {
  const queue = shuffled(numbers, position.byte);
  const worker = async () => {
    for (let lines = queue.pop(); lines; lines = queue.pop()) {
      for (const requests of lines) counts[options.dryRun ? 'changed' : await takeLine(contacts, requests)] += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

/** A line that says since when and when last is two requests, and counts as what the first became. */
async function takeLine(
  contacts: ImportedContacts,
  requests: readonly ContactRequest[],
): Promise<Exclude<Outcome, 'noted' | 'refused'> | 'duplicate' | 'skipped'> {
  const outcomes: (Outcome | 'duplicate')[] = [];
  for (const request of requests) outcomes.push(await contacts.take(request));
  const [first = 'noted'] = outcomes;
  // Only what a sender reports by the API is refused.
  return first === 'noted' || first === 'refused' ? 'skipped' : first;
}
