import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { CommandError } from '../exit-codes.ts';
import { readSettings, readSettingsFile, settingsPath, writeSettingsFile } from '../settings.ts';
import { readAll } from '../terminal.ts';

export function configureCommand(root: Command, cli: Cli): void {
  root
    .command('configure')
    .description('keep address and key in ~/.config/basta.json, readable by you alone')
    .option('--key-from-stdin', 'read the key from stdin, so that no shell history has it')
    .addHelpText('after', '\nExamples:\n  basta configure --url https://texts.example.com --key-from-stdin < key.txt')
    .action(async ({ keyFromStdin }: { keyFromStdin?: boolean }) => {
      const { url, apiKey = keyFromStdin ? (await readAll(cli.io.stdin)).trim() : undefined, config } = cli.flags();
      if (!url && !apiKey) throw new CommandError('Say what to keep: --url <address>, --key-from-stdin or both.');
      const path = config ?? settingsPath(cli.io.env, cli.io.homeDirectory);
      const kept = { ...readSettingsFile(path), ...(url && { url }), ...(apiKey && { apiKey }) };
      readSettings({ url: kept.url }, {}, cli.io.homeDirectory);
      writeSettingsFile(path, kept);
      cli.show({ path, url: kept.url }, () => `Kept in ${path}.`);
    });
}
