// A number holds 32 words.
const wordBits = 5;
const inNumber = (1 << wordBits) - 1;

/**
 * What is true of which words of a reply, a bit a word, in columns: one of a set has the words at which something of it
 * begins. Made once and emptied for each reply, which is far cheaper than new arrays.
 */
export class Marks {
  readonly #columns: number;
  #bits: Int32Array;
  // Of 32 words each.
  #rows = 1;

  constructor(columns: number) {
    this.#columns = columns;
    this.#bits = new Int32Array(columns);
  }

  /** Takes all marks away, and makes room for a reply of that many words and what is said of its end. */
  clear(words: number): void {
    this.#bits.fill(0, 0, this.#rows * this.#columns);
    this.#rows = (words >> wordBits) + 1;
    const room = this.#rows * this.#columns;
    if (room > this.#bits.length) this.#bits = new Int32Array(room);
  }

  add(column: number, word: number): void {
    const at = (word >> wordBits) * this.#columns + column;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (word & inNumber));
  }

  /** Marks a word in each of some columns. */
  addAll(columns: readonly number[], word: number): void {
    const row = (word >> wordBits) * this.#columns;
    const bit = 1 << (word & inNumber);
    const bits = this.#bits;
    for (let i = 0; i < columns.length; i += 1) {
      const at = row + (columns[i] ?? 0);
      bits[at] = (bits[at] ?? 0) | bit;
    }
  }

  has(column: number, word: number): boolean {
    return (((this.#bits[(word >> wordBits) * this.#columns + column] ?? 0) >>> (word & inNumber)) & 1) === 1;
  }

  /** Whether any word has a mark. */
  hasAny(column: number): boolean {
    for (let row = 0; row < this.#rows; row += 1) if (this.#bits[row * this.#columns + column] !== 0) return true;
    return false;
  }

  /** The marks of 32 words from one on: bit k is that of the k-th after it. */
  from(column: number, word: number): number {
    const row = word >> wordBits;
    const at = row * this.#columns + column;
    const shift = word & inNumber;
    const bits = (this.#bits[at] ?? 0) >>> shift;
    const further = row + 1 < this.#rows ? (this.#bits[at + this.#columns] ?? 0) : 0;
    return bits | ((further << 1) << (inNumber - shift));
  }
}
