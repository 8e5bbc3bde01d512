import { createReadStream } from 'node:fs';
import { appendFile, open, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { type Command, Option } from 'commander';
import * as z from 'zod/mini';
import type { ApiClient } from '../api-client.ts';
import { actorOf, answer, type Cli } from '../cli.ts';
import { CommandError, exitCodes } from '../exit-codes.ts';
import { progressOn } from '../progress.ts';
import { columns } from '../terminal.ts';

const counts = z.object({
  lines: z.number(),
  changed: z.number(),
  already: z.number(),
  stale: z.number(),
  duplicate: z.number(),
  skipped: z.number(),
  rejected: z.number(),
});

const job = z.object({
  id: z.string(),
  status: z.enum(['awaiting-file', 'queued', 'running', 'done', 'failed']),
  source: z.optional(z.string()),
  columns: z.optional(z.array(z.string())),
  bytes: z.object({ done: z.optional(z.number()), total: z.optional(z.number()) }),
  counts,
  rejects: z.array(z.object({ line: z.number(), reason: z.string() })),
  problem: z.optional(z.string()),
});
type Job = z.infer<typeof job>;

const ordered = z.extend(job, { upload: z.object({ url: z.string() }) });

interface Options {
  program?: string;
  country?: string;
  status?: string;
  dates?: string;
  column?: string[];
  delimiter?: string;
  dryRun?: boolean;
  by?: string;
  rejects?: string;
  resume?: string;
}

export function importCommand(root: Command, cli: Cli): void {
  root
    .command('import')
    .description('take in a list of another system (CSV or NDJSON); ends with 1 if lines were bad')
    .argument('[file]', 'the list: of Twilio, AWS, Klaviyo, Braze, Infobip, of Basta, or any with a column of numbers')
    .option('-p, --program <id>', 'the program of lines that name none; * for all')
    .option('--country <code>', 'country of numbers in national form, such as US')
    .addOption(new Option('--status <status>', 'what lines without a status mean').choices(['opted-out', 'opted-in']))
    .addOption(new Option('--dates <order>', 'how to read 3/4/2026').choices(['dmy', 'mdy']))
    .option('--column <field=name...>', 'which column holds what, such as phone=Mobile')
    .option('--delimiter <character>', 'what stands between cells; found out where not given')
    .option('--dry-run', 'read and count everything, write nothing')
    .option('--by <name>', 'who does it; the user of this machine where not given')
    .option('--rejects <file>', 'where to write the bad lines; <file>.rejects.ndjson where not given')
    .option('--resume <id>', 'go on with an import that stopped, or look at one that is over')
    .addHelpText(
      'after',
      `
Examples:
  basta import klaviyo.csv --program acme-offers --dry-run
  basta import list.csv --column phone=Mobile --column at="Left on" --dates dmy --country DE
  basta import --resume 3vX9m2Qe7LrT1aBc`,
    )
    .action(async (file: string | undefined, options: Options) => {
      if ((file === undefined) === (options.resume === undefined)) {
        throw new CommandError('Say which file to import, or which import to --resume.');
      }
      const api = cli.api();
      const id = options.resume ?? (await upload(cli, api, file ?? '', options));
      // Of an import that is at work or over this does nothing; one that stopped goes on.
      if (options.resume !== undefined) await api.post(`/v1/imports/${encodeURIComponent(id)}/start`, {});
      const over = await follow(cli, api, id);
      const rejects = options.rejects ?? `${file ?? id}.rejects.ndjson`;
      if (over.counts.rejected > 0) await writeRejects(api, id, rejects);
      cli.show(over, () => summary(cli, over, rejects, options.dryRun ?? false));
      if (over.status === 'failed') throw new CommandError(over.problem ?? 'The import failed.', exitCodes.refused);
      if (over.counts.rejected > 0) cli.endWith(exitCodes.no);
    });
}

async function upload(cli: Cli, api: ApiClient, file: string, options: Options): Promise<string> {
  const size = await sizeOf(file);
  const { program, country, status, dates, delimiter, dryRun, by, column = [] } = options;
  const order = {
    fileName: basename(file),
    actor: actorOf(cli, by),
    program,
    country,
    status,
    dates,
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    dryRun,
    ...(column.length > 0 && { columns: Object.fromEntries(column.map(fieldAndName)) }),
  };
  const { id, upload: target } = answer(ordered, await api.post('/v1/imports', order));
  const progress = progressOn(cli.io, 'bytes sent');
  const response = await put(
    cli,
    target.url,
    counted(file, (sent) => progress.set(sent, size)),
    size,
  );
  progress.stop();
  if (!response.ok) {
    throw new CommandError(`The list could not be uploaded (${response.status}).`, exitCodes.unavailable);
  }
  await api.post(`/v1/imports/${id}/start`, {});
  return id;
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new CommandError(`${file} is not a file.`);
    await (await open(file)).close();
    return found.size;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`The file ${file} can't be read.`);
  }
}

