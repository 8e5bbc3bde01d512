import { gap, type Tokens } from './tokens.ts';

/** How many traits are told apart: a power of two. Several share a number, few that are frequent. */
export const traitCount = 2 ** 19;

/** The trait that every reply has once. */
export const everyReply = 0;

// Letters in a run: enough to tell a word by, few enough for a slip to leave some whole.
const runLength = 4;

/** What stands in the place of a word where a sentence begins or ends. */
const edge = 0;

/**
 * Calls back with each trait of a reply: its words, each two that are neighbours, which is first and which last, and each four
 * letters in a row whatever spaces are between them. A misspelt word, a broken one and two run together still have most of those.
 *
 * @param visit takes the number of the trait, and the word that it ends in
 */
export function eachTrait({ words, gaps }: Tokens, visit: (trait: number, at: number) => void): void {
  visit(everyReply, 0);
  let before = edge;
  let run = 0;
  let letters = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    let hash = fnvOffset;
    for (let i = 0; i < word.length; i += 1) {
      const letter = word.charCodeAt(i);
      hash = fnv(hash, letter);
      const last = run;
      run = Math.imul(run, runBase) + letter;
      letters += 1;
      // A letter held down says no more than four of it.
      if (letters >= runLength && run !== last) visit(numbered(run, salt.run), at);
    }
    visit(numbered(hash, salt.word), at);
    visit(numbered(fnv(before, hash), salt.pair), at);
    if (at === 0) visit(numbered(hash, salt.first), at);
    if (at === words.length - 1) visit(numbered(hash, salt.last), at);
    before = hash;
    if (at + 1 < words.length && (gaps[at] ?? gap.none) < gap.sentence) continue;
    visit(numbered(fnv(hash, edge), salt.pair), at);
    before = edge;
  }
}

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), over code units and over hashes.
const fnvOffset = 0x811c9dc5;
const fnv = (hash: number, part: number): number => Math.imul(hash ^ part, 0x01000193);

// By 8 bits a letter, the one before the first of a run falls out of 32.
const runBase = 2 ** (32 / runLength);

// Tells a word from a run of the same letters, both from a pair, and where the word stands.
const salt = { word: 0x9e3779b1, pair: 0x7feb352d, run: 0x27d4eb2f, first: 0x85157af5, last: 0x58f38ded };

/** Spreads a hash over the numbers of traits (the finaliser of MurmurHash3). */
function numbered(hash: number, kind: number): number {
  let spread = Math.imul(hash ^ kind ^ (hash >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) & (traitCount - 1);
}
