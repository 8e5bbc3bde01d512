import type { WordSet } from './word-sets.ts';

/**
 * What one place of a pattern asks for, in the low four bits of its number. The next five count the words of a gap, and
 * those above are a set of words.
 */
export const place = {
  /** A word of the set. */
  word: 0,
  /** A word of the set, or an end that does as well. */
  wordOrEnd: 1,
  /** A word of the set, or none. */
  optional: 2,
  /** The next word is none of the set, the one before isn't. */
  not: 3,
  notBefore: 4,
  /** Some words of the set, or of any kind. */
  gapOf: 5,
  gap: 6,
  /** Start and end of a clause, and of the whole reply. */
  start: 7,
  wholeStart: 8,
  end: 9,
  wholeEnd: 10,
  /** The word before asks: what follows in the pattern answers it. */
  question: 11,
} as const;

const kindBits = 4;
const countBits = 5;

export const kindOf = (code: number): number => code & ((1 << kindBits) - 1);
export const countOf = (code: number): number => (code >> kindBits) & ((1 << countBits) - 1);
export const setOf = (code: number): number => code >> (kindBits + countBits);
export const holdsSet = (code: number): boolean => kindOf(code) < place.gap;
const coded = (kind: number, set = 0, count = 0): number =>
  (set << (kindBits + countBits)) | (count << kindBits) | kind;

/** A pattern as it is compiled: the rarest of the sets that a reply must have a word of, then its places. */
export type Compiled = readonly [rarest: number, ...places: number[]];

/** A pattern ready to match: what it is compiled to, with the most words that a match can have before one of that set. */
export type Pattern = readonly [rarest: number, before: number, ...places: number[]];

/** A pattern out of the numbers that it is packed in. */
export function toPattern([rarest = 0, before = 0, ...places]: Iterable<number>): Pattern {
  return [rarest, before, ...places];
}

/** Where the places of a pattern begin. */
export const firstPlace = 2;

/** The most words that a phrase of a set may have. */
export const longestPhrase = 12;

/** The most words that a place can take. */
export function mostWordsOf(code: number): number {
  const kind = kindOf(code);
  if (kind <= place.optional) return longestPhrase;
  if (kind === place.gapOf) return countOf(code) * longestPhrase;
  return kind === place.gap ? countOf(code) : 0;
}

/**
 * Compiles a pattern: what must follow what, word by word, within one sentence.
 *
 * - `stop` a word, `a|b|@set` one of several, `two_words` a phrase, `stem*` a word that begins so (or the last of a
 *   phrase; three letters and more), `*ending` one that ends so (five and more), `word?` may be missing
 * - `~3` up to three words of any kind, `~3@set` up to three of a set
 * - `^` `$` start and end of a clause, courtesy aside; `^^` `$$` of the whole reply; `me|$` a word or the end. Commas,
 *   colons, dashes between spaces and ends of sentences part clauses; a quotation or bracket parts those around it, but
 *   what it holds neither starts nor ends one
 * - `!word` the next word is none of these, `!<word` the one before isn't
 * - `no_more ? reply` a question mark between them, and the answer in the sentence after it; in footers only
 *
 * Within a sentence rules pass over commas and colons, footers over colons ("Opt out: STOP"), idioms over neither.
 *
 * Done when patterns are packed, not while replies are read.
 *
 * @throws Error on a pattern that can't be read.
 */
export function compile(source: string, wordSet: (alternatives: string) => WordSet): Compiled {
  const needed: WordSet[] = [];
  const places = source
    .trim()
    .split(/\s+/)
    .map((part): number => {
      const end = ends[part];
      if (end !== undefined) return end;
      const gap = /^~(\d*)(@\S+)?$/.exec(part);
      if (gap) {
        const most = Number(gap[1] || 3);
        if (most >= 1 << countBits) throw new Error(`Too long a gap in ${source}`);
        return gap[2] ? coded(place.gapOf, wordSet(gap[2]).id, most) : coded(place.gap, 0, most);
      }
      if (/[~^]/.test(part)) throw new Error(`Can't read ${part} in ${source}`);
      if (part.startsWith('!<')) return coded(place.notBefore, wordSet(part.slice(2)).id);
      if (part.startsWith('!')) return coded(place.not, wordSet(part.slice(1)).id);
      if (part.endsWith('?')) return coded(place.optional, wordSet(part.slice(0, -1)).id);
      const set = wordSet(part);
      if (set.orEnd) return coded(place.wordOrEnd, set.id);
      needed.push(set);
      return coded(place.word, set.id);
    });
  const [rarest] = needed.sort((a, b) => b.rarity - a.rarity);
  if (!rarest) throw new Error(`A pattern needs a word that must be there: ${source}`);
  return [rarest.id, ...places];
}

const ends: Readonly<Record<string, number>> = {
  '^': place.start,
  '^^': place.wholeStart,
  $: place.end,
  $$: place.wholeEnd,
  '?': place.question,
};
