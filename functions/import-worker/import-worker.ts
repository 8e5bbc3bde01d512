import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { ImportQueue } from '../platform/import-queue.ts';
import { describeError } from '../platform/log.ts';
import { type RunImportDeps, runImport } from './run-import.ts';

export interface ImportWorkerDeps extends RunImportDeps {
  queue: ImportQueue;
}

/** Milliseconds kept for the window under way: stopping in the middle only means reading it again. */
const reserve = 60_000;

/**
 * Works on the imports in the queue, each until it is over or until this Lambda has to end; then it queues the import
 * again, for the next one to go on.
 */
export const createImportWorker =
  (deps: ImportWorkerDeps) =>
  async ({ Records }: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { messageId, body } of Records) {
      try {
        // Only our own rooms may send to this queue, so its messages are as they wrote them.
        const { id }: { id: string } = JSON.parse(body);
        const ran = await runImport(deps, id, () => context.getRemainingTimeInMillis() < reserve);
        if (ran === 'more') await deps.queue.put(id);
      } catch (error) {
        deps.log.error('import.interrupted', describeError(error));
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
