import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from './bundles.ts';
import { composing } from './compose.ts';
import { database } from './database.ts';
import { importing } from './import.ts';
import { inbound } from './inbound.ts';
import { minting } from './links.ts';
import type { Row } from './measure.ts';
import { page } from './page.ts';
import { understanding } from './replies.ts';

/** The budgets of the design, measured in one run; nothing fails here, since a noisy machine would decide. */
const parts: (() => Row[] | Promise<Row[]>)[] = [
  understanding,
  inbound,
  minting,
  page,
  composing,
  database,
  importing,
  bundles,
];

const rows: Row[] = [];
for (const part of parts) {
  for (const row of await part()) {
    rows.push(row);
    const mark = row.holds === undefined ? ' ' : row.holds ? '✓' : '✗';
    console.log(`${mark} ${row.what.padEnd(34)} ${row.budget.padEnd(20)} ${row.measured}`);
  }
}
const results = { node: process.version, at: new Date().toISOString().slice(0, 10), rows };
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
