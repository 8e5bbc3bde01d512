import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import type { StreamReader } from '../../lib/streams.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type DeliveryDeps, deliver } from './deliver.ts';
import { matches } from './filter.ts';
import { iteratorAfter, readableShards, readShard, shardsOf } from './shards.ts';

export interface ReaderDeps extends DeliveryDeps {
  client: DynamoDBStreamsClient;
  checkpoints: Checkpoints;
  /** The table's stream now; another one once the table was made anew. */
  streamArn(): Promise<string>;
  /** Is told of every record read, before any filter. */
  seen?(records: readonly DynamoDBRecord[]): void;
}

/** One reader's way through the stream. */
export interface StreamPosition {
  /**
   * Reads every readable shard once and delivers what passes the filter.
   *
   * @returns true if there was anything to read
   * @throws whatever reading throws; the next call then begins anew after the last record done
   */
  advance(): Promise<boolean>;
}

const end = 'end';

export function createStreamPosition(reader: StreamReader, deps: ReaderDeps): StreamPosition {
  const { client, checkpoints } = deps;
  let iterators = new Map<string, string>();
  let arn: string | undefined;

  const isDone = (shardId: string) => checkpoints.get(reader.room, shardId) === end;

  /** Shards are listed at first, once one has ended (its children may be read now), and when a place was lost. */
  async function open(): Promise<string> {
    if (arn) return arn;
    const streamArn = await deps.streamArn();
    for (const id of readableShards(await shardsOf(client, streamArn), isDone)) {
      const iterator =
        iterators.get(id) ?? (await iteratorAfter(client, streamArn, id, checkpoints.get(reader.room, id)));
      if (iterator) iterators.set(id, iterator);
    }
    if (iterators.size > 0) arn = streamArn;
    return streamArn;
  }

  async function handle(shardId: string, records: DynamoDBRecord[]): Promise<void> {
    const wanted = records.filter((record) => matches(reader.pattern, record));
    for (let start = 0; start < wanted.length; start += reader.batchSize) {
      const batch = wanted.slice(start, start + reader.batchSize);
      await deliver(reader, deps, batch);
      done(shardId, batch.at(-1));
    }
    done(shardId, records.at(-1));
  }

  function done(shardId: string, record: DynamoDBRecord | undefined): void {
    const position = record?.dynamodb?.SequenceNumber;
    if (position) checkpoints.set(reader.room, shardId, position);
  }

  async function advanceShard(streamArn: string, shardId: string, iterator: string): Promise<boolean> {
    const { records, next } = await readShard(client, streamArn, iterator);
    deps.seen?.(records);
    await handle(shardId, records);
    if (next) iterators.set(shardId, next);
    else {
      iterators.delete(shardId);
      checkpoints.set(reader.room, shardId, end);
      arn = undefined;
    }
    return records.length > 0;
  }

  return {
    async advance() {
      try {
        const streamArn = await open();
        let any = false;
        for (const [shardId, iterator] of [...iterators]) {
          any = (await advanceShard(streamArn, shardId, iterator)) || any;
        }
        return any;
      } catch (error) {
        iterators = new Map();
        arn = undefined;
        throw error;
      }
    },
  };
}
