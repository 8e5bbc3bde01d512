import { once } from '../once.ts';
import { bytesOf } from './books.ts';
import type { Tokens } from './tokens.ts';
import { eachTrait } from './traits.ts';

/** What a weight of 1 is in the data. */
export const weightScale = 24;

// By trait, how much more often replies that refuse have it than others: what `npm run learn` learned.
const weights = once(() => new Int8Array(bytesOf('weights')));

/** What words must weigh to be taken for the contrary of what a rule says: some twenty to one. */
export const heavy = 3;

/**
 * How much more in a reply says that it refuses than that it doesn't, as a logarithm of odds: above 0 it is likelier to.
 * This has been learned from replies and knows no reasons; so what it finds is to be asked about, never taken for sure.
 */
export function weightOf(tokens: Tokens): number {
  const weight = weights();
  let sum = 0;
  eachTrait(tokens, (trait) => {
    sum += weight[trait] ?? 0;
  });
  return sum / weightScale;
}

/** The words that say most for a refusal: those with at least half of what the heaviest has. */
export function heaviestWords(tokens: Tokens): readonly string[] {
  const weight = weights();
  const byWord = new Int32Array(tokens.words.length);
  eachTrait(tokens, (trait, at) => {
    byWord[at] = (byWord[at] ?? 0) + (weight[trait] ?? 0);
  });
  const most = Math.max(...byWord);
  return tokens.words.filter((_, at) => (byWord[at] ?? 0) * 2 >= most);
}
