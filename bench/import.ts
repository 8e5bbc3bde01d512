import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportCounts } from '../functions/domain/import/import-job.ts';
import { createContactStore } from '../functions/store/contacts.ts';
import { createImportedContacts } from '../functions/store/imported-contacts.ts';
import { startDynamoDbLocal } from '../local/dynamodb-local.ts';
import { createTable } from '../local/table.ts';
import { importOf, listOf } from './made-up-list.ts';
import { pairedRatio, type Row } from './measure.ts';

/** A list of a million lines: counts and memory; and how fast new numbers are written, beside bare conditional writes. */
export async function importing(): Promise<Row[]> {
  return [...million(), ...(await rate())];
}

/** V8 lets young objects pile up as far as the machine has memory; with this it clears up as in a small Lambda. */
const smallYoungGeneration = '--max-semi-space-size=16';

function million(): Row[] {
  const script = join(import.meta.dirname, 'import-million.ts');
  const printed = execFileSync(process.execPath, [smallYoungGeneration, script], { encoding: 'utf8' });
  const { counts, seconds, megabytes }: { counts: ImportCounts; seconds: number; megabytes: number } =
    JSON.parse(printed);
  return [
    {
      what: 'import: 1,000,000 lines, 5 % bad',
      budget: 'counts exact',
      measured: `${counts.changed} good, ${counts.rejected} bad, ${Math.round(counts.lines / seconds)} lines/s read`,
      holds: counts.lines === 1_000_000 && counts.rejected === 50_000 && counts.changed === 950_000,
    },
    {
      what: 'import: memory above the start',
      budget: '≤ 150 MB',
      measured: `${megabytes} MB`,
      holds: megabytes <= 150,
    },
  ];
}

const TableName = 'bench-import';
const perTurn = 400;
const concurrency = 16;

async function rate(): Promise<Row[]> {
  const local = await startDynamoDbLocal();
  try {
    const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
    const client = new DynamoDBClient({ endpoint: local.endpoint, region: 'us-east-1', credentials });
    await createTable(client, TableName);
    const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    const contacts = createImportedContacts(db, TableName, createContactStore(db, TableName));
    let turn = 0;
    const ours = () => {
      turn += 1;
      return importOf(() => listOf(perTurn, turn * 10_000), contacts, { concurrency });
    };
    const bare = async () => {
      turn += 1;
      // As many items as the import writes, each like those that it writes.
      const queue = Array.from({ length: perTurn * 0.95 }, (_, i) => `+1303${2_000_000 + turn * 10_000 + i}`);
      const worker = async () => {
        for (let phone = queue.pop(); phone; phone = queue.pop()) {
          const Item = { ...written, pk: phone, first: { ...written.first, phone } };
          await db.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
        }
      };
      await Promise.all(Array.from({ length: concurrency }, worker));
    };
    await ours();
    const { Items: [written = {}] = [] } = await db.send(new ScanCommand({ TableName, Limit: 1 }));
    const ratio = await pairedRatio(8, bare, ours);
    return [
      {
        what: 'import: rate beside bare writes',
        budget: '≥ 0.8 ×',
        measured: `${ratio.toFixed(2)} × (${perTurn} numbers a turn, ${concurrency} at once)`,
        holds: ratio >= 0.8,
      },
    ];
  } finally {
    await local.stop();
  }
}
