import { createServer } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import type { ImportJob, ImportOptions } from '../../functions/domain/import/import-job.ts';
import { noCounts } from '../../functions/domain/import/import-job.ts';
import { createImportWorker } from '../../functions/import-worker/import-worker.ts';
import type { RunImportDeps } from '../../functions/import-worker/run-import.ts';
import type { ImportsDeps } from '../../functions/operations/imports.ts';
import { createImportFiles, type ImportFiles } from '../../functions/platform/import-files.ts';
import { createContactStore } from '../../functions/store/contacts.ts';
import { createImportJobStore } from '../../functions/store/import-jobs.ts';
import { createImportedContacts } from '../../functions/store/imported-contacts.ts';
import { createObjectStore } from '../../local/aws/object-store.ts';
import { anApi, apiDeps, type HttpHandler } from './api-server.ts';
import { aConfig, at } from './builders.ts';
import { aLog } from './recorders.ts';
import { fakeCredentials, type TestTable } from './table.ts';

/** A bucket on this machine, behind the same client that the rooms use. */
export async function aBucket(): Promise<{ files: ImportFiles; stop(): Promise<void> }> {
  const objects = createObjectStore('lists');
  const server = createServer((request, response) => void objects.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const s3 = new S3Client({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials: fakeCredentials });
  return {
    files: createImportFiles(s3, 'lists'),
    async stop() {
      s3.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      objects.stop();
    },
  };
}

let jobs = 0;

/** An import that was ordered and uploaded, and waits for a worker. */
export const aJob = (options: ImportOptions = {}, different: Partial<ImportJob> = {}): ImportJob => ({
  id: `job-${String(jobs++).padStart(12, '0')}`,
  status: 'queued',
  options,
  fileName: 'list.csv',
  actor: 'kim',
  created: at(),
  position: { byte: 0, line: 0 },
  counts: noCounts,
  firstRejects: [],
  ...different,
});

/** What a worker needs, on a table and a bucket; with whatever is different. */
export function workerDeps(
  { db, tableName }: TestTable,
  files: ImportFiles,
  different: Partial<RunImportDeps> = {},
): RunImportDeps {
  return {
    config: aConfig(),
    jobs: createImportJobStore(db, tableName),
    files,
    contacts: createImportedContacts(db, tableName, createContactStore(db, tableName)),
    now: () => at(60),
    log: aLog(),
    concurrency: 8,
    ...different,
  };
}

/** The API together with a worker that begins at once, as the queue would let it. */
export function anImportingApi(table: TestTable, files: ImportFiles, now = at()): HttpHandler {
  const log = aLog();
  let working: Promise<unknown> = Promise.resolve();
  const queue: ImportsDeps['queue'] = {
    async put(id) {
      const work = createImportWorker({ ...workerDeps(table, files, { log }), queue });
      const record = { messageId: id, body: JSON.stringify({ id }) };
      const context = { getRemainingTimeInMillis: () => 900_000 };
      working = working.then(() => work({ Records: [record] } as Parameters<typeof work>[0], context));
    },
  };
  return anApi(apiDeps(table, { files, queue, now: () => now }));
}
