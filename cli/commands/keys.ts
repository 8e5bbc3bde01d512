import type { Command } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';

const created = z.object({ key: z.string(), name: z.string(), scopes: z.array(z.string()), created: z.string() });

export function keysCommand(root: Command, cli: Cli): void {
  const keys = root.command('keys').description('manage API keys');
  keys
    .command('create')
    .description('make a key; it is shown this once')
    .argument('<name>', 'what it is for')
    .requiredOption('-s, --scope <scope...>', 'what it may do, such as check, links or reports')
    .addHelpText('after', '\nExamples:\n  basta keys create "campaign server" --scope check links')
    .action(async (name: string, { scope }: { scope: string[] }) => {
      const key = answer(created, await cli.api().post('/v1/keys', { name, scopes: scope }));
      cli.show(key, () => key.key);
      if (!cli.flags().json)
        cli.say(`"${key.name}" may: ${key.scopes.join(', ')}. Keep it now: it can't be shown again.`);
    });
}
