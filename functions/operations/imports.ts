import { type ApiCall, invalid } from '../api/call.ts';
import type { Config } from '../domain/config/config.ts';
import type { ImportJob } from '../domain/import/import-job.ts';
import { plusMs } from '../domain/instant.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpRequest, hasType, jsonResponse, queryOf } from '../platform/http.ts';
import type { ImportFiles } from '../platform/import-files.ts';
import type { ImportQueue } from '../platform/import-queue.ts';
import type { ImportJobStore } from '../store/import-jobs.ts';
import { orderInBody, orderInQuery } from './order.ts';

export interface ImportsDeps {
  config: Config;
  jobs: ImportJobStore;
  files: Pick<ImportFiles, 'uploadUrl' | 'put' | 'look' | 'readRejects'>;
  queue: ImportQueue;
  now: Clock;
}

const uploadSeconds = 3_600;

const listTypes = [
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/x-ndjson',
  'application/octet-stream',
];

/** `POST /v1/imports`: a JSON order is answered with where to upload the list; a list of up to 4 MB is taken at once. */
export const orderImportCall = ({ config, jobs, files, queue, now }: ImportsDeps): ApiCall => ({
  method: 'POST',
  path: '/v1/imports',
  scope: 'imports',
  async handle(request) {
    const created = now();
    if (!listTypes.some((type) => hasType(request, type))) {
      const job = orderInBody(config, request, created);
      const url = await files.uploadUrl(job.id, uploadSeconds);
      await jobs.create(job);
      const upload = { method: 'PUT', url, expiresAt: plusMs(created, uploadSeconds * 1000) };
      return jsonResponse(201, { ...shown(job), upload });
    }
    const job: ImportJob = { ...orderInQuery(config, request, created), status: 'queued', size: request.body.length };
    await files.put(job.id, request.body);
    await jobs.create(job);
    await queue.put(job.id);
    return jsonResponse(202, shown(job));
  },
});

/** `POST /v1/imports/{id}/start`: the list is uploaded; begin, or go on where it was left. Asking again does no harm. */
export const startImportCall = ({ jobs, files, queue }: ImportsDeps): ApiCall => ({
  method: 'POST',
  path: '/v1/imports/{id}/start',
  scope: 'imports',
  async handle(request) {
    const job = await jobInPath(jobs, request);
    if (job.status === 'done' || job.status === 'failed') return jsonResponse(202, shown(job));
    const file = await files.look(job.id);
    if (!file) throw new RequestFault(409, 'no-file', 'The list was not uploaded yet.');
    const queued: ImportJob = job.status === 'awaiting-file' ? { ...job, status: 'queued', size: file.size } : job;
    if (queued !== job) await jobs.update(job, queued);
    // Queued twice, one of two workers steps back; not queued at all, it would wait for ever.
    await queue.put(job.id);
    return jsonResponse(202, shown(queued));
  },
});

/** `GET /v1/imports/{id}`: how far it is, what became of the lines, and the first of the bad ones. */
export const showImportCall = ({ jobs }: ImportsDeps): ApiCall => ({
  method: 'GET',
  path: '/v1/imports/{id}',
  scope: 'imports',
  handle: async (request) => jsonResponse(200, shown(await jobInPath(jobs, request))),
});

/** `GET /v1/imports/{id}/rejects`: every bad line as NDJSON, in pages: line, reason, and what it says. */
export const rejectsCall = ({ jobs, files }: ImportsDeps): ApiCall => ({
  method: 'GET',
  path: '/v1/imports/{id}/rejects',
  scope: 'imports',
  async handle(request) {
    const job = await jobInPath(jobs, request);
    const after = queryOf(request).get('after');
    if (after !== null && !/^\d{1,15}$/.test(after))
      throw invalid([{ field: 'after', message: 'is no part of this list' }]);
    const page = await files.readRejects(job.id, after === null ? undefined : Number(after));
    return {
      statusCode: 200,
      headers: {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
        ...(page && { link: `</v1/imports/${job.id}/rejects?after=${page.part}>; rel="next"` }),
      },
      body: page?.text ?? '',
    };
  },
});

async function jobInPath(jobs: ImportJobStore, { parameters }: HttpRequest): Promise<ImportJob> {
  const id = parameters.id ?? '';
  const job = /^[\w-]{16}$/.test(id) ? await jobs.find(id) : undefined;
  if (!job) throw new RequestFault(404, 'not-found', 'There is no such import.');
  return job;
}

const shown = ({
  id,
  status,
  options,
  fileName,
  actor,
  created,
  size,
  shape,
  position,
  counts,
  ...rest
}: ImportJob) => ({
  id,
  status,
  fileName,
  actor,
  created,
  options,
  ...(shape && { source: shape.source, format: shape.format, columns: Object.keys(shape.columns) }),
  bytes: { done: status === 'done' ? size : position.byte, total: size },
  counts,
  rejects: rest.firstRejects,
  ...(rest.problem && { problem: rest.problem }),
  ...(rest.finished && { finished: rest.finished }),
});
