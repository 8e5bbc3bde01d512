import { createHash, randomBytes } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  type GetCommandOutput,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import { apiKeyKey, apiKeyListKey, apiKeyListPartition } from './keys.ts';

/** What an API key may do. */
export const apiScopes = [
  'check',
  'links',
  'messages',
  'subscriptions',
  'contacts',
  'erase',
  'export',
  'imports',
  'replies',
  'reports',
  'keys',
] as const;
export type ApiScope = (typeof apiScopes)[number];

export interface ApiKey {
  /** By which it is revoked; tells nothing of the key. */
  id: string;
  name: string;
  scopes: readonly ApiScope[];
  /** The only programs that it opens; every program where absent. */
  programs?: readonly string[];
  /** Calls that it may make in a second. */
  perSecond: number;
  created: Instant;
  /** The key's last four characters, by which its owner tells it from others. */
  lastFour: string;
  /** Since when it opens nothing any more. */
  revoked?: Instant;
}

export type NewApiKey = Pick<ApiKey, 'name' | 'scopes' | 'programs' | 'perSecond' | 'created'>;

export interface ApiKeyStore {
  /** Undefined for a key that was never made, or was revoked. */
  find(key: string): Promise<ApiKey | undefined>;
  /** Keeps the key's hash and returns the key, which nobody can read again. */
  create(settings: NewApiKey): Promise<{ key: string; id: string }>;
  /** Every key ever made, the oldest first. */
  list(): Promise<ApiKey[]>;
  /** @returns the key as it is now; undefined if there is none of this id */
  revoke(id: string, at: Instant): Promise<ApiKey | undefined>;
}

type Item = NonNullable<GetCommandOutput['Item']>;
type ListedKey = ApiKey & { hash: string };

/** 32 random characters: no password to stretch, so a plain hash is enough. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Two items a key: one that a call looks up by its hash, and one that stays in the list when that is taken away. */
export function createApiKeyStore(db: DynamoDBDocumentClient, tableName: string): ApiKeyStore {
  async function listed(id: string): Promise<ListedKey | undefined> {
    const { Item } = await db.send(
      new GetCommand({ TableName: tableName, Key: apiKeyListKey(id), ConsistentRead: true }),
    );
    return Item && toKey<ListedKey>(Item);
  }

  return {
    async find(key) {
      const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: apiKeyKey(hashOf(key)) }));
      return Item && toKey<ApiKey>(Item);
    },

    async create(settings) {
      const key = `basta_${randomBytes(24).toString('base64url')}`;
      const hash = hashOf(key);
      const made: ApiKey = { id: randomBytes(8).toString('base64url'), ...settings, lastFour: key.slice(-4) };
      await db.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: tableName, Item: { ...apiKeyKey(hash), ...made } } },
            { Put: { TableName: tableName, Item: { ...apiKeyListKey(made.id), ...made, hash } } },
          ],
        }),
      );
      return { key, id: made.id };
    },

    async list() {
      const keys: ApiKey[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await db.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :keys',
            ExpressionAttributeValues: { ':keys': apiKeyListPartition },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        keys.push(...Items.map((item) => withoutHash(toKey<ListedKey>(item))));
        from = LastEvaluatedKey;
      } while (from);
      return keys.sort((a, b) => (a.created < b.created ? -1 : 1));
    },

    async revoke(id, at) {
      const found = await listed(id);
      if (!found || found.revoked) return found && withoutHash(found);
      try {
        await db.send(
          new TransactWriteCommand({
            TransactItems: [
              { Delete: { TableName: tableName, Key: apiKeyKey(found.hash) } },
              {
                Update: {
                  TableName: tableName,
                  Key: apiKeyListKey(id),
                  UpdateExpression: 'SET revoked = :at',
                  ConditionExpression: 'attribute_not_exists(revoked)',
                  ExpressionAttributeValues: { ':at': at },
                },
              },
            ],
          }),
        );
      } catch (error) {
        // Somebody else was first: it is revoked all the same.
        if (!(error instanceof TransactionCanceledException)) throw error;
        const now = await listed(id);
        if (!now?.revoked) throw error;
        return withoutHash(now);
      }
      return { ...withoutHash(found), revoked: at };
    },
  };
}

/** Only this store writes these items, so they are what it wrote. */
const toKey = <Key extends ApiKey>({ pk: _pk, sk: _sk, ...item }: Item): Key => item as Key;
const withoutHash = ({ hash: _hash, ...key }: ListedKey): ApiKey => key;
