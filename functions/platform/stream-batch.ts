import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { ContactEvent } from '../domain/event.ts';
import { toEvent } from '../store/contacts.ts';
import { describeError, type Log } from './log.ts';

/**
 * Hands the inserted events of a stream batch on: those of one number in order and one after another, different numbers
 * at once. After a failure a number's later events wait; Lambda starts again at the first record that failed, so
 * `handle` must bear to see an event twice.
 */
export async function eachEvent(
  records: readonly DynamoDBRecord[],
  log: Log,
  handle: (event: ContactEvent) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: DynamoDBBatchResponse['batchItemFailures'] = [];
  const byNumber = Object.values(Object.groupBy(records, (record) => record.dynamodb?.Keys?.pk?.S ?? ''));
  await Promise.all(
    byNumber.map(async (ofOne = []) => {
      for (const record of ofOne) {
        try {
          await handle(eventOf(record));
        } catch (error) {
          log.warn('event.failed', { eventId: record.dynamodb?.Keys?.sk?.S, ...describeError(error) });
          batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' });
          return;
        }
      }
    }),
  );
  return { batchItemFailures };
}

const eventOf = (record: DynamoDBRecord): ContactEvent =>
  toEvent(unmarshall((record.dynamodb?.NewImage ?? {}) as Parameters<typeof unmarshall>[0]));
