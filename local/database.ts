import {
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { StartError, startDynamoDbLocal } from './dynamodb-local.ts';
import { createTable } from './table.ts';

export const tableName = 'basta';

/** The one table, and the DynamoDB that it is in. */
export interface Database {
  endpoint: string;
  streams: DynamoDBStreamsClient;
  /** The table's stream; another one once the table was made anew. */
  streamArn(): Promise<string>;
  /** Makes the table anew, with nothing in it. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  /** A DynamoDB that runs already; one is started where not given. */
  endpoint: string | undefined;
  dataDirectory: string | undefined;
  /** Takes a sentence for whoever watches. */
  say(sentence: string): void;
}

/**
 * Finds or starts DynamoDB, and makes the table where there is none. One that was started and ends by itself is started
 * again, at the same address.
 *
 * @throws StartError
 */
export async function openDatabase({ endpoint: given, dataDirectory, say }: DatabaseOptions): Promise<Database> {
  const started = given ? undefined : await startDynamoDbLocal(dataDirectory);
  const endpoint = given ?? started?.endpoint ?? '';
  let running = started;
  let stopped = false;
  const options = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient({ ...options, maxAttempts: 2 });
  const streams = new DynamoDBStreamsClient({ ...options, maxAttempts: 1 });

  async function watch(): Promise<void> {
    while (running && !stopped) {
      await running.ended;
      if (stopped) return;
      say(`DynamoDB Local ended; starting it again${dataDirectory ? '' : ', with nothing in it'}.`);
      running = await startDynamoDbLocal(dataDirectory, Number(new URL(endpoint).port));
      await createTable(client, tableName);
    }
  }

  try {
    await createTable(client, tableName);
  } catch (error) {
    await started?.stop();
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`DynamoDB at ${endpoint} can't be used: ${why}`);
  }
  watch().catch((error: unknown) => say(`DynamoDB Local could not be started again: ${String(error)}`));

  return {
    endpoint,
    streams,
    async streamArn() {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
      if (!Table?.LatestStreamArn) throw new Error(`The table ${tableName} has no stream`);
      return Table.LatestStreamArn;
    },
    async empty() {
      await client.send(new DeleteTableCommand({ TableName: tableName })).catch((error: unknown) => {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      });
      await createTable(client, tableName);
    },
    async stop() {
      stopped = true;
      await running?.stop();
    },
  };
}
