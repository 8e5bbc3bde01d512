import { DeleteTableCommand, DescribeTableCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { StreamReader } from '../../lib/streams.ts';
import { type Checkpoints, createCheckpoints } from '../../local/stream/checkpoints.ts';
import { createStreamPosition, type ReaderDeps } from '../../local/stream/reader.ts';
import { createTable } from '../../local/table.ts';
import { aTable, fakeCredentials, type TestTable } from '../support/table.ts';

const reader: StreamReader = {
  room: 'publish',
  pattern: { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } },
  batchSize: 3,
  retryAttempts: 1,
  maxRecordAge: 3600,
};

let table: TestTable;

beforeEach(async () => {
  table = await aTable();
});

const put = (sk: string) =>
  table.client.send(new PutItemCommand({ TableName: table.tableName, Item: { pk: { S: 'a' }, sk: { S: sk } } }));

async function putAll(...names: string[]): Promise<void> {
  for (const name of names) await put(name);
}

const nameOf = (record: DynamoDBRecord): string | undefined => record.dynamodb?.Keys?.sk?.S;

/** A reader of the table that keeps the batches it was given; `fails` says which of them it refuses. */
function aReader(checkpoints: Checkpoints, fails: (batch: string[]) => boolean = () => false) {
  const batches: string[][] = [];
  const lost: string[][] = [];
  const seen: DynamoDBRecord[] = [];
  const names = (records: readonly DynamoDBRecord[]) => records.map((record) => nameOf(record) ?? '');
  const deps: ReaderDeps = {
    client: new DynamoDBStreamsClient({
      endpoint: inject('dynamodbEndpoint'),
      region: 'us-east-1',
      credentials: fakeCredentials,
    }),
    checkpoints,
    async streamArn() {
      const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.tableName }));
      return Table?.LatestStreamArn ?? '';
    },
    async invoke({ Records }) {
      const batch = names(Records);
      batches.push(batch);
      if (fails(batch)) throw new Error('the room failed');
      return null;
    },
    giveUp: ({ records }) => lost.push(names(records)),
    backOff: async () => {},
    now: Date.now,
    seen: (records) => seen.push(...records),
  };
  return { position: createStreamPosition(reader, deps), batches, lost, seen };
}

describe('reading the stream of DynamoDB Local', () => {
  it('delivers what passes the filter, in order and in batches', async () => {
    await putAll('EVENT#1', 'CONTACT', 'EVENT#2', 'EVENT#3', 'EVENT#4');
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.tableName,
        Key: { pk: { S: 'a' }, sk: { S: 'EVENT#1' } },
        UpdateExpression: 'SET n = :n',
        ExpressionAttributeValues: { ':n': { N: '1' } },
      }),
    );
    const { position, batches, seen } = aReader(createCheckpoints());
    expect(await position.advance()).toBe(true);
    expect(batches).toEqual([['EVENT#1', 'EVENT#2', 'EVENT#3'], ['EVENT#4']]);
    expect(seen.map(nameOf)).toEqual(['EVENT#1', 'CONTACT', 'EVENT#2', 'EVENT#3', 'EVENT#4', 'EVENT#1']);
    expect(await position.advance()).toBe(false);
  });

  it('goes on after the last record done when it begins anew', async () => {
    const kept: Record<string, string>[] = [];
    await putAll('EVENT#1', 'EVENT#2');
    await aReader(createCheckpoints({}, (all) => kept.push(all))).position.advance();
    await putAll('EVENT#3');
    const again = aReader(createCheckpoints(kept.at(-1)));
    await again.position.advance();
    expect(again.batches).toEqual([['EVENT#3']]);
  });

  it('sets one poison record aside and delivers its neighbours', async () => {
    await putAll('EVENT#1', 'EVENT#2', 'EVENT#3', 'EVENT#4');
    const { position, batches, lost } = aReader(createCheckpoints(), (batch) => batch.includes('EVENT#2'));
    await position.advance();
    expect(lost).toEqual([['EVENT#2']]);
    expect(batches.filter((batch) => !batch.includes('EVENT#2')).flat()).toEqual(['EVENT#1', 'EVENT#3', 'EVENT#4']);
  });

  it('follows the table when it is made anew', async () => {
    await putAll('EVENT#1');
    const { position, batches } = aReader(createCheckpoints());
    await position.advance();
    await table.client.send(new DeleteTableCommand({ TableName: table.tableName }));
    expect(await position.advance()).toBe(false);
    await expect(position.advance()).rejects.toThrow('non-existent table');
    await createTable(table.client, table.tableName);
    await putAll('EVENT#2');
    await position.advance();
    expect(batches).toEqual([['EVENT#1'], ['EVENT#2']]);
  });

  it('hands records over as Lambda does: times in seconds, bytes in base64, the stream named', async () => {
    await table.client.send(
      new PutItemCommand({
        TableName: table.tableName,
        Item: { pk: { S: 'a' }, sk: { S: 'EVENT#1' }, bytes: { B: new Uint8Array([0, 255]) }, count: { N: '7' } },
      }),
    );
    const { position, seen } = aReader(createCheckpoints());
    await position.advance();
    expect(seen).toEqual([
      expect.objectContaining({
        eventName: 'INSERT',
        eventSourceARN: expect.stringContaining(table.tableName),
        dynamodb: expect.objectContaining({
          ApproximateCreationDateTime: expect.any(Number),
          NewImage: expect.objectContaining({ bytes: { B: 'AP8=' }, count: { N: '7' } }),
        }),
      }),
    ]);
  });
});
