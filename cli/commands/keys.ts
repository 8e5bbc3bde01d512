import { type Command, InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import { answer, type Cli } from '../cli.ts';
import { CommandError, exitCodes } from '../exit-codes.ts';
import { columns } from '../terminal.ts';

const settings = { id: z.string(), name: z.string(), scopes: z.array(z.string()), created: z.string() };
const created = z.object({ key: z.string(), ...settings });
const listed = z.object({
  ...settings,
  programs: z.optional(z.array(z.string())),
  perSecond: z.number(),
  lastFour: z.string(),
  revoked: z.optional(z.string()),
});
type ListedKey = z.infer<typeof listed>;

interface CreateOptions {
  scope: string[];
  program?: string[];
  perSecond?: number;
}

export function keysCommand(root: Command, cli: Cli): void {
  const keys = root.command('keys').description('manage API keys');
  const load = async () => answer(z.object({ keys: z.array(listed) }), await cli.api().get('/v1/keys')).keys;

  keys
    .command('create')
    .description('make a key; it is shown this once')
    .argument('<name>', 'what it is for')
    .requiredOption('-s, --scope <scope...>', 'what it may do, such as check, links or reports')
    .option('-p, --program <id...>', 'the only programs that it opens; all where not given')
    .option('--per-second <calls>', 'calls that it may make in a second, 1 to 1000; 100 where not given', wholeNumber)
    .addHelpText(
      'after',
      '\nExamples:\n  basta keys create "campaign server" --scope check links --program acme-offers',
    )
    .action(async (name: string, { scope: scopes, program: programs, perSecond }: CreateOptions) => {
      const wanted = { name, scopes, ...(programs && { programs }), ...(perSecond && { perSecond }) };
      const key = answer(created, await cli.api().post('/v1/keys', wanted));
      cli.show(key, () => key.key);
      if (!cli.flags().json) {
        cli.say(`"${key.name}" may: ${key.scopes.join(', ')}. Keep it now: it can't be shown again.`);
        cli.say(`Its id is ${key.id}, by which it is revoked.`);
      }
    });

  keys
    .command('list')
    .description('show every key that was made, the oldest first, by its last four characters')
    .option('--live', 'only those that are not revoked')
    .addHelpText('after', '\nExamples:\n  basta keys list --live\n  basta keys list --json | jq -r ".keys[].id"')
    .action(async ({ live }: { live?: boolean }) => {
      const found = (await load()).filter(({ revoked }) => !live || !revoked);
      cli.show({ keys: found }, () => columns([head, ...found.map((it) => rowOf(cli, it))]));
    });

  keys
    .command('revoke')
    .description('end a key: within a minute it opens nothing')
    .argument('<id>', 'as `basta keys list` shows it')
    .addHelpText('after', '\nExamples:\n  basta keys revoke AbCdEfGhIjk')
    .action(async (id: string) => {
      const known = (await load()).find((it) => it.id === id);
      if (!known) {
        throw new CommandError(`There is no key of the id ${id}: basta keys list shows them.`, exitCodes.refused);
      }
      if (!known.revoked) {
        await cli.confirm(
          `Revoke "${known.name}" (…${known.lastFour})? What uses it is refused, and it can't come back.`,
        );
      }
      const key = answer(listed, await cli.api().delete(`/v1/keys/${encodeURIComponent(id)}`));
      cli.show(key, () => `"${key.name}" (…${key.lastFour}) is revoked since ${key.revoked}`);
    });
}

const head = ['id', 'ends in', 'name', 'may', 'programs', 'a second', 'made', 'revoked'];

const rowOf = (cli: Cli, { id, lastFour, name, scopes, programs, perSecond, created: made, revoked }: ListedKey) =>
  [
    id,
    `…${lastFour}`,
    name,
    scopes.join(','),
    programs?.join(',') ?? 'all',
    String(perSecond),
    made.slice(0, 10),
    revoked?.slice(0, 10) ?? '',
  ].map((cell) => (revoked ? cli.paint('dim', cell) : cell));

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('It is no whole number.');
  return Number(text);
}
