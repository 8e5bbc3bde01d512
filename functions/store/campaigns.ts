import { createHash } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { campaignByNameKey, campaignByNumberKey } from './keys.ts';

/** Campaigns have names outside and 16-bit numbers in links. */
export interface CampaignStore {
  /** The number of a campaign, given out on first use; 0, no campaign, once a program has used up its 65,535. */
  numberOf(program: string, name: string): Promise<number>;
  /** The name that a number was given out for; undefined for 0 and for numbers never given out. */
  nameOf(program: string, number: number): Promise<string | undefined>;
}

/** Numbers are kept for the life of the process: they never change. */
export function createCampaignStore(db: DynamoDBDocumentClient, tableName: string): CampaignStore {
  const numbers = new Map<string, number>();
  const names = new Map<string, string>();

  const read = async (key: Record<string, string>) =>
    (await db.send(new GetCommand({ TableName: tableName, Key: key }))).Item;

  /** Puts both directions at once; false if the name or the number was taken meanwhile. */
  async function give(program: string, name: string, number: number): Promise<boolean> {
    const put = (item: Record<string, unknown>) => ({
      Put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
    });
    try {
      await db.send(
        new TransactWriteCommand({
          TransactItems: [
            put({ ...campaignByNameKey(program, name), number }),
            put({ ...campaignByNumberKey(program, number), name }),
          ],
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  }

  async function lookUpOrGive(program: string, name: string): Promise<number> {
    for (let attempt = 0; attempt < probes; attempt += 1) {
      const known = await read(campaignByNameKey(program, name));
      if (known) return known.number;
      const number = candidate(name, attempt);
      if (await give(program, name, number)) return number;
    }
    return 0;
  }

  return {
    async numberOf(program, name) {
      const key = `${program}#${name}`;
      const number = numbers.get(key) ?? (await lookUpOrGive(program, name));
      if (number > 0) numbers.set(key, number);
      return number;
    },
    async nameOf(program, number) {
      if (number === 0) return undefined;
      const key = `${program}#${number}`;
      const name = names.get(key) ?? (await read(campaignByNumberKey(program, number)))?.name;
      if (name) names.set(key, name);
      return name;
    },
  };
}

const probes = 64;

/** Spread by a hash rather than counted up, so that no counter is fought over; the next try for a taken number. */
function candidate(name: string, attempt: number): number {
  const hash = createHash('sha256').update(`${attempt}#${name}`).digest();
  return 1 + (hash.readUInt32BE(0) % 65_535);
}
