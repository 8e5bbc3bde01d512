import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import type { KeywordGroup, KeywordKind } from './language-words.ts';

export interface Keyword {
  kind: KeywordKind;
  /** The word as folded. */
  word: string;
  /** Languages that have it, in the order of `languages`. */
  tags: string[];
  all: boolean;
  /** Counts only when nothing else is said, not even please. */
  alone: boolean;
  /** A slip itself, of which no more slips are made out. */
  slip?: boolean;
  /** Counts only for numbers of this country. */
  country?: string;
}

/** The words of a text without spaces: "opt out", "opt-out" and "optout" are one keyword. */
export const keyOf = (words: readonly string[]): string => words.join('');

/** How many letters words have; of more than `most`, only that they are more. */
export function lettersOf(words: readonly string[], most: number): number {
  let letters = 0;
  for (let at = 0; at < words.length && letters <= most; at += 1) letters += words[at]?.length ?? 0;
  return letters;
}

const none: readonly never[] = [];

interface Index {
  /** Words of keywords, with the group and the language that they are of. */
  holders: readonly Holder[];
  /** By key, its holders. What they make of it is put together when it is asked for. */
  byKey: ReadonlyMap<string, readonly number[]>;
  longestKey: number;
}

interface Holder {
  word: string;
  tag: string;
  group: KeywordGroup;
}

/** The key of a word that may be a phrase. */
export const spaceless = (word: string): string => (word.includes(' ') ? word.replaceAll(' ', '') : word);

// All keywords of all languages, read while the first reply of a process waits: nothing is made that it may not need.
const index = once((): Index => {
  const holders: Holder[] = [];
  const byKey = new Map<string, number[]>();
  let longestKey = 0;
  for (const { tag, keywords } of allLanguages()) {
    for (const group of keywords) {
      for (const word of group.words) {
        const key = spaceless(word);
        const known = byKey.get(key);
        if (known) known.push(holders.length);
        else byKey.set(key, [holders.length]);
        holders.push({ word, tag, group });
        if (key.length > longestKey) longestKey = key.length;
      }
    }
  }
  return { holders, byKey, longestKey };
});

const made = new Map<string, readonly Keyword[]>();

/** The keywords of a key, each once with the languages that have it. */
export function keywordsAt(key: string): readonly Keyword[] {
  const { holders, byKey } = index();
  const known = made.get(key);
  if (known) return known;
  const places = byKey.get(key);
  if (!places) return none;
  const found: Keyword[] = [];
  for (const at of places) {
    const holder = holders[at];
    if (!holder) continue;
    const { word, tag, group } = holder;
    const { kind, all = false, alone = false, slip, country } = group;
    const same = found.find((e) => e.kind === kind && e.country === country && e.alone === alone);
    if (same) same.tags.push(tag);
    else found.push({ kind, word, tags: [tag], all, alone, ...(slip && { slip }), ...(country && { country }) });
  }
  made.set(key, found);
  return found;
}

/** Every keyword that these words are, as a whole. */
export function keywordsOf(words: readonly string[]): readonly Keyword[] {
  const { longestKey } = index();
  if (words.length === 0 || lettersOf(words, longestKey) > longestKey) return none;
  return keywordsAt(keyOf(words));
}

/** Every key that keywords have, with the places of its words in the order that they are listed in, and the longest's length. */
export const allKeys = (): Pick<Index, 'byKey' | 'longestKey'> => index();

/** Whether the words, as a whole, may refuse, if only alone. */
export const mayRefuse = (words: readonly string[]): boolean =>
  keywordsOf(words).some(({ kind }) => kind === 'opt-out' || kind === 'likely-opt-out');
