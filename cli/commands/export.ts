import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import type { ApiClient } from '../api-client.ts';
import type { Cli } from '../cli.ts';
import { CommandError } from '../exit-codes.ts';
import { progressOn } from '../progress.ts';

interface Options {
  program?: string;
  format: 'ndjson' | 'csv' | 'numbers';
  output?: string;
}

/** Shares of the table that are read at the same time. */
const segments = 8;

export function exportCommand(root: Command, cli: Cli): void {
  root
    .command('export')
    .description('write the list of who may not be texted')
    .option('-p, --program <id>', 'only who may not be texted by this program')
    .addOption(
      new Option('--format <format>', 'numbers: one E.164 number a line, as providers take a block list')
        .choices(['ndjson', 'csv', 'numbers'])
        .default('csv'),
    )
    .option('-o, --output <file>', 'write here instead of to stdout; complete or not at all')
    .addHelpText(
      'after',
      '\nExamples:\n  basta export -o suppressed.csv\n  basta export -p acme-offers --format numbers | sort',
    )
    .action(async ({ program, format, output }: Options) => {
      const api = cli.api();
      const partial = output && `${output}.part`;
      const target = partial ? await openFile(partial) : cli.io.stdout;
      const progress = progressOn(cli.io, 'numbers');
      let written = 0;
      const write = lineWriter(target, (lines) => {
        written += lines;
        progress.set(written, 0);
      });

      if (format === 'csv') await write(['to,program,status,at,lastAskedAt,via\r'], 0);
      await Promise.all(
        Array.from({ length: segments }, (_, segment) => readSegment(api, segment, { program, format }, write)),
      );
      progress.stop();
      if (partial && output) {
        target.end();
        await once(target, 'close');
        await rename(partial, output);
      }
    });
}

async function readSegment(
  api: ApiClient,
  segment: number,
  { program, format }: Options,
  write: (lines: string[]) => Promise<void>,
): Promise<void> {
  const query = new URLSearchParams({
    segment: String(segment),
    segments: String(segments),
    format: format === 'csv' ? 'csv' : 'ndjson',
    ...(program && { program }),
  });
  let path: string | undefined = `/v1/suppressions?${query}`;
  while (path) {
    const response = await api.open(path);
    const lines = (await response.text()).split('\n').filter(Boolean);
    await write(format === 'numbers' ? distinctNumbers(lines) : withoutHeader(lines, format));
    path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  }
}

const withoutHeader = (lines: string[], format: string): string[] =>
  format === 'csv' && lines[0]?.startsWith('to,') ? lines.slice(1) : lines;

/** A number that refused several programs stands on as many lines, one after another. */
function distinctNumbers(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => String(JSON.parse(line).to)))];
}

async function openFile(path: string): Promise<Writable> {
  const file = createWriteStream(path, { mode: 0o600 });
  try {
    await once(file, 'open');
  } catch {
    throw new CommandError(`The file ${path} can't be written.`);
  }
  return file;
}

/** Writes no faster than the other side reads, so that memory stays flat. */
function lineWriter(target: Writable, count: (lines: number) => void) {
  return async (lines: string[], counted = lines.length): Promise<void> => {
    if (lines.length === 0) return;
    count(counted);
    if (!target.write(`${lines.join('\n')}\n`)) await once(target, 'drain');
  };
}
