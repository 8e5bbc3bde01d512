import type { Command } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';
import { columns, printable } from '../terminal.ts';

const understanding = z.object({
  intent: z.string(),
  scope: z.union([z.string(), z.array(z.string())]),
  language: z.optional(z.string()),
  matched: z.optional(z.string()),
  why: z.string(),
});

export function classifyCommand(root: Command, cli: Cli): void {
  root
    .command('classify')
    .description('tell what a reply would mean; nothing is stored')
    .argument('<text...>', 'the reply')
    .option('--country <code>', 'country of the number, such as US: some words mean stop in one country only')
    .option('-p, --program <id>', 'the program that was answered')
    .addHelpText('after', '\nExamples:\n  basta classify "Stop texting me"\n  basta classify --country FR STOP 36111')
    .action(async (text: string[], options: { country?: string; program?: string }) => {
      const found = answer(
        understanding,
        await cli.api().post('/v1/replies/classify', { text: text.join(' '), ...options }),
      );
      cli.show(found, () => {
        const { intent, scope, language = '–', matched = '–', why } = found;
        return columns([
          ['intent', cli.paint('bold', intent)],
          ['scope', String(scope)],
          ['language', language],
          ['matched', printable(matched)],
          ['why', why],
        ]);
      });
    });
}
