import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { answer, type Cli, numberPath } from '../cli.ts';
import { CommandError } from '../exit-codes.ts';
import { proofPage } from '../proof/page.ts';
import { type ContactRecord, contactRecord } from '../proof/record.ts';
import { columns, printable } from '../terminal.ts';
import { status } from './status.ts';

interface Options {
  proof?: boolean;
  html?: string;
}

export function contactCommand(root: Command, cli: Cli): void {
  root
    .command('contact')
    .description('show where a number stands and all that happened')
    .argument('<number>', 'in E.164, such as +14155550123')
    .option('--proof', 'everything that is kept of it, as one JSON document')
    .option('--html <file>', 'the same as a page to print')
    .addHelpText(
      'after',
      '\nExamples:\n  basta contact +14155550123\n  basta contact --proof +14155550123 > proof.json\n  basta contact --html proof.html +14155550123',
    )
    .action(async (to: string, { proof, html }: Options) => {
      const api = cli.api();
      const given = await api.get(numberPath(to));
      const record = answer(contactRecord, given);
      const json = JSON.stringify(given, null, 2);
      if (html !== undefined) {
        const { brand, now } = answer(status, await api.get('/v1/status'));
        await write(html, proofPage(record, { brand, at: now, from: cli.settings().url, json: `${json}\n` }));
        cli.say(`Written to ${html}.`);
      }
      if (proof) cli.print(json);
      else if (html === undefined || cli.flags().json) cli.show(given, () => summary(cli, record));
    });
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 });
  } catch {
    throw new CommandError(`The file ${path} can't be written.`);
  }
}

function summary(cli: Cli, { to, locale, standing, events }: ContactRecord): string {
  const standings = Object.entries(standing).map(([scope, { status, since, via, until }]) => [
    scope === '*' ? 'every program' : scope,
    cli.paint(status === 'opted-in' ? 'green' : 'red', status),
    `since ${since} by ${via}${until ? `, until ${until}` : ''}`,
  ]);
  const history = events.map(({ at, kind, via, outcome, program = '', text, comment, note }) => [
    cli.paint('dim', at),
    kind,
    via,
    outcome,
    program,
    printable(text ?? comment ?? note ?? ''),
  ]);
  return [
    cli.paint('bold', to) + (locale ? ` (${locale})` : ''),
    standings.length > 0 ? columns(standings) : 'stands nowhere: nobody has opted it out or in',
    ...(history.length > 0 ? ['', columns(history)] : []),
  ].join('\n');
}
