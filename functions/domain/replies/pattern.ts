import type { WordSet } from './word-sets.ts';

/**
 * What one place of a pattern asks for, in the low four bits of its number. Above them is a set of words, or how many
 * words a gap may have; for a gap of a set both, the count in five bits.
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
  gap: 5,
  gapOf: 6,
  /** Start and end of a clause, and of the whole reply. */
  start: 7,
  wholeStart: 8,
  end: 9,
  wholeEnd: 10,
} as const;

const kindBits = 4;
const countBits = 5;

export const kindOf = (code: number): number => code & ((1 << kindBits) - 1);
export const operandOf = (code: number): number => code >> kindBits;
export const gapSetOf = (code: number): number => code >> (kindBits + countBits);
export const gapCountOf = (code: number): number => operandOf(code) & ((1 << countBits) - 1);

/** A pattern ready to match: the rarest of the sets that a reply must have a word of, then its places. */
export type Pattern = readonly [rarest: number, ...places: number[]];

/**
 * Compiles a pattern: what must follow what, word by word, within one sentence.
 *
 * - `stop` a word, `a|b|@set` one of several, `two_words` a phrase, `stem*` a word that begins so, `word?` may be missing
 * - `~3` up to three words of any kind, `~3@set` up to three of a set
 * - `^` `$` start and end of a clause, courtesy aside; `^^` `$$` of the whole reply; `me|$` a word or the end
 * - `!word` the next word is none of these, `!<word` the one before isn't
 *
 * Done when patterns are packed, not while replies are read.
 *
 * @throws Error on a pattern that can't be read.
 */
export function compile(source: string, wordSet: (alternatives: string) => WordSet): Pattern {
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
        return gap[2] ? coded(place.gapOf, (wordSet(gap[2]).id << countBits) | most) : coded(place.gap, most);
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
};

const coded = (kind: number, operand: number): number => (operand << kindBits) | kind;