function fieldAndName(text: string): [string, string] {
  const [, field, name] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (!field || !name) throw new CommandError(`--column ${text} has to be field=name, such as phone=Mobile.`);
  return [field, name];
}

async function* counted(file: string, sent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    yield chunk;
    bytes += chunk.length;
    sent(bytes);
  }
}

/** The address is signed and needs no key; it must not get ours. */
async function put(cli: Cli, url: string, bytes: AsyncIterable<Uint8Array>, size: number): Promise<Response> {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'PUT',
    headers: { 'content-length': String(size) },
    ...(size > 0 && { body: Readable.toWeb(Readable.from(bytes)) as NonNullable<RequestInit['body']> }),
    duplex: 'half',
  };
  try {
    return await cli.io.fetch(url, init);
  } catch {
    throw new CommandError('The list could not be uploaded: the connection broke.', exitCodes.unavailable);
  }
}

/** Milliseconds between two looks at an import. */
const betweenLooks = 1_000;

async function follow(cli: Cli, api: ApiClient, id: string): Promise<Job> {
  const progress = progressOn(cli.io, 'bytes');
  cli.say(`Import ${id}. If this stops, go on with: basta import --resume ${id}`);
  let wait = betweenLooks / 10;
  for (;;) {
    const now = answer(job, await api.get(`/v1/imports/${id}`));
    const { done = 0, total = 0 } = now.bytes;
    progress.set(done, total);
    if (now.status === 'done' || now.status === 'failed') {
      progress.stop();
      return now;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(betweenLooks, wait * 2);
  }
}

async function writeRejects(api: ApiClient, id: string, file: string): Promise<void> {
  await rm(file, { force: true });
  let path: string | undefined = `/v1/imports/${id}/rejects`;
  while (path) {
    const page: Response = await api.open(path);
    await appendFile(file, await page.text(), { mode: 0o600 });
    path = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
  }
}

function summary(cli: Cli, { counts: it, source, rejects, status }: Job, file: string, dryRun: boolean): string {
  if (status === 'failed') return 'Nothing more was taken in.';
  const rows: [number, string][] = [
    [it.changed, dryRun ? 'would be taken in' : 'taken in'],
    [it.already, 'were so already'],
    [it.stale, 'came too late: the person has chosen otherwise since'],
    [it.duplicate, 'said again what is known'],
    [it.skipped, 'tell no choice'],
    [it.rejected, 'bad'],
  ];
  return [
    `${it.lines} lines${source ? ` (${source})` : ''}`,
    columns(
      rows
        .filter(([count]) => count > 0)
        .map(([count, what]) => [String(count).padStart(9), what === 'bad' ? cli.paint('red', what) : what]),
    ),
    ...rejects.slice(0, 5).map(({ line, reason }) => `  line ${line} ${reason}`),
    ...(it.rejected > 0 ? [`All bad lines are in ${file}.`] : []),
  ].join('\n');
}
