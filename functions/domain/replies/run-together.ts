import type { KnownWord } from './known-word.ts';
import { knownWord } from './rules.ts';

// A longer word is made up.
const longest = 40;
// Forms of a word have no more letters behind its stem ("text*": texting).
const longestForm = 3;
// Of shorter ones nearly every word can be put together ("ni ta nu nua").
const lettersEach = 3;
// A letter is a word of too many languages.
const fewest = 2;

/** A part of a word that is a word itself. */
interface Part {
  from: number;
  to: number;
  /** The languages that have it, a bit each. */
  languages: number;
  cost: number;
}

/**
 * What a word may be without spaces between its words ("takemeoffthislist"): for each language that has them all, as few
 * words as there can be, of three letters on average and more.
 */
export function partings(word: string): readonly (readonly string[])[] {
  if (word.length > longest) return [];
  const letters = word.replace(/(.)\1{2,}/gu, '$1');
  const parts = partsOf(letters);
  const found = new Map<string, readonly string[]>();
  let languages = parts.reduce((all, part) => all | part.languages, 0);
  for (; languages !== 0; languages &= languages - 1) {
    const words = cheapest(letters, parts, languages & -languages);
    if (words.length > 1 && letters.length >= words.length * lettersEach) found.set(words.join(' '), words);
  }
  return [...found.values()];
}

/** The parts that words can be, by where they end. */
function partsOf(letters: string): readonly Part[] {
  const parts: Part[] = [];
  // Behind what no word ends at none begins.
  const ends = new Set([0]);
  for (let to = 1; to <= letters.length; to += 1) {
    for (const from of ends) {
      if (to - from < fewest) continue;
      const known = knownWord(letters.slice(from, to));
      const cost = known ? costOf(known, to - from) : undefined;
      if (!known || cost === undefined) continue;
      parts.push({ from, to, languages: known.read, cost });
      ends.add(to);
    }
  }
  return parts;
}

/** What a word adds to the cost of a parting, if it may be in one: the form of a word more than two words. */
function costOf({ isWhole, stem }: KnownWord, letters: number): number | undefined {
  if (isWhole) return 1;
  return stem !== undefined && letters - stem.length <= longestForm ? 2.5 : undefined;
}

/** The words of one language that parts make up at the least cost; none if they don't. */
function cheapest(letters: string, parts: readonly Part[], language: number): readonly string[] {
  const costs: number[] = [0];
  const begins: number[] = [];
  for (const { from, to, languages, cost } of parts) {
    const before = costs[from];
    if (
      (languages & language) === 0 ||
      before === undefined ||
      before + cost >= (costs[to] ?? Number.POSITIVE_INFINITY)
    )
      continue;
    costs[to] = before + cost;
    begins[to] = from;
  }
  const words: string[] = [];
  for (let to = letters.length; to > 0; to = begins[to] ?? 0) {
    if (begins[to] === undefined) return [];
    words.unshift(letters.slice(begins[to], to));
  }
  return words;
}
