import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import config from '../basta.config.ts';
import { booksDirectory, bundleOptions, entryOf, roomsWithBooks } from '../lib/bundling.ts';
import { pairedRatio, type Row } from './measure.ts';

const budgets: Record<string, number> = { page: 370, inbound: 480, api: 480 };

/** What a Lambda has in its environment when it starts. */
const environment = {
  PATH: process.env.PATH,
  AWS_REGION: 'us-east-1',
  TABLE_NAME: 'bench',
  PUBLIC_URL: 'https://bench.example',
  PROVIDER_SECRETS_ID: 'bench',
  LINK_KEYS_ID: 'bench',
  ADMIN_KEY_ID: 'bench',
  SYNC_QUEUE_URL: 'https://bench.example/sync',
  REPLAY_QUEUE_URL: 'https://bench.example/queue',
  EVENT_BUS_NAME: 'bench',
};

/** Sizes of the bundles, and how long they take to load beside one that has the DynamoDB document client alone. */
export async function bundles(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'basta-bench-'));
  try {
    const bare = join(directory, 'bare.mjs');
    const { alias: _, ...options } = bundleOptions(config);
    await build({ ...options, outfile: bare, stdin: { contents: bareClient, resolveDir: import.meta.dirname } });
    cpSync(booksDirectory, join(directory, 'books'), { recursive: true });
    const rows: Row[] = [{ what: 'bare document client', budget: '', measured: kilobytes(bare) }];
    for (const room of rooms()) {
      const file = join(directory, `${room}.mjs`);
      const { metafile } = await build({
        ...bundleOptions(config),
        entryPoints: [entryOf(room)],
        outfile: file,
        metafile: true,
      });
      const budget = budgets[room];
      rows.push({
        what: `${room} bundle`,
        budget: budget ? `≤ ${budget} KB` : '',
        measured: `${kilobytes(file)}, of it ${inKilobytes(packedIn(metafile))} packed data${besides(room)}`,
        ...(budget && { holds: statSync(file).size <= budget * 1024 }),
      });
      if (!budget) continue;
      const ratio = await pairedRatio(
        15,
        () => load(file),
        () => load(bare),
      );
      rows.push({
        what: `${room} cold import`,
        budget: '≤ 1.3 × bare',
        measured: `${ratio.toFixed(2)} ×`,
        holds: ratio <= 1.3,
      });
    }
    return rows;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const bareClient = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  export const handler = () => db.send(new GetCommand({ TableName: 't', Key: { pk: '1' } }));
`;

const functionsDirectory = resolve(import.meta.dirname, '../functions');
const rooms = (): string[] =>
  readdirSync(functionsDirectory).filter((room) => existsSync(join(functionsDirectory, room, 'index.ts')));

/** Loads a bundle in a process of its own, as a cold start does; the process's own start is in both figures. */
const load = (file: string) => execFileSync(process.execPath, [file], { env: environment, stdio: 'ignore' });

/** Bytes of words, rules and numbering plans (docs/decisions/0050-packed-data.md), which no cold start reads. */
const packedIn = ({ outputs }: Metafile): number =>
  Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .reduce((sum, [path, { bytesInOutput }]) => sum + (/\/packed-[\w-]+\.ts$/.test(path) ? bytesInOutput : 0), 0);

/** What lies beside the bundle and is read when a reply needs it: a book for the script that it is written in. */
function besides(room: string): string {
  if (!roomsWithBooks.includes(room)) return '';
  const sizes = readdirSync(booksDirectory).map((name) => statSync(join(booksDirectory, name)).size);
  return `; beside it ${inKilobytes(sizes.reduce((sum, size) => sum + size))} of books`;
}

const inKilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const kilobytes = (file: string): string => inKilobytes(statSync(file).size);
