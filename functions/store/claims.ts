import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { NoticeKind } from '../domain/config/config.ts';
import { epochMs, type Instant } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';
import { claimKey, noticeCountKey } from './keys.ts';

/** The right to send one notice: `taken`, or why not. */
export type Claimed = 'taken' | 'taken-before' | 'too-many';

export interface NoticeClaim {
  phone: Phone;
  /** Of the event that the notice answers. */
  eventId: string;
  program: string;
  kind: NoticeKind;
  at: Instant;
}

export interface ClaimStore {
  /** Takes the right to send, once for an event, and at most three times a day for a kind, number and program. */
  take(claim: NoticeClaim): Promise<Claimed>;
  /** Gives the right back, for a notice that certainly was not sent. */
  release(claim: NoticeClaim): Promise<void>;
}

/** Two machines that answer each other stop here. */
const noticesPerDay = 3;
const daysKept = 30;

export function createClaimStore(db: DynamoDBDocumentClient, tableName: string): ClaimStore {
  return {
    async take({ phone, eventId, program, kind, at }) {
      const expiresAt = Math.floor(epochMs(at) / 1000) + daysKept * 86_400;
      try {
        await db.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                Put: {
                  TableName: tableName,
                  Item: { ...claimKey(phone, eventId), program, kind, at, expiresAt },
                  ConditionExpression: 'attribute_not_exists(pk)',
                },
              },
              {
                Update: {
                  TableName: tableName,
                  Key: noticeCountKey(phone, program, kind, at),
                  UpdateExpression: 'ADD sent :one SET expiresAt = :expiresAt',
                  ConditionExpression: 'attribute_not_exists(sent) OR sent < :most',
                  ExpressionAttributeValues: { ':one': 1, ':most': noticesPerDay, ':expiresAt': expiresAt },
                },
              },
            ],
          }),
        );
        return 'taken';
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const [claim, count] = (error.CancellationReasons ?? []).map((reason) => reason.Code);
        if (claim === 'ConditionalCheckFailed') return 'taken-before';
        if (count === 'ConditionalCheckFailed') return 'too-many';
        throw error;
      }
    },

    async release({ phone, eventId, program, kind, at }) {
      await db.send(
        new TransactWriteCommand({
          TransactItems: [
            { Delete: { TableName: tableName, Key: claimKey(phone, eventId) } },
            {
              Update: {
                TableName: tableName,
                Key: noticeCountKey(phone, program, kind, at),
                UpdateExpression: 'ADD sent :one',
                ExpressionAttributeValues: { ':one': -1 },
              },
            },
          ],
        }),
      );
    },
  };
}
