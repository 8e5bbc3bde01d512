import type { DynamoDBRecord } from 'aws-lambda';

/** A stream record as Lambda hands it over; its sequence number says which. */
export const aStreamRecord = (
  sequenceNumber: number | string,
  different: Partial<DynamoDBRecord> = {},
): DynamoDBRecord => ({
  eventName: 'INSERT',
  ...different,
  dynamodb: {
    SequenceNumber: String(sequenceNumber),
    Keys: { pk: { S: '+12025550123' }, sk: { S: 'EVENT#twilio:SM1' } },
    NewImage: { kind: { S: 'opt-out' } },
    ...different.dynamodb,
  },
});

export const numberOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';
