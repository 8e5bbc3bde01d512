import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

/** A stream record as Lambda hands it to a function: times in seconds, bytes in base64. */
export function lambdaRecord(record: _Record, streamArn: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: created, Keys, NewImage, OldImage, ...rest } = record.dynamodb ?? {};
  return {
    ...record,
    userIdentity: record.userIdentity,
    eventSourceARN: streamArn,
    dynamodb: {
      ...rest,
      ...(created && { ApproximateCreationDateTime: created.getTime() / 1000 }),
      ...(Keys && { Keys: plain(Keys) }),
      ...(NewImage && { NewImage: plain(NewImage) }),
      ...(OldImage && { OldImage: plain(OldImage) }),
    },
  };
}

/** JSON knows no bytes: whatever holds some comes out with base64 in their place. */
const plain = (image: object): Record<string, AttributeValue> =>
  JSON.parse(
    JSON.stringify(image, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );
