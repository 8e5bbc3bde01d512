import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SendCounts } from '../domain/reports/opt-out-report.ts';
import { sendCountKey, sendCountPartition } from './keys.ts';

export interface SendCountStore {
  /** Counts texts that were sent for a program on a UTC day; `shard` is any number, so that no counter is fought over. */
  add(program: string, day: string, campaign: string | undefined, sends: number, shard: number): Promise<void>;
  /** What was counted, by day and campaign; undefined where nothing was. */
  read(programs: readonly string[], days: readonly string[]): Promise<SendCounts>;
}

/** What rates are made of: how many texts each campaign sent on each day. */
export function createSendCountStore(db: DynamoDBDocumentClient, tableName: string): SendCountStore {
  async function readDay(program: string, day: string): Promise<[string, number][]> {
    const counts: [string, number][] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await db.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :day',
          ExpressionAttributeValues: { ':day': sendCountPartition(program, day) },
          ExclusiveStartKey: from,
        }),
      );
      counts.push(...Items.map(({ campaign, sends }): [string, number] => [campaign, sends]));
      from = LastEvaluatedKey;
    } while (from);
    return counts;
  }

  return {
    async add(program, day, campaign = '', sends, shard) {
      await db.send(
        new UpdateCommand({
          TableName: tableName,
          Key: sendCountKey(program, day, campaign, shard),
          UpdateExpression: 'SET campaign = :campaign ADD sends :sends',
          ExpressionAttributeValues: { ':campaign': campaign, ':sends': sends },
        }),
      );
    },

    async read(programs, days) {
      const counts = new Map<string, Map<string, number>>();
      const wanted = programs.flatMap((program) => days.map((day) => ({ program, day })));
      const worker = async () => {
        for (let next = wanted.pop(); next; next = wanted.pop()) {
          for (const [campaign, sends] of await readDay(next.program, next.day)) {
            const day = counts.get(next.day) ?? new Map<string, number>();
            counts.set(next.day, day.set(campaign, (day.get(campaign) ?? 0) + sends));
          }
        }
      };
      await Promise.all(Array.from({ length: 16 }, worker));
      return counts.size > 0 ? counts : undefined;
    },
  };
}
