import type { Command } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';
import { columns } from '../terminal.ts';

export const status = z.object({
  brand: z.string(),
  publicUrl: z.string(),
  now: z.string(),
  programs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      purpose: z.string(),
      consent: z.string(),
      senders: z.array(z.object({ provider: z.string(), number: z.string(), replies: z.string() })),
    }),
  ),
});

export function statusCommand(root: Command, cli: Cli): void {
  root
    .command('status')
    .description('show whose Basta this is, its programs and its senders')
    .addHelpText('after', '\nExamples:\n  basta status\n  basta status --json | jq -r ".programs[].id"')
    .action(async () => {
      const { url } = cli.settings();
      const found = answer(status, await cli.api().get('/v1/status'));
      cli.show(found, () =>
        [
          `${cli.paint('bold', found.brand)} at ${url}, links at ${found.publicUrl}`,
          ...found.programs.flatMap(({ id, name, purpose, consent, senders }) => [
            '',
            `${cli.paint('bold', id)} (${name}): ${purpose}, consent ${consent}`,
            columns(senders.map((it) => ['  ', it.provider, it.number, `answered by ${it.replies}`])),
          ]),
        ].join('\n'),
      );
    });
}
