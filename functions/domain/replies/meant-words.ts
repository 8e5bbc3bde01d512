import { type Rows, rowOf } from '../sections.ts';
import { hashOf, type Members, memberKind, missing, use } from './members.ts';
import { isSlipOf } from './slips.ts';

/** Shorter words are a slip away from too many others. */
export const shortestMended = 4;

/**
 * Where words are that one may be a slip of: it has one half of theirs whole, but where two letters changed places in the
 * middle. Rows of the book are by the hash of that half and by how many letters the words have.
 *
 * @param letters of what is typed, so many
 * @param meant how many the word has that was meant
 */
export function halvesOf(letters: Uint16Array, typed: number, meant: number, rows: number): readonly [number, number] {
  const half = meant >> 1;
  return [hashOf(2 * meant, letters, 0, half, rows), hashOf(2 * meant + 1, letters, typed - half, typed, rows)];
}

/** The words that rules of a language look for, by what may be a slip of them. */
export class MeantWords {
  readonly #members: Members;
  readonly #halves: Rows<Uint16Array>;
  readonly #language: number;

  /** @param language as a bit */
  constructor(members: Members, halves: Rows<Uint16Array>, language: number) {
    this.#members = members;
    this.#halves = halves;
    this.#language = language;
  }

  /** The words that one is a slip of; first those of which two letters changed places, then shorter ones. Some come twice. */
  *near(typed: string): Generator<string> {
    const { length } = typed;
    for (let at = 1; at + 1 < length; at += 1) {
      const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
      const letters = this.#members.lettersOf(swapped);
      if (this.#isMeant(this.#members.find(memberKind.word, letters, 0, length), length)) yield swapped;
    }
    for (let meant = length - 1; meant <= length + 1; meant += 1) {
      for (const row of halvesOf(this.#members.lettersOf(typed), length, meant, this.#halves.from.length - 1)) {
        for (const member of rowOf(this.#halves, row)) {
          if (!this.#isMeant(member, meant)) continue;
          const word = this.#members.textOf(member);
          if (isSlipOf(word, typed)) yield word;
        }
      }
    }
  }

  #isMeant(member: number, letters: number): boolean {
    const members = this.#members;
    return (
      member !== missing &&
      letters >= shortestMended &&
      members.lengthOf(member) === letters &&
      (members.usedBy(member, use.language) & this.#language) !== 0
    );
  }
}
