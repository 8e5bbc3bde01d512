import { isWord, stemOf } from './rules.ts';

// A shorter word is one word, and a longer one is made up.
const shortest = 9;
const longest = 40;
// Forms of a word have no more letters behind its stem ("text*": texting).
const longestForm = 3;
// Of shorter ones nearly every word can be put together ("ni ta nu nua").
const lettersEach = 3;

/**
 * The words that are one without the spaces between them ("takemeoffthislist"), all of which rules know: as few as there
 * can be, of three letters on average and more. Undefined where it can't be parted so.
 */
export function partedWord(word: string): string[] | undefined {
  if (word.length < shortest || word.length > longest) return undefined;
  const letters = word.replace(/(.)\1{2,}/gu, '$1');
  // By place, the least that words up to there cost, and where the last of them begins.
  const costs = Array.from({ length: letters.length + 1 }, () => Number.POSITIVE_INFINITY);
  const begins: number[] = [];
  costs[0] = 0;
  for (let to = 1; to <= letters.length; to += 1) {
    for (let from = 0; from < to; from += 1) {
      const before = costs[from] ?? Number.POSITIVE_INFINITY;
      // Two words cost more than any one.
      if (before + 1 >= (costs[to] ?? 0)) continue;
      const cost = before + costOf(letters.slice(from, to));
      if (cost >= (costs[to] ?? 0)) continue;
      costs[to] = cost;
      begins[to] = from;
    }
  }
  const words: string[] = [];
  for (let to = letters.length; to > 0; to = begins[to] ?? 0) {
    if (begins[to] === undefined) return undefined;
    words.unshift(letters.slice(begins[to], to));
  }
  return words.length > 1 && letters.length >= words.length * lettersEach ? words : undefined;
}

/** What a word adds to the cost of a parting: the form of a word more than a word itself, and what nobody knows too much. */
function costOf(word: string): number {
  if (isWord(word)) return word.length === 1 ? 2 : 1;
  const stem = stemOf(word);
  return stem !== undefined && word.length - stem.length <= longestForm ? 1.5 : Number.POSITIVE_INFINITY;
}
