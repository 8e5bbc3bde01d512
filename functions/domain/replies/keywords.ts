import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import type { KeywordKind } from './language-words.ts';

export interface Keyword {
  kind: KeywordKind;
  /** The word as folded. */
  word: string;
  /** Languages that have it, in the order of `languages`. */
  tags: string[];
  all: boolean;
  /** Counts only when nothing else is said, not even please. */
  alone: boolean;
  /** Counts only for numbers of this country. */
  country?: string;
}

/** The words of a text without spaces: "opt out", "opt-out" and "optout" are one keyword. */
export const keyOf = (words: readonly string[]): string => words.join('');

interface Index {
  byKey: ReadonlyMap<string, readonly Keyword[]>;
  longestKey: number;
  /** Phrases of courtesy by their first word, the longest first. */
  courtesies: ReadonlyMap<string, readonly (readonly string[])[]>;
  longestCourtesy: number;
}

const index = once((): Index => {
  const byKey = new Map<string, Keyword[]>();
  const courtesies = new Map<string, string[][]>();
  let longestKey = 0;
  let longestCourtesy = 0;
  for (const { tag, keywords, courtesy } of allLanguages()) {
    for (const { kind, words, all = false, alone = false, country } of keywords) {
      for (const word of words) {
        const key = word.replaceAll(' ', '');
        const entries = byKey.get(key) ?? [];
        const same = entries.find((e) => e.kind === kind && e.country === country && e.alone === alone);
        if (same) same.tags.push(tag);
        else entries.push({ kind, word, tags: [tag], all, alone, ...(country && { country }) });
        byKey.set(key, entries);
        longestKey = Math.max(longestKey, key.length);
      }
    }
    for (const phrase of courtesy) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      courtesies.set(
        first,
        [...(courtesies.get(first) ?? []), words].sort((a, b) => b.length - a.length),
      );
      longestCourtesy = Math.max(longestCourtesy, words.length);
    }
  }
  return { byKey, longestKey, courtesies, longestCourtesy };
});

/** Every keyword that these words are, as a whole. */
export function keywordsOf(words: readonly string[]): readonly Keyword[] {
  const { byKey, longestKey } = index();
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    if (letters > longestKey) return [];
  }
  return byKey.get(keyOf(words)) ?? [];
}

/** How many words of courtesy start at `at`: 0 if none do. */
export function courtesyAt(words: readonly string[], at: number): number {
  const phrases = index().courtesies.get(words[at] ?? '');
  const found = phrases?.find((phrase) => phrase.every((word, i) => words[at + i] === word));
  return found?.length ?? 0;
}

/** How many words of courtesy end before `end`: the longest phrase, 0 if none does. */
export function courtesyBefore(words: readonly string[], end: number): number {
  for (let n = Math.min(index().longestCourtesy, end); n > 0; n -= 1) if (courtesyAt(words, end - n) === n) return n;
  return 0;
}

/** The words left when courtesy at both ends is taken away; the last word never is. */
export function withoutCourtesy(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  for (let n = courtesyAt(words, from); n > 0 && from + n < to; n = courtesyAt(words, from)) from += n;
  for (let n = courtesyBefore(words, to); n > 0 && to - n > from; n = courtesyBefore(words, to)) to -= n;
  return words.slice(from, to);
}
