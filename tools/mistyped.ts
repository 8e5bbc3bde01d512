import type { Tokens } from '../functions/domain/replies/tokens.ts';

// Only these are long enough to be known after a slip.
const shortest = 4;

/**
 * Makes replies as they might have been typed in haste: with one word misspelt by a letter, or run together with the next.
 * None where no word is long enough.
 *
 * @param seed the same gives the same slips
 */
export function mistyped(seed: number): (tokens: Tokens) => Tokens[] {
  const random = randomBelow(seed);
  return ({ words, gaps }) => {
    const long = words.flatMap((word, at) => (/^[a-z]+$/.test(word) && word.length >= shortest ? at : []));
    const at = long[random(long.length)];
    if (at === undefined) return [];
    const word = words[at] ?? '';
    const slip = random(5);
    if (slip === 4) {
      const next = words[at + 1];
      return next === undefined ? [] : [{ words: words.toSpliced(at, 2, word + next), gaps: gaps.toSpliced(at, 1) }];
    }
    const i = 1 + random(word.length - 2);
    const before = word.slice(0, i);
    const [letter, after] = [word.charAt(i), word.slice(i + 1)];
    const typed = [
      `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
      before + after,
      before + letter + letter + after,
      before + String.fromCharCode(0x61 + random(26)) + after,
    ][slip];
    return [{ words: words.with(at, typed ?? word), gaps }];
  };
}

/** Numbers from 0 to below a limit, as good as by chance for this (Numerical Recipes' generator). */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
