import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportJob } from '../domain/import/import-job.ts';
import { epochMs } from '../domain/instant.ts';
import { importKey } from './keys.ts';

/** Somebody else wrote the job since it was read: another worker is at it. */
export class JobTakenError extends Error {
  override readonly name = 'JobTakenError';
}

export interface ImportJobStore {
  find(id: string): Promise<ImportJob | undefined>;
  create(job: ImportJob): Promise<void>;
  /**
   * Writes the job as it is now, if it is still as it was.
   *
   * @throws JobTakenError if it is not
   */
  update(was: ImportJob, is: ImportJob): Promise<void>;
}

const daysKept = 90;

export function createImportJobStore(db: DynamoDBDocumentClient, tableName: string): ImportJobStore {
  const itemOf = (job: ImportJob) => ({
    ...importKey(job.id),
    ...job,
    expiresAt: Math.floor(epochMs(job.created) / 1000) + daysKept * 86_400,
  });
  return {
    async find(id) {
      const { Item } = await db.send(
        new GetCommand({ TableName: tableName, Key: importKey(id), ConsistentRead: true }),
      );
      if (!Item) return undefined;
      const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...job } = Item;
      return job as ImportJob;
    },

    async create(job) {
      await db.send(
        new PutCommand({ TableName: tableName, Item: itemOf(job), ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    },

    async update(was, is) {
      try {
        await db.send(
          new PutCommand({
            TableName: tableName,
            Item: itemOf(is),
            ConditionExpression: '#status = :status AND #position.#byte = :byte',
            ExpressionAttributeNames: { '#status': 'status', '#position': 'position', '#byte': 'byte' },
            ExpressionAttributeValues: { ':status': was.status, ':byte': was.position.byte },
          }),
        );
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) throw new JobTakenError(`Import ${is.id}`);
        throw error;
      }
    },
  };
}
