import { addRow, type Rows } from '../sections.ts';

/** What sets hold: words, beginnings (`stem*`), ends (`*ending`) and phrases, in this order. */
export const memberKind = { word: 0, stem: 1, ending: 2, phrase: 3 } as const;
type MemberKind = (typeof memberKind)[keyof typeof memberKind];

export interface MemberData {
  /** Which is the first member of each kind, and how many there are. */
  kinds: Uint16Array;
  /** By member, its letters as UTF-16 code units; of a phrase with spaces, and a star where its last word only begins so. */
  letters: Rows<Uint16Array>;
  /** By member, the sets that hold it. */
  holders: Rows<Uint16Array>;
  /**
   * Where members are by the hash of their letters, or in the next place that was free: the number of one and 1, or 0.
   * Of phrases the first of those that begin with the same word is there, by that word; the others follow it.
   */
  slots: Uint16Array;
}

/**
 * A hash of some letters (FNV-1a), below a power of two.
 *
 * @param seed what is hashed with them
 */
export function hashOf(seed: number, letters: Uint16Array, from: number, to: number, below: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (below - 1);
}

const space = 0x20;
/** No member. */
export const missing = -1;
/** What is longer no pattern names, and its parts would take long to look up. */
export const longestWord = 48;

/** Looks members up where a book has them: nothing is made of them before. */
export class Members {
  readonly #data: MemberData;
  // Of the word that is looked up, written for each.
  readonly #letters = new Uint16Array(longestWord);

  constructor(data: MemberData) {
    this.#data = data;
  }

  /** Whether some are of that kind. */
  has(kind: MemberKind): boolean {
    const { kinds } = this.#data;
    return (kinds[kind] ?? 0) < (kinds[kind + 1] ?? 0);
  }

  /** The letters of a word of at most `longestWord`, until those of the next are asked for. */
  lettersOf(word: string): Uint16Array {
    for (let at = 0; at < word.length; at += 1) this.#letters[at] = word.charCodeAt(at);
    return this.#letters;
  }

  /** The member of a kind that some letters are, or `missing`; of phrases the first that begins with them as a word. */
  find(kind: MemberKind, letters: Uint16Array, from: number, to: number): number {
    const { kinds, slots } = this.#data;
    const first = kinds[kind] ?? 0;
    const end = kinds[kind + 1] ?? 0;
    for (let slot = hashOf(kind, letters, from, to, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const member = (slots[slot] ?? 0) - 1;
      if (member < 0) return missing;
      if (member < first || member >= end || !this.#startsWith(member, letters, from, to)) continue;
      if (
        kind === memberKind.phrase ? this.#letterAt(member, to - from) === space : this.lengthOf(member) === to - from
      )
        return member;
    }
  }

  /** The phrases from one on that begin with the same word, of so many letters, by the first letter of their second word. */
  alike(phrase: number, letters: number): Map<number, number[]> {
    const { kinds, letters: rows } = this.#data;
    const byLetter = new Map<number, number[]>();
    const end = kinds[memberKind.phrase + 1] ?? 0;
    const from = rows.from[phrase] ?? 0;
    for (let at = phrase; at < end && this.#startsWith(at, rows.values, from, from + letters + 1); at += 1) {
      const letter = this.#letterAt(at, letters + 1);
      const known = byLetter.get(letter);
      if (known) known.push(at);
      else byLetter.set(letter, [at]);
    }
    return byLetter;
  }

  /** As its letters are packed. */
  textOf(member: number): string {
    const { values, from } = this.#data.letters;
    return String.fromCharCode(...values.subarray(from[member], from[member + 1]));
  }

  lengthOf(member: number): number {
    const { from } = this.#data.letters;
    return (from[member + 1] ?? 0) - (from[member] ?? 0);
  }

  /** Adds the sets that hold it to others. */
  addHolders(member: number, sets: number[]): void {
    addRow(this.#data.holders, member, sets);
  }

  #letterAt(member: number, at: number): number {
    const { values, from } = this.#data.letters;
    return values[(from[member] ?? 0) + at] ?? 0;
  }

  #startsWith(member: number, letters: Uint16Array, from: number, to: number): boolean {
    const { values, from: starts } = this.#data.letters;
    const start = starts[member] ?? 0;
    for (let at = from; at < to; at += 1) if (values[start + at - from] !== letters[at]) return false;
    return true;
  }
}
