import type { Marks } from './marks.ts';
import { kindOf, type Pattern, place, setOf } from './pattern.ts';
import type { ReplyWords } from './reply-words.ts';

/** What a pattern is for: to answer by, surely or likely, or to read the rest of the reply rightly. */
export const purpose = { idiom: 0, footer: 1, praise: 2, all: 3, sure: 4, likely: 5 } as const;

/** A pattern, and what it is for. Those of rules say which. */
export interface Entry {
  is: (typeof purpose)[keyof typeof purpose];
  pattern: Pattern;
  unless: readonly Pattern[];
  tag: string;
  name: string;
  all: boolean;
  /** The language, as a bit. */
  language: number;
}

// For what is read in a reply whatever language it is in.
const anyLanguage = -1;

/** Patterns by the set that each needs most, so that a reply is held only against those that it has a word for. */
export class FiledPatterns {
  readonly #entries: readonly Entry[];
  // Those of a set are from its place here to that of the next.
  readonly #from: Uint16Array;
  // What most are passed over by, without a look at what they are: the languages that a reply must be in, a bit each, and
  // the other sets that each needs, from its place in `#needsFrom` to that of the next.
  readonly #languages: Int32Array;
  readonly #needs: Uint16Array;
  readonly #needsFrom: Uint32Array;

  /** @param sets how many sets there are */
  constructor(entries: readonly Entry[], sets: number) {
    // Sorting is stable: those of one set stay in the order in which they are written.
    this.#entries = entries.toSorted((a, b) => a.pattern[0] - b.pattern[0]);
    const needs = this.#entries.map(({ pattern }) => otherNeeds(pattern));
    this.#needs = Uint16Array.from(needs.flat());
    this.#needsFrom = new Uint32Array(entries.length + 1);
    for (const [at, sets] of needs.entries()) this.#needsFrom[at + 1] = (this.#needsFrom[at] ?? 0) + sets.length;
    this.#languages = Int32Array.from(this.#entries, ({ is, language }) =>
      is < purpose.sure ? anyLanguage : language,
    );
    this.#from = new Uint16Array(sets + 1);
    for (const { pattern } of entries) this.#from[pattern[0] + 1] = (this.#from[pattern[0] + 1] ?? 0) + 1;
    for (let set = 0; set < sets; set += 1) this.#from[set + 1] = (this.#from[set + 1] ?? 0) + (this.#from[set] ?? 0);
  }

  /**
   * Those that may match, by purpose, the one first whose rarest word comes first.
   *
   * @param languages those of the rules that may match, a bit each
   */
  possible({ rarest, rarestSets, sets }: ReplyWords, languages: number): readonly (readonly Entry[])[] {
    const possible: Entry[][] = [[], [], [], [], [], []];
    for (let i = 0; i < rarestSets; i += 1) {
      const set = rarest[i] ?? 0;
      const end = this.#from[set + 1] ?? 0;
      for (let at = this.#from[set] ?? 0; at < end; at += 1) {
        if (((this.#languages[at] ?? 0) & languages) === 0 || !this.#hasNeeds(at, sets)) continue;
        const entry = this.#entries[at];
        if (entry) possible[entry.is]?.push(entry);
      }
    }
    return possible;
  }

  #hasNeeds(at: number, sets: Marks): boolean {
    const end = this.#needsFrom[at + 1] ?? 0;
    for (let i = this.#needsFrom[at] ?? 0; i < end; i += 1) if (!sets.hasAny(this.#needs[i] ?? 0)) return false;
    return true;
  }
}

/** The sets that a pattern needs beside its rarest one. The last first: patterns open with words like "I" and "you". */
const otherNeeds = ([rarest, , ...places]: Pattern): number[] =>
  places.flatMap((code) => (kindOf(code) === place.word && setOf(code) !== rarest ? setOf(code) : [])).reverse();
