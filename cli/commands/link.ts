import type { Command } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';
import { groups, numbersFrom } from '../numbers.ts';
import { columns } from '../terminal.ts';

const links = z.object({ results: z.array(z.object({ to: z.string(), url: z.string(), token: z.string() })) });

interface Options {
  program: string;
  campaign?: string;
  file?: string;
}

const most = 1_000;

export function linkCommand(root: Command, cli: Cli): void {
  root
    .command('link')
    .description('make the personal unsubscribe link of each number')
    .argument('[numbers...]', 'in E.164, such as +14155550123')
    .requiredOption('-p, --program <id>', 'the program that the link unsubscribes from')
    .option('-c, --campaign <name>', 'the sending that it is for')
    .option('-f, --file <file>', 'numbers, one a line; - for stdin')
    .addHelpText('after', '\nExamples:\n  basta link -p acme-offers -c spring-sale +14155550123')
    .action(async (given: string[], { program, campaign, file }: Options) => {
      const api = cli.api();
      const results: z.infer<typeof links>['results'] = [];
      for (const to of groups(await numbersFrom(cli.io, given, file), most)) {
        const made = await api.post('/v1/links', { program, to, ...(campaign && { campaign }) });
        results.push(...answer(links, made).results);
      }
      cli.show({ results }, () => columns(results.map(({ to, url }) => [to, url])));
    });
}
