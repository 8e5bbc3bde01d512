import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { providerNames } from '../domain/config/config.ts';
import { describeError } from '../platform/log.ts';
import { type LearnDeps, learnPage, startReading } from './learn.ts';
import { type TellDeps, tell } from './tell.ts';

export type SyncDeps = LearnDeps & TellDeps;

const task = z.union([
  z.object({ read: z.literal('all') }),
  z.object({
    read: z.object({ provider: z.enum(providerNames), number: z.string() }),
    from: z.optional(z.string()),
  }),
  /** The bus hands its events on as they are. */
  z.object({
    'detail-type': z.literal('Standing Changed'),
    detail: z.object({
      to: z.string(),
      via: z.optional(z.string()),
      provider: z.optional(z.string()),
      eventId: z.string(),
      after: z.optional(z.record(z.string(), z.string())),
    }),
  }),
]);

/**
 * Keeps our list and the providers' own in step: what they know we learn, page by page, and where the config says so,
 * what we know they are told. One message at a time, since the APIs allow few calls a second; each message leaves the rest
 * to a next one, so whatever stops in the middle goes on where it was.
 */
export const createSync =
  (deps: SyncDeps) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { messageId, body } of Records) {
      try {
        await work(deps, task.parse(JSON.parse(body)));
      } catch (error) {
        deps.log.warn('sync.failed', describeError(error));
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };

function work(deps: SyncDeps, it: z.infer<typeof task>): Promise<void> {
  if ('detail' in it) return tell(deps, it.detail);
  return it.read === 'all' ? startReading(deps) : learnPage(deps, it.read, 'from' in it ? it.from : undefined);
}
