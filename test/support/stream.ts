import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { ContactEvent } from '../../functions/domain/event.ts';
import { eventKey } from '../../functions/store/keys.ts';

/** Events as the table's stream hands them to a Lambda, in this order. */
export const aStreamOf = (...events: readonly ContactEvent[]): DynamoDBStreamEvent => ({
  Records: events.map((event, index) => {
    const key = eventKey(event.phone, event.eventId);
    const image = (item: object) =>
      marshall(item, { removeUndefinedValues: true }) as NonNullable<DynamoDBRecord['dynamodb']>['Keys'];
    return {
      eventID: String(index),
      eventName: 'INSERT' as const,
      eventSource: 'aws:dynamodb',
      dynamodb: { Keys: image(key), NewImage: image({ ...key, ...event }), SequenceNumber: String(1000 + index) },
    };
  }),
});
