import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ContactRequest } from '../domain/event.ts';
import { describeError, type Log } from '../platform/log.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ContactStore } from '../store/contacts.ts';

export interface ReplayDeps {
  store: ContactStore;
  log: Log;
}

/**
 * Takes in the requests that had to be queued while the table couldn't be written. They carry their own time, so coming
 * late they can't undo what the person asked for since.
 */
export const createReplay = ({ store, log }: ReplayDeps) => {
  const processor = new BatchProcessor(EventType.SQS);
  const replay = async (record: SQSRecord): Promise<void> => {
    // Only our own rooms may send to this queue, so its messages are as they wrote them.
    const request: ContactRequest = JSON.parse(record.body);
    try {
      const { outcome } = await applyRequest(store, request);
      log.info('request.replayed', { eventId: request.eventId, kind: request.kind, outcome });
    } catch (error) {
      log.warn('request.not-replayed', { eventId: request.eventId, ...describeError(error) });
      throw error;
    }
  };
  return (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(event, replay, processor, { context, throwOnFullBatchFailure: false });
};
