import { createHash, randomBytes } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../domain/instant.ts';
import { apiKeyKey } from './keys.ts';

/** What an API key may do. */
export const apiScopes = [
  'check',
  'links',
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
  name: string;
  scopes: readonly ApiScope[];
  created: Instant;
  /** The key's last four characters, by which its owner tells it from others. */
  lastFour: string;
}

export interface ApiKeyStore {
  find(key: string): Promise<ApiKey | undefined>;
  /** Keeps the key's hash and returns the key, which nobody can read again. */
  create(name: string, scopes: readonly ApiScope[], created: Instant, key?: string): Promise<string>;
}

/** 32 random characters: no password to stretch, so a plain hash is enough. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

export function createApiKeyStore(db: DynamoDBDocumentClient, tableName: string): ApiKeyStore {
  return {
    async find(key) {
      const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: apiKeyKey(hashOf(key)) }));
      return Item as ApiKey | undefined;
    },
    async create(name, scopes, created, key = `basta_${randomBytes(24).toString('base64url')}`) {
      const item: ApiKey = { name, scopes, created, lastFour: key.slice(-4) };
      await db.send(new PutCommand({ TableName: tableName, Item: { ...apiKeyKey(hashOf(key)), ...item } }));
      return key;
    },
  };
}
