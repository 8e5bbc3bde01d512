import * as z from 'zod/mini';
import { type ApiCall, type Contract, invalid } from '../api/call.ts';
import { time } from '../api/fields.ts';
import type { Config } from '../domain/config/config.ts';
import { type ImportJob, importStatuses } from '../domain/import/import-job.ts';
import { plusMs } from '../domain/instant.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpRequest, hasType, jsonResponse, queryOf } from '../platform/http.ts';
import type { ImportFiles } from '../platform/import-files.ts';
import type { ImportQueue } from '../platform/import-queue.ts';
import type { ImportJobStore } from '../store/import-jobs.ts';
import { order, orderInBody, orderInQuery } from './order.ts';

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

const job = z
  .looseObject({
    id: z.string(),
    status: z.enum(importStatuses),
    fileName: z.string(),
    actor: z.string(),
    created: time,
    bytes: z.object({ done: z.optional(z.int()), total: z.optional(z.int()) }),
    counts: z.record(z.string(), z.int()),
    rejects: z.array(z.looseObject({})),
    problem: z.optional(z.string()),
    finished: z.optional(time),
  })
  .check(z.meta({ id: 'Import', description: 'How far a list is, what became of its lines, and the first bad ones.' }));

export const orderImportContract = {
  id: 'import',
  method: 'POST',
  path: '/v1/imports',
  scope: 'imports',
  about: 'all-programs',
  summary:
    'Take in a list: an order in JSON is answered with where to upload it, a list of up to 4 MB is taken at once',
  body: order,
  bodyMedia: listTypes,
  answer: {
    status: 201,
    body: z.extend(job, { upload: z.object({ method: z.literal('PUT'), url: z.string(), expiresAt: time }) }),
  },
  otherAnswer: { status: 202, body: job },
} as const satisfies Contract;

export const startImportContract = {
  id: 'startImport',
  method: 'POST',
  path: '/v1/imports/{id}/start',
  scope: 'imports',
  about: 'all-programs',
  summary: 'The list is uploaded: begin, or go on where it was left',
  answer: { status: 202, body: job },
} as const satisfies Contract;

export const showImportContract = {
  id: 'showImport',
  method: 'GET',
  path: '/v1/imports/{id}',
  scope: 'imports',
  about: 'all-programs',
  summary: 'How far a list is, what became of its lines, and the first of the bad ones',
  answer: { status: 200, body: job },
} as const satisfies Contract;

export const rejectsContract = {
  id: 'importRejects',
  method: 'GET',
  path: '/v1/imports/{id}/rejects',
  scope: 'imports',
  about: 'all-programs',
  summary: 'Every bad line of a list: where it is, what is wrong with it, and what it says',
  query: z.object({ after: z.optional(z.string().check(z.regex(/^\d{1,15}$/))) }),
  answer: { status: 200, media: ['application/x-ndjson'] },
} as const satisfies Contract;

/** `POST /v1/imports`: a JSON order is answered with where to upload the list; a list of up to 4 MB is taken at once. */
export const orderImportCall = ({ config, jobs, files, queue, now }: ImportsDeps): ApiCall => ({
  ...orderImportContract,
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
  ...startImportContract,
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
  ...showImportContract,
  handle: async (request) => jsonResponse(200, shown(await jobInPath(jobs, request))),
});

/** `GET /v1/imports/{id}/rejects`: every bad line as NDJSON, in pages: line, reason, and what it says. */
export const rejectsCall = ({ jobs, files }: ImportsDeps): ApiCall => ({
  ...rejectsContract,
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
