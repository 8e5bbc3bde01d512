import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters, styleText } from 'node:util';
import { CommandError, exitCodes } from './exit-codes.ts';

/** All that the command reads and writes besides the API, so that a test can stand in for it. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  env: NodeJS.ProcessEnv;
  homeDirectory: string;
  fetch: typeof fetch;
}

export type Colour = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Colours where a person looks on; never into a file, and never with NO_COLOR (no-color.org). */
export function paint({ stdout, env }: Io): (colour: Colour, text: string) => string {
  const wanted = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : Boolean(stdout.isTTY) && env.TERM !== 'dumb';
  if (env.NO_COLOR || !wanted) return (_, text) => text;
  return (colour, text) => styleText(colour, text, { validateStream: false });
}

/** Rows as columns that line up; the last is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, visibleLength(cell));
  }
  const pad = (cell: string, i: number, row: readonly string[]) =>
    i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - visibleLength(cell));
  return rows.map((row) => row.map(pad).join('  ')).join('\n');
}

const visibleLength = (text: string): number => [...stripVTControlCharacters(text)].length;

/** A person's words can hold any character, among them those that move the cursor or retitle the window: shown, not obeyed. */
export const printable = (text: string): string => text.replace(/\p{Cc}/gu, '\u{FFFD}');

/** @throws CommandError if the answer is no, or if there is nobody to ask */
export async function confirm({ stdin, stderr }: Io, question: string): Promise<void> {
  if (!stdin.isTTY) throw new CommandError(`${question} Say so with --yes.`);
  const lines = createInterface({ input: stdin, output: stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new CommandError('Nothing was done.', exitCodes.interrupted);
}

export async function readAll(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
