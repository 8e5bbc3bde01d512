import type { Command } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { groups, numbersFrom } from '../numbers.ts';
import { columns } from '../terminal.ts';

const verdicts = z.object({
  results: z.array(
    z.object({ to: z.string(), allowed: z.boolean(), reason: z.string(), until: z.optional(z.string()) }),
  ),
});

interface Options {
  program: string;
  at?: string;
  file?: string;
}

/** The most numbers that one check takes. */
const most = 1_000;

export function checkCommand(root: Command, cli: Cli): void {
  root
    .command('check')
    .description('ask whether numbers may be texted now; ends with 1 if one may not')
    .argument('[numbers...]', 'in E.164, such as +14155550123')
    .requiredOption('-p, --program <id>', 'the program that would text them')
    .option('--at <time>', 'ask about a later time, ISO 8601 with its zone')
    .option('-f, --file <file>', 'numbers, one a line; - for stdin')
    .addHelpText(
      'after',
      '\nExamples:\n  basta check -p acme-offers +14155550123\n  basta check -p acme-offers --file list.txt --json',
    )
    .action(async (given: string[], { program, at, file }: Options) => {
      const api = cli.api();
      const results: z.infer<typeof verdicts>['results'] = [];
      for (const to of groups(await numbersFrom(cli.io, given, file), most)) {
        results.push(...answer(verdicts, await api.post('/v1/check', { program, to, ...(at && { at }) })).results);
      }
      cli.show({ results }, () =>
        columns(
          results.map(({ to, allowed, reason, until }) => [
            to,
            allowed ? cli.paint('green', 'yes') : cli.paint('red', 'no'),
            reason + (until ? ` until ${until}` : ''),
          ]),
        ),
      );
      if (results.some(({ allowed }) => !allowed)) cli.endWith(exitCodes.no);
    });
}
