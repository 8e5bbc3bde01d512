import { Command, CommanderError } from 'commander';
import project from '../package.json' with { type: 'json' };
import { createCli } from './cli.ts';
import { checkCommand } from './commands/check.ts';
import { classifyCommand } from './commands/classify.ts';
import { completionCommand } from './commands/completion.ts';
import { configureCommand } from './commands/configure.ts';
import { contactCommand } from './commands/contact.ts';
import { doctorCommand } from './commands/doctor.ts';
import { eraseCommand } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { linkCommand } from './commands/link.ts';
import { rehearseCommand } from './commands/rehearse.ts';
import { repliesCommand } from './commands/replies.ts';
import { reportCommand } from './commands/report.ts';
import { standingCommands } from './commands/standing.ts';
import { statusCommand } from './commands/status.ts';
import { syncCommand } from './commands/sync.ts';
import { CommandError, exitCodes } from './exit-codes.ts';
import type { Io } from './terminal.ts';

const footer = `
Settings come from flags, else BASTA_URL and BASTA_API_KEY, else ~/.config/basta.json, else the local run.

Exit codes:
  0    done; for a question: yes
  1    done, and the answer is no: a number may not be texted, a line was bad, doctor found a fault
  2    the command line is wrong, or a file can't be read
  3    the API refused the request
  4    the API key is missing, unknown or may not do this
  5    the API can't be reached or failed
  130  stopped

Examples:
  basta check --program acme-offers +14155550123
  basta opt-out --all --note "asked by phone" +14155550123
  basta import klaviyo.csv --program acme-offers
  basta report --program acme-offers --by campaign`;

/** The whole command line: every command, its help, and what all share. */
export function createProgram(io: Io, endWith: (exitCode: number) => void): Command {
  const root = new Command('basta')
    .description('Makes "stop" mean stop: the list of who may not be texted, from the command line.')
    .version(project.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--url <address>', 'where Basta runs')
    .option('--api-key <key>', 'the key to speak to it with; better in BASTA_API_KEY, where no process list shows it')
    .option('--config <file>', 'settings file to use instead of ~/.config/basta.json')
    .option('--json', 'answer in JSON')
    .option('-y, --yes', "don't ask before what can't be undone")
    .option('--no-color', 'no colours (also NO_COLOR=1)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showSuggestionAfterError()
    .addHelpText('after', footer);

  const cli = createCli(root, io, endWith);
  for (const add of [
    checkCommand,
    linkCommand,
    classifyCommand,
    rehearseCommand,
    repliesCommand,
    contactCommand,
    standingCommands,
    eraseCommand,
    exportCommand,
    importCommand,
    reportCommand,
    keysCommand,
    statusCommand,
    syncCommand,
    doctorCommand,
    configureCommand,
    completionCommand,
  ]) {
    add(root, cli);
  }
  return root;
}

/** Runs one command line and returns its exit code. Nothing is thrown: what went wrong was said on stderr. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.done;
  const root = createProgram(io, (code) => {
    exitCode = code;
  });
  // `| head` closes the pipe: that is no failure of ours.
  io.stdout.once('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  });
  try {
    await root.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof CommandError) {
      io.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    throw error;
  }
}
