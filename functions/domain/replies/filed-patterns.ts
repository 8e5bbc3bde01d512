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
  // What most are passed over by, in one run without a look at what they are: of each pattern the languages that a reply
  // must be in, a bit each, its place in `#entries`, how many sets it needs beside its rarest one, and those.
  readonly #needs: Int32Array;
  // Those of a set are from its place here to that of the next.
  readonly #from: Int32Array;

  /** @param sets how many sets there are */
  constructor(entries: readonly Entry[], sets: number) {
    this.#entries = entries;
    const filed: number[][] = Array.from({ length: sets }, () => []);
    for (const [at, { is, language, pattern }] of entries.entries()) {
      const needs = otherNeeds(pattern);
      filed[pattern[0]]?.push(is < purpose.sure ? anyLanguage : language, at, needs.length, ...needs);
    }
    this.#needs = Int32Array.from(filed.flat());
    this.#from = new Int32Array(sets + 1);
    for (const [set, { length }] of filed.entries()) this.#from[set + 1] = (this.#from[set] ?? 0) + length;
  }

  /**
   * Those that may match, by purpose, the one first whose rarest word comes first.
   *
   * @param languages those of the rules that may match, a bit each
   */
  possible({ rarest, rarestSets, sets }: ReplyWords, languages: number): readonly (readonly Entry[])[] {
    const possible: Entry[][] = [[], [], [], [], [], []];
    const needs = this.#needs;
    for (let i = 0; i < rarestSets; i += 1) {
      const set = rarest[i] ?? 0;
      const last = this.#from[set + 1] ?? 0;
      for (let at = this.#from[set] ?? 0; at < last; ) {
        const isSpoken = ((needs[at] ?? 0) & languages) !== 0;
        const entry = needs[at + 1] ?? 0;
        let need = at + 3;
        at = need + (needs[at + 2] ?? 0);
        if (!isSpoken) continue;
        while (need < at && sets.hasAny(needs[need] ?? 0)) need += 1;
        if (need < at) continue;
        const found = this.#entries[entry];
        if (found) possible[found.is]?.push(found);
      }
    }
    return possible;
  }
}

/** The sets that a pattern needs beside its rarest one. The last first: patterns open with words like "I" and "you". */
const otherNeeds = ([rarest, , ...places]: Pattern): number[] =>
  places.flatMap((code) => (kindOf(code) === place.word && setOf(code) !== rarest ? setOf(code) : [])).reverse();
