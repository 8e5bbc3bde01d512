import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** Why records were given up, as Lambda's on-failure record calls it. */
export type GivenUpBecause = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** What Lambda sends to the on-failure destination: where the records are, not what is in them. */
export interface GivenUp {
  condition: GivenUpBecause;
  /** Times that the room was invoked with them. */
  attempts: number;
  records: readonly DynamoDBRecord[];
}

export interface DeliveryRules {
  /** Tries after the first. */
  retryAttempts: number;
  /** Seconds. */
  maxRecordAge: number;
}

export interface DeliveryDeps {
  /** Runs the room; rejects where the function failed. */
  invoke(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse | undefined | null>;
  giveUp(lost: GivenUp): void;
  /** Waits before the next try. */
  backOff(attempt: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Delivers records of one shard with the rules of Lambda's stream mapping, as the stack sets it: in order;
 * `ReportBatchItemFailures`, so that what comes before the first failure is done; bisecting, which does not count as a
 * try, so that one poison record doesn't take its neighbours with it; finite tries; too old is given up unseen. Returns
 * when every record was handled or given up.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export async function deliver(
  rules: DeliveryRules,
  deps: DeliveryDeps,
  records: readonly DynamoDBRecord[],
): Promise<void> {
  let batch = fresh(rules, deps, records, 0);
  for (let attempt = 1; batch.length > 0; attempt += 1) {
    const failedAt = await firstFailure(deps, batch);
    if (failedAt === undefined) return;
    if (failedAt !== 'all' && failedAt > 0) {
      batch = batch.slice(failedAt);
      attempt = 0;
      continue;
    }
    if (batch.length > 1) return bisect(rules, deps, batch);
    if (attempt > rules.retryAttempts) {
      deps.giveUp({ condition: 'RetryAttemptsExhausted', attempts: attempt, records: batch });
      return;
    }
    await deps.backOff(attempt);
    batch = fresh(rules, deps, batch, attempt);
  }
}

async function bisect(rules: DeliveryRules, deps: DeliveryDeps, batch: readonly DynamoDBRecord[]): Promise<void> {
  const middle = Math.ceil(batch.length / 2);
  await deliver(rules, deps, batch.slice(0, middle));
  await deliver(rules, deps, batch.slice(middle));
}

/**
 * Where the first failure of a batch stands, undefined where there was none, `all` where nothing says. A report that
 * names no record of the batch counts as a failure of the whole, as Lambda has it.
 */
async function firstFailure(deps: DeliveryDeps, batch: readonly DynamoDBRecord[]): Promise<number | 'all' | undefined> {
  let response: DynamoDBBatchResponse | undefined | null;
  try {
    response = await deps.invoke({ Records: [...batch] });
  } catch {
    return 'all';
  }
  const positions = (response?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    batch.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier),
  );
  if (positions.includes(-1)) return 'all';
  return positions.length > 0 ? Math.min(...positions) : undefined;
}

/** The records that are young enough; the others are given up. */
function fresh(
  { maxRecordAge }: DeliveryRules,
  { giveUp, now }: DeliveryDeps,
  records: readonly DynamoDBRecord[],
  attempts: number,
): readonly DynamoDBRecord[] {
  const oldest = now() / 1000 - maxRecordAge;
  const isOld = (record: DynamoDBRecord) => (record.dynamodb?.ApproximateCreationDateTime ?? oldest) < oldest;
  const old = records.filter(isOld);
  if (old.length === 0) return records;
  giveUp({ condition: 'RecordAgeExceeded', attempts, records: old });
  return records.filter((record) => !isOld(record));
}
