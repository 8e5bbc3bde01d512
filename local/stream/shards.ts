import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { lambdaRecord } from './lambda-record.ts';

export interface ShardRead {
  records: DynamoDBRecord[];
  /** Where to read on; undefined at the end of a closed shard. */
  next: string | undefined;
}

/** Every shard of a stream. */
export async function shardsOf(client: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: from }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    from = StreamDescription?.LastEvaluatedShardId;
  } while (from);
  return shards;
}

/**
 * The shards that may be read now: those not done whose parent is, since a child continues the order of its parent. A
 * parent that isn't listed any more has been trimmed.
 */
export function readableShards(shards: readonly Shard[], isDone: (shardId: string) => boolean): string[] {
  const listed = new Set(shards.map((shard) => shard.ShardId));
  return shards.flatMap(({ ShardId: id, ParentShardId: parent }) =>
    id && !isDone(id) && (!parent || !listed.has(parent) || isDone(parent)) ? [id] : [],
  );
}

/** Where to begin in a shard: after the last record done, else at its oldest. */
export async function iteratorAfter(
  client: DynamoDBStreamsClient,
  streamArn: string,
  shardId: string,
  sequenceNumber: string | undefined,
): Promise<string | undefined> {
  const oldest = { StreamArn: streamArn, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
  if (!sequenceNumber) return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator;
  try {
    const after = { ...oldest, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequenceNumber } as const;
    return (await client.send(new GetShardIteratorCommand(after))).ShardIterator;
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException)) throw error;
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator;
  }
}

export async function readShard(
  client: DynamoDBStreamsClient,
  streamArn: string,
  iterator: string,
): Promise<ShardRead> {
  const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
  return { records: Records.map((record) => lambdaRecord(record, streamArn)), next: NextShardIterator };
}
