import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { quotaKey } from './keys.ts';

/** How long the calls of a key are counted together, in seconds. */
export const quotaWindow = 5;

export interface QuotaStore {
  /**
   * Takes `calls` of those that a key has in a window of time, by one atomic count.
   *
   * @param window number of the window since 1970
   * @returns false if fewer are left
   */
  take(keyId: string, window: number, calls: number, most: number): Promise<boolean>;
}

export function createQuotaStore(db: DynamoDBDocumentClient, tableName: string): QuotaStore {
  return {
    async take(keyId, window, calls, most) {
      try {
        await db.send(
          new UpdateCommand({
            TableName: tableName,
            Key: quotaKey(keyId, window),
            UpdateExpression: 'ADD taken :calls SET expiresAt = :expiresAt',
            ConditionExpression: 'attribute_not_exists(taken) OR taken <= :room',
            ExpressionAttributeValues: {
              ':calls': calls,
              ':room': most - calls,
              ':expiresAt': (window + 2) * quotaWindow + 3_600,
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
