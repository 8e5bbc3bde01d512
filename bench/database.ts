import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import config from '../basta.config.ts';
import { checkCall } from '../functions/api/check.ts';
import { instant } from '../functions/domain/instant.ts';
import { isE164, type Phone } from '../functions/domain/phone.ts';
import type { HttpRequest } from '../functions/platform/http.ts';
import { applyRequest } from '../functions/store/apply-request.ts';
import { createContactStore } from '../functions/store/contacts.ts';
import { contactKey } from '../functions/store/keys.ts';
import { startDynamoDbLocal } from '../local/dynamodb-local.ts';
import { createTable } from '../local/table.ts';
import { pairedRatio, type Row } from './measure.ts';

const TableName = 'bench';
const now = instant(Date.UTC(2026, 10, 23, 12));

/** Round trips, and a check beside the bare calls that it can't do without, on DynamoDB Local. */
export async function database(): Promise<Row[]> {
  const local = await startDynamoDbLocal();
  try {
    const client = new DynamoDBClient({
      endpoint: local.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    });
    await createTable(client, TableName);
    const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    return [...(await roundTrips(db)), ...(await check(db))];
  } finally {
    await local.stop();
  }
}

const phones = (count: number): Phone[] =>
  Array.from({ length: count }, (_, i) => `+1202${5_550_000 + i}`).filter((text): text is Phone => isE164(text));

const aStop = (phone: Phone, eventId: string) => ({
  phone,
  eventId,
  kind: 'opt-out' as const,
  program: 'acme-offers',
  scopes: ['acme-offers'],
  at: now,
  receivedAt: now,
  via: 'reply' as const,
});

/** The client, and how often it was used. */
function counted(db: DynamoDBDocumentClient) {
  let trips = 0;
  const counting = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== 'send') return value;
      return (...args: Parameters<DynamoDBDocumentClient['send']>) => {
        trips += 1;
        return target.send(...args);
      };
    },
  });
  return { db: counting, taken: () => trips };
}

async function roundTrips(db: DynamoDBDocumentClient): Promise<Row[]> {
  const [phone = '+12025550000' as Phone] = phones(1);
  const reply = counted(db);
  await applyRequest(createContactStore(reply.db, TableName), aStop(phone, 'bench:1'));
  const many = counted(db);
  await checkOn(many.db)(phones(1000));
  const row = (what: string, trips: number, most: number): Row => ({
    what,
    budget: `≤ ${most}`,
    measured: String(trips),
    holds: trips <= most,
  });
  return [row('round trips of a reply', reply.taken(), 2), row('round trips of checking 1,000', many.taken(), 10)];
}

const checkOn = (db: DynamoDBDocumentClient) => {
  const call = checkCall({
    config,
    store: createContactStore(db, TableName),
    now: () => now,
    meter: { count: () => {}, time: () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return (to: readonly Phone[]) => {
    const body = Buffer.from(JSON.stringify({ program: 'acme-offers', to }));
    const request: HttpRequest = { method: 'POST', path: '/v1/check', query: '', headers: {}, parameters: {}, body };
    return call.handle(request, { may: () => false });
  };
};

async function check(db: DynamoDBDocumentClient): Promise<Row[]> {
  const store = createContactStore(db, TableName);
  for (const [index, phone] of phones(1000).entries()) {
    if (index % 3 === 0) await applyRequest(store, aStop(phone, `bench:check:${index}`));
  }
  const bare = (some: readonly Phone[]) => {
    const batches = Array.from({ length: Math.ceil(some.length / 100) }, (_, i) => some.slice(i * 100, (i + 1) * 100));
    return Promise.all(
      batches.map((batch) =>
        db.send(
          new BatchGetCommand({ RequestItems: { [TableName]: { Keys: batch.map(contactKey), ConsistentRead: true } } }),
        ),
      ),
    );
  };
  const rows: Row[] = [];
  for (const count of [1, 100, 1000]) {
    const some = phones(count);
    const ours = checkOn(db);
    const ratio = await pairedRatio(
      40,
      () => ours(some),
      () => bare(some),
    );
    rows.push({
      what: `check of ${count.toLocaleString('en')}`,
      budget: count === 1000 ? '≤ 1.2 × bare calls' : '',
      measured: `${ratio.toFixed(2)} × bare`,
      ...(count === 1000 && { holds: ratio <= 1.2 }),
    });
  }
  return rows;
}
