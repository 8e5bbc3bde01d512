import { type Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';
import { columns, printable } from '../terminal.ts';

const reply = z.looseObject({
  eventId: z.string(),
  at: z.string(),
  scopes: z.array(z.string()),
  status: z.string(),
  program: z.optional(z.string()),
  language: z.optional(z.string()),
  why: z.optional(z.string()),
  endsIn: z.string(),
  to: z.optional(z.string()),
  text: z.optional(z.string()),
});

const page = z.object({ replies: z.array(reply), next: z.optional(z.string()) });
type Page = z.output<typeof page>;

interface Options {
  intent: string;
  program?: string;
  from?: string;
  to?: string;
  limit: number;
  cursor?: string;
}

/** Replies in one answer of the API. */
const mostOnPage = 100;

export function repliesCommand(root: Command, cli: Cli): void {
  root
    .command('replies')
    .description('list likely opt-outs to look over, the newest first')
    .addOption(
      new Option('--intent <what>', 'list replies that were taken for something else')
        .choices(['likely-opt-out', 'opt-out', 'opt-in', 'confirm', 'help'])
        .default('likely-opt-out'),
    )
    .option('-p, --program <id>', 'only those to this program')
    .option('--from <day>', 'the first day, such as 2026-11-01; thirty days in all where not given')
    .option('--to <day>', 'the last day; today where not given')
    .option('--limit <number>', 'how many', positive, 50)
    .option('--cursor <cursor>', 'go on where a list ended')
    .addHelpText(
      'after',
      '\nOne that was no stop is undone by: basta opt-in -p <program> --note "<why>" <number>\n\nExamples:\n  basta replies\n  basta replies -p acme-offers --from 2026-11-01 --json',
    )
    .action(async (options: Options) => {
      const found = await read(cli, options);
      cli.show(found, () => table(cli, found));
      if (found.next && !cli.flags().json) cli.say(`There is more: --cursor ${found.next}`);
    });
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It must be a number from 1.');
  return Number(text);
}

/** As many as are asked for, page by page: a page may be short, or empty, and not the last. */
async function read(cli: Cli, { limit, cursor, ...only }: Options): Promise<Page> {
  const api = cli.api();
  const replies: Page['replies'] = [];
  let next = cursor;
  do {
    const wanted = Math.min(mostOnPage, limit - replies.length);
    const query = new URLSearchParams({ ...only, limit: String(wanted), ...(next && { cursor: next }) });
    const found = answer(page, await api.get(`/v1/replies?${query}`));
    replies.push(...found.replies);
    next = found.next;
  } while (next && replies.length < limit);
  return { replies, ...(next && { next }) };
}

function table(cli: Cli, { replies }: Page): string {
  if (replies.length === 0) return 'None.';
  return columns(
    replies.map(({ at, to, endsIn, program = '–', scopes, language = '–', status, text, why = '' }) => [
      cli.paint('dim', at),
      to ?? `…${endsIn}`,
      scopes.includes('*') ? 'every program' : program,
      language,
      cli.paint(status === 'opted-out' ? 'red' : 'green', status),
      text === undefined ? cli.paint('dim', why) : printable(text),
    ]),
  );
}
