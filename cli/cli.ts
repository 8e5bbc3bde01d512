import type { Command } from 'commander';
import type * as z from 'zod/mini';
import { type ApiClient, createApiClient } from './api-client.ts';
import { CommandError, exitCodes } from './exit-codes.ts';
import { readSettings, type Settings, type SettingsFlags } from './settings.ts';
import { type Colour, confirm, type Io, paint } from './terminal.ts';

interface GlobalFlags extends SettingsFlags {
  json?: boolean;
  yes?: boolean;
  color?: boolean;
}

/** What every command works with: the API, the terminal, and the flags that all share. */
export interface Cli {
  io: Io;
  settings: () => Settings;
  api: () => ApiClient;
  flags: () => GlobalFlags;
  paint: (colour: Colour, text: string) => string;
  print: (text: string) => void;
  /** Prints an answer: as JSON with --json, else as `render` writes it for a person. */
  show: (answer: unknown, render: () => string) => void;
  /** Something for the person that is no part of the answer: goes to stderr. */
  say: (text: string) => void;
  /** Asks before what can't be undone, unless --yes. */
  confirm: (question: string) => Promise<void>;
  /** What the command ends with where it was done, but the answer is no. */
  endWith: (exitCode: number) => void;
}

export function createCli(root: Command, io: Io, endWith: (exitCode: number) => void): Cli {
  const flags = () => root.opts<GlobalFlags>();
  const settings = () => readSettings(flags(), io.env, io.homeDirectory);
  const print = (text: string) => void io.stdout.write(`${text}\n`);
  return {
    io,
    flags,
    settings,
    api: () => createApiClient({ ...settings(), fetch: io.fetch }),
    paint: (colour, text) => (flags().color === false ? text : paint(io)(colour, text)),
    print,
    show: (answer, render) => print(flags().json ? JSON.stringify(answer, null, 2) : render()),
    say: (text) => void io.stderr.write(`${text}\n`),
    confirm: async (question) => {
      if (!flags().yes) await confirm(io, question);
    },
    endWith,
  };
}

/** Reads an answer of the API by its schema: a Basta of another version says so here, and not by nonsense. */
export function answer<Schema extends z.ZodMiniType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `The API answered what this command doesn't understand (${issue?.path.join('.')}: ${issue?.message}). Is it another version?`,
    exitCodes.unavailable,
  );
}

/** Who does it, for the record: --by, else the user of this machine. */
export function actorOf({ io }: Cli, by: string | undefined): string {
  const actor = by ?? io.env.USER ?? io.env.USERNAME;
  if (!actor) throw new CommandError('Say who you are with --by <name>: it is kept with the change.');
  return actor;
}

export const numberPath = (to: string): string => `/v1/contacts/${encodeURIComponent(to)}`;
