import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  type DynamoDBDocumentClient,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Contact } from '../domain/contact.ts';
import type { Erased } from '../domain/erase.ts';
import type { Instant } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';
import { lostRace, putOf } from './contacts.ts';
import { contactKey, noticePrefix, standingPrefix } from './keys.ts';

export interface ErasureStore {
  /** Puts what an erasure leaves in the place of the contact, together with the record of it. */
  save(contact: Contact, erased: Erased): Promise<'saved' | 'conflict'>;
  /** Deletes what is stored of a number up to a time, but for its contact and its erasures; returns how many items. */
  deleteUntil(phone: Phone, at: Instant): Promise<number>;
}

/** The most that one BatchWriteItem takes. */
const batch = 25;

export function createErasureStore(db: DynamoDBDocumentClient, tableName: string): ErasureStore {
  async function deleteAll(keys: readonly Record<string, unknown>[]): Promise<void> {
    for (let i = 0; i < keys.length; i += batch) {
      let requests: BatchWriteCommandInput['RequestItems'] = {
        [tableName]: keys.slice(i, i + batch).map((Key) => ({ DeleteRequest: { Key } })),
      };
      while (requests && Object.keys(requests).length > 0) {
        const { UnprocessedItems }: BatchWriteCommandOutput = await db.send(
          new BatchWriteCommand({ RequestItems: requests }),
        );
        requests = UnprocessedItems;
      }
    }
  }

  return {
    async save(contact, { event, standing }) {
      const kept = Object.entries(standing).map(([scope, value]) => [`${standingPrefix}${scope}`, value]);
      const Item = {
        ...contactKey(contact.phone),
        ...Object.fromEntries(kept),
        erasedAt: event.at,
        version: contact.version + 1,
      };
      const unchanged =
        contact.version > 0
          ? { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': contact.version } }
          : { ConditionExpression: 'attribute_not_exists(version)' };
      try {
        await db.send(
          new TransactWriteCommand({
            TransactItems: [{ Put: { TableName: tableName, Item, ...unchanged } }, { Put: putOf(tableName, event) }],
          }),
        );
        return 'saved';
      } catch (error) {
        if (lostRace(error) === 'conflict') return 'conflict';
        throw error;
      }
    },

    async deleteUntil(phone, at) {
      let deleted = 0;
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await db.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :phone',
            ProjectionExpression: 'pk, sk, kind, #at, receivedAt',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: { ':phone': phone },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        const past = Items.filter((item) => isPast(item, contactKey(phone).sk, at));
        await deleteAll(past.map(({ pk, sk }) => ({ pk, sk })));
        deleted += past.length;
        from = LastEvaluatedKey;
      } while (from);
      return deleted;
    },
  };
}

/** A stop that came while we erase is newer and stays. Whatever else is ever stored with a number goes, known here or not. */
function isPast({ sk, kind, at, receivedAt }: Record<string, unknown>, contact: string, until: Instant): boolean {
  if (typeof sk !== 'string' || sk === contact || sk.startsWith(noticePrefix) || kind === 'erase') return false;
  return (
    [at, receivedAt].every((time) => typeof time !== 'string') || [at, receivedAt].some((time) => isUntil(time, until))
  );
}

const isUntil = (time: unknown, until: Instant): boolean => typeof time === 'string' && time <= until;
