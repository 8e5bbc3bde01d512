import type { Command } from 'commander';
import * as z from 'zod/mini';
import { actorOf, answer, type Cli, numberPath } from '../cli.ts';

const erased = z.object({ to: z.string(), outcome: z.enum(['erased', 'nothing-held']), items: z.optional(z.number()) });

export function eraseCommand(root: Command, cli: Cli): void {
  root
    .command('erase')
    .description("erase a number's history, texts and attributes; that it refused stays")
    .argument('<number>', 'in E.164, such as +14155550123')
    .option('--by <name>', 'who does it; the user of this machine where not given')
    .option('--note <text>', 'why')
    .addHelpText('after', '\nExamples:\n  basta erase --note "request of 3 May" +14155550123')
    .action(async (to: string, { by, note }: { by?: string; note?: string }) => {
      const actor = actorOf(cli, by);
      await cli.confirm(`Erase all that is held of ${to}, but for its opt-outs? This can't be undone.`);
      const result = answer(erased, await cli.api().delete(numberPath(to), { actor, ...(note && { note }) }));
      cli.show(result, () =>
        result.outcome === 'erased' ? `${to} erased: ${result.items} items` : `Nothing is held of ${to}`,
      );
    });
}
