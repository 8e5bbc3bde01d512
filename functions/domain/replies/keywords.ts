import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import type { KeywordGroup, KeywordKind } from './language-words.ts';
import { isSlipOf } from './slips.ts';

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
  /** Phrases of courtesy by their first word, the longest first. */
  courtesies: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same by their last word. */
  endings: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const spaceless = (word: string): string => (word.includes(' ') ? word.replaceAll(' ', '') : word);

// All words of all languages, read while the first reply of a process waits: nothing is made that it may not need.
const index = once((): Index => {
  const groups: { tag: string; group: KeywordGroup }[] = [];
  const byKey = new Map<string, number[]>();
  const courtesies = new Map<string, string[][]>();
  let longestKey = 0;
  const endings = new Map<string, string[][]>();
  for (const { tag, keywords, courtesy } of allLanguages()) {
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
    for (const phrase of courtesy) {
      const words = phrase.split(' ');
      file(words, words[0], courtesies);
      file(words, words.at(-1), endings);
    }
  }
  for (const alike of [...courtesies.values(), ...endings.values()])
    if (alike.length > 1) alike.sort((a, b) => b.length - a.length);
  return { groups, byKey, longestKey, courtesies, endings };
});

function file(words: string[], by = '', courtesies: Map<string, string[][]>): void {
  const alike = courtesies.get(by);
  if (alike) alike.push(words);
  else courtesies.set(by, [words]);
}

const made = new Map<string, readonly Keyword[]>();

/** The keywords of a key, each once with the languages that have it. */
function keywordsAt(key: string): readonly Keyword[] {
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

const shortestSlip = 4;
const shortestAlone = 6;

// Words of four letters are a slip away from too many others to go on that alone in languages that few replies are in.
const mistypable = once(() => {
  const spelt = new Set(allLanguages().flatMap(({ tag, spelling }) => (spelling.length > 0 ? [tag] : [])));
  return [...index().byKey.keys()].flatMap((word) => {
    const found = keywordsAt(word)
      .filter(
        ({ kind, tags, country, slip }) =>
          kind === 'opt-out' && !slip && country === undefined && tags.some((tag) => spelt.has(tag)),
      )
      .sort((a, b) => Number(a.alone) - Number(b.alone))[0];
    return found && word.length >= shortestSlip ? [[word, found] as const] : [];
  });
});

/**
 * The refusing keyword that these words are a slip of the thumb away from, if they are nothing else. Courtesy around
 * them makes a short one as telling as a long one ("siar por favor").
 */
export function mistypedKeyword(words: readonly string[], courteous: boolean): Keyword | undefined {
  const { byKey, longestKey } = index();
  const key = keyOf(words);
  if (key.length < shortestSlip - 1 || key.length > longestKey || byKey.has(key)) return undefined;
  const shortest = courteous ? shortestSlip : shortestAlone;
  const found = mistypable().find(
    ([word, { alone }]) =>
      (!alone || word.length >= shortest) && Math.abs(word.length - key.length) < 2 && isSlipOf(word, key),
  )?.[1];
  return (
    found ??
    mistypablePhrases()
      .get(words.length)
      ?.find(({ parts }) => isPhraseMistyped(parts, words))?.keyword
  );
}

const mistypablePhrases = once(() => {
  const phrases = mistypable().map(([, keyword]) => ({ keyword, parts: keyword.word.split(' ') }));
  return Map.groupBy(
    phrases.filter(({ parts }) => parts.length > 1),
    ({ parts }) => parts.length,
  );
});

// Shorter words than these must be right in a phrase where each may have its slip.
const shortestInPhrase = 4;

/** Whether each word of a phrase is as typed or a slip of the thumb away ("darmr de bsja" for "darme de baja"). */
const isPhraseMistyped = (phrase: readonly string[], typed: readonly string[]): boolean =>
  phrase.every((word, i) => {
    const other = typed[i] ?? '';
    return word === other || (word.length >= shortestInPhrase && isSlipOf(word, other));
  });

/** How many words of courtesy start at `at`: 0 if none do. */
export function courtesyAt(words: readonly string[], at: number): number {
  for (const phrase of index().courtesies.get(words[at] ?? '') ?? none)
    if (stands(phrase, words, at)) return phrase.length;
  return 0;
}

/** How many words of courtesy end before `end`: the longest phrase, 0 if none does. */
export function courtesyBefore(words: readonly string[], end: number): number {
  for (const phrase of index().endings.get(words[end - 1] ?? '') ?? none) {
    const at = end - phrase.length;
    // A longer one that starts there goes on behind the end.
    if (at >= 0 && stands(phrase, words, at) && courtesyAt(words, at) === phrase.length) return phrase.length;
  }
  return 0;
}

function stands(phrase: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < phrase.length; i += 1) if (words[at + i] !== phrase[i]) return false;
  return true;
}

/** Where the words of courtesy end that start at `from`: there, if none do. */
export function afterCourtesy(words: readonly string[], from: number): number {
  let at = from;
  for (let n = courtesyAt(words, at); n > 0; n = courtesyAt(words, at)) at += n;
  return at;
}

/**
 * The words left when courtesy at both ends is taken away; the last word never is. Of nothing but courtesy a sign that
 * refuses by itself is left: it is courtesy beside another keyword ("stop 🚫", "🚫 merci").
 */
export function withoutCourtesy(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  const refuses = (word: string) =>
    keywordsAt(word).some(({ kind }) => kind === 'opt-out' || kind === 'likely-opt-out');
  if (
    words.length > 1 &&
    courtesyAt(words, 0) > 0 &&
    refuses(words[0] ?? '') &&
    afterCourtesy(words, 0) === words.length
  )
    return words.slice(0, 1);
  for (let n = courtesyAt(words, from); n > 0 && from + n < to; n = courtesyAt(words, from)) from += n;
  for (let n = courtesyBefore(words, to); n > 0 && to - n > from; n = courtesyBefore(words, to)) to -= n;
  return words.slice(from, to);
}
