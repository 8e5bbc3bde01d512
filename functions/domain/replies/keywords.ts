import { fold } from './fold.ts';
import type { Keywords, SourcedWords } from './language.ts';
import { languages } from './languages.ts';
import { isSlipOf } from './slips.ts';
import { tokenise } from './tokens.ts';

/** What a keyword asks for, before the circumstances of the reply are weighed. */
export type KeywordKind = 'opt-out' | 'likely-opt-out' | 'opt-in' | 'help' | 'yes' | 'no';

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

const byKey = new Map<string, Keyword[]>();
const courtesies = new Map<string, string[][]>();
let longestKey = 0;
let longestCourtesy = 0;

function add(tag: string, kind: KeywordKind, words: SourcedWords = {}, extra: Partial<Keyword> = {}): void {
  for (const [word, ids] of Object.entries(words)) {
    const tokens = tokenise(fold(word)).words;
    const key = keyOf(tokens);
    const entries = byKey.get(key) ?? [];
    const same = entries.find(
      (e) => e.kind === kind && e.country === extra.country && e.alone === (extra.alone ?? false),
    );
    if (same) same.tags.push(tag);
    else {
      const slip = ids === 'slip';
      entries.push({
        kind,
        word: tokens.join(' '),
        tags: [tag],
        all: false,
        alone: false,
        ...(slip && { slip }),
        ...extra,
      });
    }
    byKey.set(key, entries);
    longestKey = Math.max(longestKey, key.length);
  }
}

function addAll(tag: string, keywords: Keywords): void {
  add(tag, 'opt-out', keywords.optOut);
  add(tag, 'opt-out', keywords.optOutAll, { all: true });
  add(tag, 'opt-out', keywords.optOutAlone, { alone: true });
  add(tag, 'likely-opt-out', keywords.likelyOptOut);
  add(tag, 'opt-in', keywords.optIn);
  add(tag, 'help', keywords.help);
  add(tag, 'yes', keywords.yes);
  add(tag, 'no', keywords.no);
  for (const [country, words] of Object.entries(keywords.optOutIn ?? {})) {
    add(tag, 'opt-out', words, { alone: true, country });
  }
  for (const [country, words] of Object.entries(keywords.helpIn ?? {})) {
    add(tag, 'help', words, { alone: true, country });
  }
}

for (const { tag, keywords, courtesy } of languages) {
  addAll(tag, keywords);
  for (const phrase of courtesy?.split(',') ?? []) {
    const words = tokenise(fold(phrase)).words;
    const first = words[0];
    if (first === undefined) continue;
    const phrases = courtesies.get(first) ?? [];
    phrases.push(words);
    longestCourtesy = Math.max(longestCourtesy, words.length);
    phrases.sort((a, b) => b.length - a.length);
    courtesies.set(first, phrases);
  }
}

/** Every keyword that these words are, as a whole. */
export function keywordsOf(words: readonly string[]): readonly Keyword[] {
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    if (letters > longestKey) return [];
  }
  return byKey.get(keyOf(words)) ?? [];
}

// Words of four letters are a slip away from too many others to go on that alone in languages that few replies are in.
const spelt = new Set(languages.filter(({ spelling }) => spelling !== undefined).map(({ tag }) => tag));
let mistypable: readonly (readonly [key: string, keyword: Keyword])[] | undefined;
const shortestSlip = 4;
const shortestAlone = 6;

/** The refusing keyword that these words are a slip of the thumb away from, if they are nothing else. */
export function mistypedKeyword(words: readonly string[]): Keyword | undefined {
  const key = keyOf(words);
  if (key.length < shortestSlip - 1 || key.length > longestKey || byKey.has(key)) return undefined;
  mistypable ??= [...byKey].flatMap(([word, keywords]) => {
    const found = keywords.find(
      ({ kind, tags, alone, country, slip }) =>
        kind === 'opt-out' &&
        !slip &&
        country === undefined &&
        tags.some((tag) => spelt.has(tag)) &&
        word.length >= (alone ? shortestAlone : shortestSlip),
    );
    return found ? [[word, found] as const] : [];
  });
  return mistypable.find(([word]) => Math.abs(word.length - key.length) < 2 && isSlipOf(word, key))?.[1];
}

/** How many words of courtesy start at `at`: 0 if none do. */
export function courtesyAt(words: readonly string[], at: number): number {
  const phrases = courtesies.get(words[at] ?? '');
  const found = phrases?.find((phrase) => phrase.every((word, i) => words[at + i] === word));
  return found?.length ?? 0;
}

/** How many words of courtesy end before `end`: the longest phrase, 0 if none does. */
export function courtesyBefore(words: readonly string[], end: number): number {
  for (let n = Math.min(longestCourtesy, end); n > 0; n -= 1) if (courtesyAt(words, end - n) === n) return n;
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
