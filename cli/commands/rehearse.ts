import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { CsvError, parse } from 'csv-parse';
import { understand } from '../../functions/domain/replies/understand.ts';
import type { Intent } from '../../functions/domain/replies/understanding.ts';
import type { Cli } from '../cli.ts';
import { CommandError } from '../exit-codes.ts';
import { columns, printable } from '../terminal.ts';

interface Options {
  column?: string;
  country?: string;
  show?: Intent;
}

const intents: readonly Intent[] = ['opt-out', 'likely-opt-out', 'opt-in', 'help', 'none'];

// As many as fit a screen: the rest is a long tail of rules that decided a reply or two.
const mostRules = 15;

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);

/** Reads the replies of another system's past, on this machine: nothing is stored, and nothing is sent anywhere. */
export function rehearseCommand(root: Command, cli: Cli): void {
  root
    .command('rehearse')
    .description('tell what a file of past replies would have meant; read on this machine, nothing is sent or stored')
    .argument('<file>', 'one reply a line, or a CSV with a heading and --column; - for stdin')
    .option('--column <name>', 'the column of a CSV that holds the replies, such as Body')
    .option('--country <code>', 'country of the numbers, such as US: some words mean stop in one country only')
    .addOption(
      new Option('--show <intent>', 'print the replies that mean this, with the rule that decided').choices(intents),
    )
    .addHelpText(
      'after',
      `
Examples:
  basta rehearse replies.txt
  basta rehearse messages.csv --column Body --show likely-opt-out`,
    )
    .action(async (file: string, { column, country, show }: Options) => {
      const counts = new Map<Intent, number>();
      const rules = new Map<string, number>();
      const shown: { why: string; text: string }[] = [];
      let all = 0;
      for await (const text of repliesIn(cli, file, column)) {
        const { intent, why } = understand(text, country ? { country } : {});
        all += 1;
        counts.set(intent, (counts.get(intent) ?? 0) + 1);
        if (intent !== 'none') rules.set(why, (rules.get(why) ?? 0) + 1);
        if (show === intent) shown.push({ why, text });
      }
      if (show) {
        if (shown.length === 0) cli.say(`None of ${all} replies.`);
        if (shown.length > 0 || cli.flags().json)
          cli.show(shown, () => shown.map(({ why, text }) => `${why}\t${printable(text)}`).join('\n'));
        return;
      }
      const byRule = [...rules].sort(([, a], [, b]) => b - a);
      cli.show({ replies: all, intents: Object.fromEntries(counts), rules: Object.fromEntries(byRule) }, () =>
        [
          columns(
            intents.map((intent) => [intent, String(counts.get(intent) ?? 0), percent(counts.get(intent) ?? 0, all)]),
          ),
          '',
          columns(byRule.slice(0, mostRules).map(([why, count]) => [why, String(count)])),
        ].join('\n'),
      );
    });
}

async function* repliesIn(cli: Cli, file: string, column: string | undefined): AsyncGenerator<string> {
  const bytes = file === '-' ? cli.io.stdin : await opened(file);
  if (column === undefined) {
    for await (const line of createInterface({ input: bytes })) if (line !== '') yield line;
    return;
  }
  const rows = parse({ bom: true, columns: true, relax_column_count: true, skip_empty_lines: true });
  // What fails in reading ends the rows with the same error, which is dealt with there.
  pipeline(bytes, rows).catch(() => undefined);
  try {
    for await (const row of rows) {
      const text: unknown = row[column];
      if (typeof text !== 'string') throw new CommandError(`There is no column ${column} in ${file}.`);
      if (text !== '') yield text;
    }
  } catch (error) {
    throw error instanceof CsvError ? new CommandError(`${file} is no CSV: ${error.message}`) : error;
  }
}

async function opened(file: string): Promise<Readable> {
  const handle = await open(file).catch(() => undefined);
  if (!handle || (await handle.stat()).isDirectory()) throw new CommandError(`The file ${file} can't be read.`);
  return handle.createReadStream();
}
