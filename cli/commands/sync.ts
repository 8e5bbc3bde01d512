import type { Command } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';

const started = z.object({ status: z.literal('started') });

export function syncCommand(root: Command, cli: Cli): void {
  root
    .command('sync')
    .description('read the providers’ own opt-out lists now, instead of at the next hour')
    .addHelpText(
      'after',
      '\nWhat is learned is in the history of each number, and counted as ListLearned; the lists are told of each change anyway.\n\nExamples:\n  basta sync',
    )
    .action(async () => {
      const answered = answer(started, await cli.api().post('/v1/sync', {}));
      cli.show(answered, () => 'Reading of the providers’ lists has started.');
    });
}
