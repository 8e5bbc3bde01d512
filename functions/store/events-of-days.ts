import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactEvent } from '../domain/event.ts';
import { toEvent } from './contacts.ts';
import { dayPartitions, eventsByDay } from './keys.ts';

/** Reading was given up: there is more in these days than one answer has time for. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError';
}

export interface EventsOfDays {
  /**
   * Hands over every event of the programs in the UTC days, in no order.
   *
   * @throws TooMuchError if `isTimeUp` before the end
   */
  read(
    programs: readonly string[],
    days: readonly string[],
    take: (event: ContactEvent) => void,
    isTimeUp: () => boolean,
  ): Promise<void>;
}

/** Partitions that are read at the same time. */
const atOnce = 16;

/** Reads the sparse index of events by program and day. */
export function createEventsOfDays(db: DynamoDBDocumentClient, tableName: string): EventsOfDays {
  async function readPartition(day: string, take: (event: ContactEvent) => void, isTimeUp: () => boolean) {
    let from: Record<string, unknown> | undefined;
    do {
      if (isTimeUp()) throw new TooMuchError('Too many events for one answer');
      const { Items = [], LastEvaluatedKey } = await db.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: eventsByDay,
          KeyConditionExpression: '#day = :day',
          ExpressionAttributeNames: { '#day': 'day' },
          ExpressionAttributeValues: { ':day': day },
          ExclusiveStartKey: from,
        }),
      );
      for (const item of Items) take(toEvent(item));
      from = LastEvaluatedKey;
    } while (from);
  }

  return {
    async read(programs, days, take, isTimeUp) {
      const partitions = programs.flatMap((program) => days.flatMap((day) => dayPartitions(program, day)));
      const worker = async () => {
        for (let next = partitions.pop(); next; next = partitions.pop()) await readPartition(next, take, isTimeUp);
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    },
  };
}
