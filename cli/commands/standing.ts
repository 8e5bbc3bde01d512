import type { Command } from 'commander';
import * as z from 'zod/mini';
import { actorOf, answer, type Cli, numberPath } from '../cli.ts';
import { CommandError } from '../exit-codes.ts';

const changed = z.object({ outcome: z.string(), to: z.string() });

interface Options {
  program?: string;
  all?: boolean;
  by?: string;
  note?: string;
  at?: string;
}

const said: Record<string, string> = {
  changed: 'done',
  already: 'it was so already',
  stale: 'nothing changed: the person has chosen otherwise since',
};

/** `opt-out` and `opt-in`: a change by hand, kept with who and why. */
export function standingCommands(root: Command, cli: Cli): void {
  const add = (name: string, status: 'opted-out' | 'opted-in', description: string, example: string) =>
    root
      .command(name)
      .description(description)
      .argument('<number>', 'in E.164, such as +14155550123')
      .option('-p, --program <id>', 'the program')
      .option('--all', 'every program')
      .option('--by <name>', 'who does it; the user of this machine where not given')
      .option('--note <text>', 'why')
      .option('--at <time>', 'when the person asked, ISO 8601 with its zone; now where not given')
      .addHelpText('after', `\nExamples:\n  ${example}`)
      .action(async (to: string, { program, all, by, note, at }: Options) => {
        if (Boolean(program) === Boolean(all)) throw new CommandError('Say either --program <id> or --all.');
        const body = { status, actor: actorOf(cli, by), ...(note && { note }), ...(at && { at }) };
        const path = `${numberPath(to)}/standing/${encodeURIComponent(program ?? '*')}`;
        const result = await cli.api().put(path, body);
        const { outcome } = answer(changed, result);
        cli.show(result, () => `${to} ${status} of ${program ?? 'every program'}: ${said[outcome] ?? outcome}`);
      });

  add(
    'opt-out',
    'opted-out',
    'opt a number out, as a person asked by another way than a text',
    'basta opt-out -p acme-offers --note "asked by phone" +14155550123',
  );
  add(
    'opt-in',
    'opted-in',
    'opt a number in again; after a stop only with a note that says why',
    'basta opt-in -p acme-offers --note "signed the form of 3 May" +14155550123',
  );
}
