import { isUtf8 } from 'node:buffer';
import { type Columns, fields, recognise } from '../domain/import/columns.ts';
import type { Encoding, FileShape, ImportOptions, Position } from '../domain/import/import-job.ts';
import { parsePhone } from '../domain/phone.ts';
import { type Line, linesOf, longestLine } from './lines.ts';
import { jsonObject, tryParse } from './rows.ts';

/** Why a file can't be read at all, in a sentence for who sent it. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** Bytes from the beginning that are enough to know a file by. */
export const headSize = longestLine + 4;

/** What files that are no text begin with. */
const others: readonly [Buffer, string][] = [
  [Buffer.from('PK\u0003\u0004'), 'is a workbook or a ZIP archive: save it as CSV'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'is an old Excel workbook: save it as CSV'],
  [Buffer.from([0x1f, 0x8b]), 'is compressed: unpack it'],
  [Buffer.from('%PDF'), 'is a PDF: export it as CSV'],
];

/**
 * Finds out from a file's beginning how it is written, and where its rows begin.
 *
 * @throws UnreadableFileError if it is no list, or if no column holds numbers
 */
export async function shapeOf(head: Buffer, options: ImportOptions): Promise<{ shape: FileShape; start: Position }> {
  if (head.length === 0) throw new UnreadableFileError('The file is empty.');
  for (const [beginning, what] of others) {
    if (head.subarray(0, beginning.length).equals(beginning)) throw new UnreadableFileError(`The file ${what}.`);
  }
  const { encoding, mark } = encodingOf(head);
  const lines: Line[] = [];
  for await (const some of linesOf(chunk(head.subarray(mark)), encoding, { byte: mark, line: 0 })) {
    for (const line of some) lines.push(line);
  }
  const first = lines.find(({ text }) => text?.trim());
  if (!first?.text) {
    throw new UnreadableFileError(
      lines.some(({ text }) => text === undefined)
        ? 'The first line is longer than 64 KB: this is no list.'
        : 'The file is empty.',
    );
  }
  if (/^\s*[[{]/.test(first.text))
    return { shape: ndjsonShape(lines, first.text, encoding, options), start: { byte: mark, line: 0 } };
  const seps = /^sep=(.)$/i.exec(first.text);
  const header = seps ? lines.find(({ number, text }) => number > first.number && text?.trim()) : first;
  if (!header?.text) throw new UnreadableFileError('The file has no line but the one that names the delimiter.');
  const delimiter = options.delimiter ?? seps?.[1] ?? delimiterOf(header.text);
  const { headed, columns, source } = csvColumns(header.text, delimiter, options);
  const before = lines.findLast(({ number }) => number < header.number);
  const start = headed ? header : before;
  return {
    shape: { format: 'csv', encoding, delimiter, columns, source },
    start: start ? { byte: start.end, line: start.number } : { byte: mark, line: 0 },
  };
}

async function* chunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function encodingOf(head: Buffer): { encoding: Encoding; mark: number } {
  if (head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return { encoding: 'utf8', mark: 3 };
  if (head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return { encoding: 'utf16le', mark: 2 };
  if (head.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return { encoding: 'utf16be', mark: 2 };
  const zeros = [0, 1].map((parity) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return { encoding: 'utf8', mark: 0 };
  // Latin text in UTF-16 without a mark: every other byte is zero.
  if (odd > head.length / 4 && even === 0) return { encoding: 'utf16le', mark: 0 };
  if (even > head.length / 4 && odd === 0) return { encoding: 'utf16be', mark: 0 };
  throw new UnreadableFileError(isUtf8(head) ? 'The file has zero bytes: this is no text.' : 'The file is binary.');
}

function delimiterOf(header: string): string {
  const outside = header.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((it): [string, number] => [it, outside.split(it).length - 1]);
  const [most] = counts.sort(([, a], [, b]) => b - a);
  return most && most[1] > 0 ? most[0] : ',';
}

function csvColumns(
  text: string,
  delimiter: string,
  options: ImportOptions,
): { headed: boolean; columns: Columns; source: string } {
  const cells = tryParse(text, delimiter)?.[0] ?? [];
  const found = recognise(cells, options.columns);
  if (found && 'columns' in found) return { headed: true, ...found };
  if (found) throw new UnreadableFileError(`The file has no column ${found.unknown}. It has: ${namesOf(cells)}.`);
  // No header: a list of numbers, with or without something beside them.
  const place = cells.findIndex((cell) => parsePhone(cell, options.country) !== undefined);
  if (place >= 0) return { headed: false, columns: { phone: place }, source: 'numbers' };
  throw new UnreadableFileError(
    `No column holds numbers. Say which by the option columns. The file has: ${namesOf(cells)}.`,
  );
}

/** Some names of columns; of a file that is no list these can be any text. */
const namesOf = (cells: readonly string[]): string =>
  cells
    .slice(0, 20)
    .map((cell) => (parsePhone(cell) ? '(a number)' : JSON.stringify(cell.slice(0, 40))))
    .join(', ');

/** Keys of the first lines: not every line has every key. The names that Basta itself exports are known in any case. */
function ndjsonShape(lines: readonly Line[], first: string, encoding: Encoding, options: ImportOptions): FileShape {
  if (!jsonObject(first)) {
    throw new UnreadableFileError(
      'The file is one JSON document, not a line for each number: take it apart with jq -c ".OptedOutNumbers[]" or jq -c ".[]".',
    );
  }
  const keys = [...new Set(lines.flatMap(({ text }) => Object.keys(jsonObject(text ?? '') ?? {})))];
  const found = recognise(keys, options.columns);
  if (found && 'unknown' in found)
    throw new UnreadableFileError(`The lines have no key ${found.unknown}. They have: ${namesOf(keys)}.`);
  if (!found)
    throw new UnreadableFileError(
      `No key holds numbers. Say which by the option columns. The lines have: ${namesOf(keys)}.`,
    );
  const named = Object.entries(found.columns).map(([field, place]) => [field, keys[Number(place)] ?? '']);
  const columns: Columns = {
    ...Object.fromEntries(fields.map((field) => [field, field])),
    ...Object.fromEntries(named),
  };
  return { format: 'ndjson', encoding, delimiter: '', columns, source: found.source };
}
