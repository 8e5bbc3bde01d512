import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { epochMs, type Instant } from '../domain/instant.ts';
import { messageKey } from './keys.ts';

/** What stands for an idempotency key: what it was used for, since when, and the answer once there is one. */
export interface Answered<Answer> {
  /** Hash of the request: a key is good for one. */
  fingerprint: string;
  at: Instant;
  answer?: Answer;
}

/** Remembers for a week what was answered. Holds no number and no text, so there is nothing in it to erase. */
export interface AnsweredMessages<Answer> {
  /** Takes the key for a request; undefined where it was free, else what it was taken for. */
  begin(id: string, fingerprint: string, at: Instant): Promise<Answered<Answer> | undefined>;
  finish(id: string, answer: Answer): Promise<void>;
  /** Frees the key, for a message that certainly was not sent. */
  forget(id: string): Promise<void>;
}

const daysKept = 7;

export function createAnsweredMessages<Answer>(
  db: DynamoDBDocumentClient,
  tableName: string,
): AnsweredMessages<Answer> {
  return {
    async begin(id, fingerprint, at) {
      const expiresAt = Math.floor(epochMs(at) / 1_000) + daysKept * 86_400;
      try {
        await db.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...messageKey(id), fingerprint, at, expiresAt },
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return error.Item && (unmarshall(error.Item) as Answered<Answer>);
      }
    },

    async finish(id, answer) {
      await db.send(
        new UpdateCommand({
          TableName: tableName,
          Key: messageKey(id),
          UpdateExpression: 'SET answer = :answer',
          ExpressionAttributeValues: { ':answer': answer },
        }),
      );
    },

    async forget(id) {
      await db.send(new DeleteCommand({ TableName: tableName, Key: messageKey(id) }));
    },
  };
}
