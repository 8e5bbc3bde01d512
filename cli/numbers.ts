import { readFile } from 'node:fs/promises';
import { CommandError } from './exit-codes.ts';
import { type Io, readAll } from './terminal.ts';

/** The numbers of a command line, of a file with one a line, or of stdin (`-`). */
export async function numbersFrom(io: Io, given: readonly string[], file: string | undefined): Promise<string[]> {
  const fromFile = file === undefined ? '' : await read(io, file);
  const numbers = [...given, ...fromFile.split(/\r?\n/).map((line) => line.trim())].filter(Boolean);
  if (numbers.length === 0) throw new CommandError('Which number? Give one in E.164, such as +14155550123.');
  return numbers;
}

async function read(io: Io, file: string): Promise<string> {
  if (file === '-') return readAll(io.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CommandError(`The file ${file} can't be read.`);
  }
}

/** In groups of as many as one call takes. */
export const groups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
