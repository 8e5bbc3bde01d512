import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import { PartIndex } from './part-index.ts';
import { isSlipOf } from './slips.ts';

const shortest = 5;
const shortestEdited = 8;
const twoSlipsFrom = 10;

const slipsFor = (letters: number): number => (letters >= twoSlipsFrom ? 2 : 1);

// Chinese words are mended by their sound.
const words = once(() => {
  const spelt = allLanguages().flatMap(({ scripts, spelling }) => (scripts.includes('Hani') ? [] : spelling));
  return new PartIndex(new Set(spelt), slipsFor);
});

/**
 * The word that this one is a misspelling of, if it is: one slip in words of six letters and more, two from ten. A slip
 * is a letter too many, too few, changed, or two that changed places.
 */
export function corrected(word: string): string | undefined {
  if (word.length < shortest - 1 || word.length > 24) return undefined;
  for (const candidate of words().near(word)) {
    // Among short words an edit is too often another word ("remote"), a slip of the thumb seldom.
    const isNear =
      candidate.length < shortestEdited
        ? isSlipOf(candidate, word)
        : within(slipsFor(candidate.length), word, candidate);
    if (isNear) return candidate;
  }
  return undefined;
}

/**
 * The word that a thumb meant which typed this one, of which `stem` is right. Where only the end of one is missing they
 * are two forms of a word ("cancele", "cancelen").
 */
export function slippedAfter(stem: string, word: string): string | undefined {
  const found = corrected(word);
  if (!found?.startsWith(stem) || found.startsWith(word) || word.startsWith(found)) return undefined;
  return isSlipOf(found, word) ? found : undefined;
}

// Letters that Spanish, Portuguese and some of them French say alike, and so write for one another.
const sameSound: readonly (readonly [RegExp, string])[] = [
  [/v/g, 'b'],
  [/b/g, 'v'],
  [/k(?=[ei])/g, 'qu'],
  [/k/g, 'c'],
  [/s(?=[ei])/g, 'c'],
  [/[zç]/g, 's'],
  [/g(?=[ei])/g, 'j'],
];

/** The known word that sounds like this one ("kiten" for "quiten", "canselar" for "cancelar"). */
export function heard(word: string, isMeant: (word: string) => boolean): string | undefined {
  for (const [letters, other] of sameSound) {
    const written = word.replace(letters, other);
    if (written !== word && isMeant(written)) return written;
  }
  return undefined;
}

/** Whether two words are at most `most` slips apart (optimal string alignment). */
function within(most: number, a: string, b: string): boolean {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    before = last;
    last = row;
  }
  return (last[b.length] ?? 0) <= most;
}
