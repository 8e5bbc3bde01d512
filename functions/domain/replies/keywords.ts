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
  groups: readonly { tag: string; group: KeywordGroup }[];
  /** By key, the groups that have it. What they make of it is put together when it is asked for. */
  byKey: ReadonlyMap<string, readonly number[]>;
  longestKey: number;
}

const spaceless = (word: string): string => (word.includes(' ') ? word.replaceAll(' ', '') : word);

// All keywords of all languages, read while the first reply of a process waits: nothing is made that it may not need.
const index = once((): Index => {
  const groups: { tag: string; group: KeywordGroup }[] = [];
  const byKey = new Map<string, number[]>();
  let longestKey = 0;
  for (const { tag, keywords } of allLanguages()) {
    for (const group of keywords) {
      for (const word of group.words) {
        const key = spaceless(word);
        const known = byKey.get(key);
        if (known) known.push(groups.length);
        else byKey.set(key, [groups.length]);
        if (key.length > longestKey) longestKey = key.length;
      }
      groups.push({ tag, group });
    }
  }
  return { groups, byKey, longestKey };
});

const made = new Map<string, readonly Keyword[]>();

/** The keywords of a key, each once with the languages that have it. */
export function keywordsAt(key: string): readonly Keyword[] {
  const { groups, byKey } = index();
  const known = made.get(key);
  if (known) return known;
  const holders = byKey.get(key);
  if (!holders) return none;
  const found: Keyword[] = [];
  for (const at of holders) {
    const holder = groups[at];
    if (!holder) continue;
    const { kind, words, all = false, alone = false, slip, country } = holder.group;
    const same = found.find((e) => e.kind === kind && e.country === country && e.alone === alone);
    const word = words.find((one) => spaceless(one) === key) ?? key;
    if (same) same.tags.push(holder.tag);
    else found.push({ kind, word, tags: [holder.tag], all, alone, ...(slip && { slip }), ...(country && { country }) });
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

/** Every key that keywords have, and the length of the longest. */
export const allKeys = (): { byKey: ReadonlyMap<string, unknown>; longestKey: number } => index();

/** Whether the words, as a whole, may refuse, if only alone. */
export const mayRefuse = (words: readonly string[]): boolean =>
  keywordsOf(words).some(({ kind }) => kind === 'opt-out' || kind === 'likely-opt-out');
