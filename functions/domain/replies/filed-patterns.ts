import { rowOf } from '../sections.ts';
import type { Book } from './book.ts';
import { type Pattern, toPattern } from './pattern.ts';
import type { ReplyWords } from './reply-words.ts';

/** What a pattern is for: to answer by, surely or likely, or to read the rest of the reply rightly. */
export const purpose = { idiom: 0, footer: 1, praise: 2, all: 3, sure: 4, likely: 5, takesBack: 6 } as const;

/** What is alike for the patterns of a rule, or those of a language for one purpose. */
export interface PatternGroup {
  /** Its place in the book. */
  language: number;
  is: (typeof purpose)[keyof typeof purpose];
  /** Of the rule. */
  name: string;
  /** The rule reaches every program. */
  all: boolean;
  /** The numbers of the patterns that take a match back. */
  unless: readonly number[];
}

/** A pattern, and what it is for. Those of rules say which. */
export interface Entry extends Pick<PatternGroup, 'is' | 'name' | 'all'> {
  pattern: Pattern;
  unless: readonly Pattern[];
  tag: string;
  /** The language, as a bit. */
  language: number;
}

/** Patterns by the set that each needs most, so that a reply is held only against those that it has a word for. */
export class FiledPatterns {
  readonly #book: Pick<Book, 'languages' | 'groups' | 'patterns'>;
  // What most are passed over by, in one run without a look at what they are: see `PatternData`.
  readonly #needs: Int32Array;
  readonly #from: Uint32Array;
  // Made when they first may match: a matcher reads plain lists fastest, and most patterns are never needed.
  readonly #entries: (Entry | undefined)[];
  readonly #patterns = new Map<number, Pattern>();

  constructor(book: Pick<Book, 'languages' | 'groups' | 'patterns'>) {
    const { groups, needs } = book.patterns;
    this.#book = book;
    this.#needs = needs.values;
    this.#from = needs.from;
    this.#entries = new Array(groups.length);
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
        const end = at + 2 + (needs[at + 1] ?? 0);
        at = isSpoken ? at + 2 : end;
        while (at < end) {
          const pattern = needs[at] ?? 0;
          let need = at + 2;
          at = need + (needs[at + 1] ?? 0);
          while (need < at && sets.hasAny(needs[need] ?? 0)) need += 1;
          if (need < at) continue;
          const found = this.#entries[pattern] ?? this.#entry(pattern);
          if (found) possible[found.is]?.push(found);
        }
      }
    }
    return possible;
  }

  #entry(at: number): Entry | undefined {
    const { languages, groups, patterns } = this.#book;
    const group = groups[patterns.groups[at] ?? 0];
    if (!group) return undefined;
    const { is, name, all, language, unless } = group;
    const { tag = '' } = languages[language] ?? {};
    const entry: Entry = {
      is,
      pattern: this.#pattern(at),
      unless: unless.map((one) => this.#pattern(one)),
      tag,
      name,
      all,
      language: 1 << language,
    };
    this.#entries[at] = entry;
    return entry;
  }

  #pattern(at: number): Pattern {
    const known = this.#patterns.get(at);
    if (known) return known;
    const pattern = toPattern(rowOf(this.#book.patterns.patterns, at));
    this.#patterns.set(at, pattern);
    return pattern;
  }
}
