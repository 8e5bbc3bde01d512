import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { CommandError } from './exit-codes.ts';

/** Where Basta runs, and the key to speak to it with. */
export interface Settings {
  url: string;
  apiKey: string | undefined;
  /** Where each came from, as `doctor` shows it. */
  from: { url: string; apiKey: string };
}

export interface SettingsFlags {
  url?: string;
  apiKey?: string;
  config?: string;
}

const file = z.strictObject({ url: z.optional(z.string()), apiKey: z.optional(z.string()) });
export type SettingsFile = z.infer<typeof file>;

/** What `npm start` listens on and makes its key. */
const local = { url: 'http://localhost:3000', apiKey: 'local-key' };

export const settingsPath = (env: NodeJS.ProcessEnv, homeDirectory: string): string =>
  join(env.XDG_CONFIG_HOME || join(homeDirectory, '.config'), 'basta.json');

/**
 * Flags before environment before `~/.config/basta.json` before the local run.
 *
 * @throws CommandError if the file or the address can't be used
 */
export function readSettings(flags: SettingsFlags, env: NodeJS.ProcessEnv, homeDirectory: string): Settings {
  const path = flags.config ?? settingsPath(env, homeDirectory);
  const kept = readSettingsFile(path, flags.config !== undefined);
  const [url, urlFrom] = first([flags.url, '--url'], [env.BASTA_URL, 'BASTA_URL'], [kept.url, path]) ?? [
    local.url,
    'the local run',
  ];
  const localKey = isLocal(url) ? local.apiKey : undefined;
  const [apiKey, keyFrom] = first(
    [flags.apiKey, '--api-key'],
    [env.BASTA_API_KEY, 'BASTA_API_KEY'],
    [kept.apiKey, path],
    [localKey, 'the local run'],
  ) ?? [undefined, 'nowhere'];
  return { url: checkedUrl(url, urlFrom), apiKey, from: { url: urlFrom, apiKey: keyFrom } };
}

/** @throws CommandError if it is there and not readable, or where it `mustExist` and does not */
export function readSettingsFile(path: string, mustExist = false): SettingsFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && !mustExist) return {};
    throw new CommandError(`The settings file ${path} can't be read.`);
  }
  try {
    return file.parse(JSON.parse(text));
  } catch {
    throw new CommandError(`The settings file ${path} has to be JSON with "url" and "apiKey", and nothing else.`);
  }
}

/** Writes the file so that only its owner can read it: it holds a key. */
export function writeSettingsFile(path: string, settings: SettingsFile): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}

function first(...choices: [string | undefined, string][]): [string, string] | undefined {
  for (const [value, from] of choices) if (value) return [value, from];
  return undefined;
}

function isLocal(url: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(url);
}

function checkedUrl(url: string, from: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new CommandError(`${url} (from ${from}) is not an address such as https://texts.example.com.`);
  }
  if (parsed.protocol === 'http:' && !isLocal(url)) {
    throw new CommandError(`${url} (from ${from}) would send the API key in the clear: use https.`);
  }
  return url.replace(/\/+$/, '');
}
