/** Numbers as a file holds them. */
type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Lists of numbers one after the other: those of a row are from its place in `from` to that of the next. */
export interface Rows<T extends Numbers> {
  values: T;
  from: Uint32Array;
}

/** Adds the numbers of a row to a list. Far cheaper than a view of them where rows are short. */
export function addRow({ values, from }: Rows<Numbers>, row: number, to: number[]): void {
  const end = from[row + 1] ?? 0;
  for (let at = from[row] ?? 0; at < end; at += 1) to.push(values[at] ?? 0);
}

/** The numbers of a row. */
export function rowOf(rows: Rows<Numbers>, row: number): number[] {
  const numbers: number[] = [];
  addRow(rows, row, numbers);
  return numbers;
}

const aligned = 4;
const padded = (length: number): number => Math.ceil(length / aligned) * aligned;

/**
 * Arrays of numbers as one file that is read without a look at them: of each how many bytes it has (Int32), then those,
 * filled up to a multiple of four. Little-endian, as every machine is that Node runs on but for IBM's mainframes.
 */
export function inSections(arrays: readonly Numbers[]): Uint8Array {
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + aligned + padded(byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    new DataView(bytes.buffer).setInt32(at, byteLength, true);
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at + aligned);
    at += aligned + padded(byteLength);
  }
  return bytes;
}

/** Reads the arrays of such a file one after the other, in the order in which they were written. They are views of it. */
export class Sections {
  readonly #buffer: ArrayBufferLike;
  #at: number;

  constructor(bytes: Uint8Array) {
    // A view of more than bytes must begin at a multiple of their size, which a part of a pool may not.
    const own = bytes.byteOffset % aligned === 0 ? bytes : new Uint8Array(bytes);
    this.#buffer = own.buffer;
    this.#at = own.byteOffset;
  }

  uint8 = (): Uint8Array => this.#next(1, (at, length) => new Uint8Array(this.#buffer, at, length));
  uint16 = (): Uint16Array => this.#next(2, (at, length) => new Uint16Array(this.#buffer, at, length));
  uint32 = (): Uint32Array => this.#next(4, (at, length) => new Uint32Array(this.#buffer, at, length));
  int32 = (): Int32Array => this.#next(4, (at, length) => new Int32Array(this.#buffer, at, length));

  rows<T extends Numbers>(values: () => T): Rows<T> {
    return { values: values(), from: this.uint32() };
  }

  /** What is no numbers, from JSON. */
  json(): unknown {
    return JSON.parse(new TextDecoder().decode(this.uint8()));
  }

  #next<T>(size: number, view: (at: number, length: number) => T): T {
    const [length = 0] = new Int32Array(this.#buffer, this.#at, 1);
    const at = this.#at + aligned;
    this.#at = at + padded(length);
    return view(at, length / size);
  }
}

/** @throws RangeError where one is too large, which it would not be told from another by */
export function uint16(numbers: readonly number[]): Uint16Array {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  if (most > 0xffff) throw new RangeError(`${most} takes more than 16 bits`);
  return Uint16Array.from(numbers);
}

/** Lists as rows; their numbers as `values` makes an array of them. */
export function inRows<T extends Numbers>(
  lists: readonly (readonly number[])[],
  values: (numbers: readonly number[]) => T,
): Rows<T> {
  const from = new Uint32Array(lists.length + 1);
  for (const [row, { length }] of lists.entries()) from[row + 1] = (from[row] ?? 0) + length;
  return { values: values(lists.flat()), from };
}
