import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { createTable } from '../../local/table.ts';

export interface TestTable {
  client: DynamoDBClient;
  db: DynamoDBDocumentClient;
  tableName: string;
}

export const fakeCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** A new, empty table on the DynamoDB Local of this test run. */
export async function aTable(): Promise<TestTable> {
  const client = new DynamoDBClient({
    endpoint: inject('dynamodbEndpoint'),
    region: 'us-east-1',
    credentials: fakeCredentials,
  });
  const tableName = `basta-${randomUUID()}`;
  await createTable(client, tableName);
  return {
    client,
    db: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    tableName,
  };
}
