import { parse } from 'csv-parse/sync';
import type { Columns, Field } from '../domain/import/columns.ts';
import type { FileShape, Position } from '../domain/import/import-job.ts';
import type { Cells } from '../domain/import/read-line.ts';
import { type Line, linesOf } from './lines.ts';

/** One row of a file: its cells, or what is wrong with it. */
export type Row = { line: number; end: Position } & ({ cells: Cells } | { fault: string; raw: string });

/** A quoted cell may go over several lines, but not over more: a quote that is never closed would eat the file. */
const mostLines = 50;

/**
 * Reads the rows of a file from a position on. A bad row is told with its line, and reading goes on behind it.
 *
 * @yields the rows of each chunk
 */
export async function* rowsOf(
  bytes: AsyncIterable<Uint8Array>,
  shape: FileShape,
  from: Position,
): AsyncGenerator<Row[]> {
  const rowsIn = shape.format === 'csv' ? csvRows(shape) : ndjsonRows(shape);
  let open: Line[] = [];
  for await (const lines of linesOf(bytes, shape.encoding, from)) {
    const { rows, rest } = rowsIn([...open, ...lines], false);
    open = rest;
    if (rows.length > 0) yield rows;
  }
  const { rows } = rowsIn(open, true);
  if (rows.length > 0) yield rows;
}

/** Rows of lines; `rest`: the lines of a row that may go on in lines that were not read yet. */
type RowReader = (lines: readonly Line[], atEnd: boolean) => { rows: Row[]; rest: Line[] };

const tooLong = 'is longer than 64 KB';
const endOf = ({ number, end }: Line): Position => ({ line: number, byte: end });

const ndjsonRows =
  ({ columns }: FileShape): RowReader =>
  (lines) => {
    const rows = lines.flatMap((line): Row[] => {
      const at = { line: line.number, end: endOf(line) };
      if (line.text === undefined) return [{ ...at, fault: tooLong, raw: '' }];
      if (line.text.trim() === '') return [];
      const value = jsonObject(line.text);
      return [
        value
          ? { ...at, cells: cellsOf(columns, (key) => value[key]) }
          : { ...at, fault: 'is not a JSON object', raw: line.text },
      ];
    });
    return { rows, rest: [] };
  };

/** @returns undefined for anything that is no object */
export function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function cellsOf(columns: Columns, cell: (place: string & number) => unknown): Cells {
  const cells: Cells = {};
  for (const [field, place] of Object.entries(columns) as [Field, string & number][]) {
    const value = cell(place);
    if (value !== undefined && value !== null)
      cells[field] = typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  return cells;
}

/** One row as it was put together from lines; `text` undefined where it is at fault already. */
interface Piece {
  line: Line;
  last: Line;
  text: string;
  fault?: string;
}

const csvRows = ({ delimiter, columns }: FileShape): RowReader => {
  const opens = opensQuote(delimiter);
  return (lines, atEnd) => {
    const { pieces, rest } = putTogether(lines, atEnd, opens);
    const good = pieces.filter(({ fault }) => fault === undefined);
    const parsed = parseAll(
      good.map(({ text }) => text),
      delimiter,
    );
    const cells = new Map(good.map((piece, i) => [piece, parsed[i]]));
    const rows = pieces.flatMap((piece): Row[] => {
      const at = { line: piece.line.number, end: endOf(piece.last) };
      const values = cells.get(piece);
      if (values) return isEmpty(values) ? [] : [{ ...at, cells: cellsOf(columns, (place) => values[place]) }];
      return [{ ...at, fault: piece.fault ?? 'is not valid CSV', raw: piece.text }];
    });
    return { rows, rest };
  };
};

const isEmpty = (values: readonly string[]): boolean => values.every((value) => value.trim() === '');

/** True where a line leaves a quoted cell open: a quote at a cell's start that is not closed. */
const opensQuote =
  (delimiter: string) =>
  (text: string): boolean =>
    (text.trimStart().startsWith('"') || text.includes(`${delimiter}"`) || text.includes(`${delimiter} "`)) &&
    isOdd(text);

const isOdd = (text: string): boolean => text.includes('"') && (text.split('"').length - 1) % 2 === 1;

/** Puts the lines of a quoted cell together. One that is not closed soon is a fault of its first line, and of no other. */
function putTogether(
  lines: readonly Line[],
  atEnd: boolean,
  opens: (text: string) => boolean,
): { pieces: Piece[]; rest: Line[] } {
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    if (line.text === undefined) {
      pieces.push({ line, last: line, text: '', fault: tooLong });
      continue;
    }
    if (!opens(line.text)) {
      if (line.text !== '') pieces.push({ line, last: line, text: line.text });
      continue;
    }
    const closing = lines.slice(i + 1, i + mostLines).findIndex(({ text }) => text !== undefined && isOdd(text));
    if (closing >= 0) {
      const whole = lines.slice(i, i + closing + 2);
      pieces.push({ line, last: whole.at(-1) ?? line, text: whole.map(({ text = '' }) => text).join('\n') });
      i += closing + 1;
    } else if (!atEnd && lines.length - i < mostLines) {
      return { pieces, rest: lines.slice(i) };
    } else pieces.push({ line, last: line, text: line.text, fault: 'opens a quote that is never closed' });
  }
  return { pieces, rest: [] };
}

/** Parses rows together, which is fast, and one by one only where that doesn't come out even. */
function parseAll(rows: readonly string[], delimiter: string): (string[] | undefined)[] {
  const together = tryParse(rows.join('\n'), delimiter);
  if (together?.length === rows.length) return together;
  return rows.map((row) => {
    const parsed = tryParse(row, delimiter);
    return parsed?.length === 1 ? parsed[0] : undefined;
  });
}

export function tryParse(text: string, delimiter: string): string[][] | undefined {
  if (text === '') return [];
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, trim: true, record_delimiter: '\n' });
  } catch {
    return undefined;
  }
}
