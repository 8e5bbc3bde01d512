import { clausesOf } from './clauses.ts';
import { courtesyAt, courtesyBefore } from './keywords.ts';
import { add, type KnownWord, type Lexicon, type Phrase } from './lexicon.ts';
import { gap, type Tokens } from './tokens.ts';

/** A phrase that stands in a reply, from one word to before another. */
interface FoundPhrase {
  phrase: Phrase;
  to: number;
}

/** By rarest set, the first and the last word of it or of a phrase of it, counted from 1; 0 if there is none. */
export interface Positions {
  first: Uint16Array;
  last: Uint16Array;
}

/** A reply ready for patterns: its words, the sets they are in, and where its clauses begin and end. */
export interface ReplyWords extends Tokens, Positions {
  known: readonly KnownWord[];
  /** For each word, the phrases that begin there. */
  phrases: readonly (readonly FoundPhrase[] | undefined)[];
  /** The sets that a word or phrase of the reply is in: a bit each. */
  sets: Uint32Array;
  /** Those of them that are the rarest of some pattern. */
  rarest: readonly number[];
  /** 1 for words that an idiom has taken out of play. */
  taken: Uint8Array;
  /** `starts[i]` is 1 where a clause begins at word i, 2 where the whole reply does: courtesy is set aside. */
  starts: Uint8Array;
  /** `ends[i]` is 1 where a clause ends before word i, 2 where the whole reply does. */
  ends: Uint8Array;
  /** By set, the end that does as well as a word of it. */
  setEnds: Uint8Array;
}

/** Looks up each word once, and finds the clauses. "Hi, please stop now." has one that begins and ends at "stop". */
export function replyWords({ words, gaps }: Tokens, lexicon: Lexicon, { first, last }: Positions): ReplyWords {
  const known = words.map(lexicon.of);
  const phrases = known.map((word, at) => (word.phrases ? phrasesAt(words, gaps, at, word.phrases) : undefined));
  const sets = new Uint32Array((lexicon.ends.length + 31) >> 5);
  const rarest: number[] = [];
  const note = (found: Omit<Phrase, 'words' | 'isStem'>, at: number) => {
    if (found.fewSets) for (const set of found.fewSets) add(sets, set);
    else for (let i = 0; i < sets.length; i += 1) sets[i] = (sets[i] ?? 0) | (found.sets[i] ?? 0);
    for (const set of found.rarest) {
      if (first[set] === 0) {
        first[set] = at + 1;
        rarest.push(set);
      }
      last[set] = at + 1;
    }
  };
  for (let at = 0; at < known.length; at += 1) {
    const word = known[at];
    if (word?.named) note(word, at);
    const found = phrases[at];
    if (found) for (const { phrase } of found) note(phrase, at);
  }
  const taken = new Uint8Array(words.length);
  const { starts, ends } = clauses(words, gaps);
  return { words, gaps, known, phrases, sets, rarest, first, last, taken, starts, ends, setEnds: lexicon.ends };
}

function phrasesAt(
  words: readonly string[],
  gaps: Tokens['gaps'],
  at: number,
  possible: ReadonlyMap<string, readonly Phrase[]>,
): readonly FoundPhrase[] | undefined {
  let found: FoundPhrase[] | undefined;
  const next = words[at + 1];
  if (next === undefined) return undefined;
  for (const second of [next, '*']) {
    for (const phrase of possible.get(second) ?? none) {
      if (!stands(phrase, words, gaps, at)) continue;
      found ??= [];
      found.push({ phrase, to: at + phrase.words.length });
    }
  }
  return found;
}

function stands(
  { words: wanted, isStem }: Phrase,
  words: readonly string[],
  gaps: Tokens['gaps'],
  at: number,
): boolean {
  const last = wanted.length - 1;
  for (let n = 1; n <= last; n += 1) {
    const between = gaps[at + n - 1];
    if (between === gap.comma || between === gap.colon) return false;
    const word = words[at + n];
    if (word !== wanted[n] && !(isStem && n === last && word?.startsWith(wanted[n] ?? ''))) return false;
  }
  return true;
}

const none: readonly never[] = [];
function clauses(words: readonly string[], gaps: Tokens['gaps']): { starts: Uint8Array; ends: Uint8Array } {
  const starts = new Uint8Array(words.length + 1);
  const ends = new Uint8Array(words.length + 1);
  const markStarts = (from: number, to: number, mark: number) => {
    for (let at = from; at < to; ) {
      starts[at] = mark;
      const courtesy = courtesyAt(words, at);
      if (courtesy === 0) return;
      at += courtesy;
    }
  };
  const markEnds = (from: number, to: number, mark: number) => {
    for (let at = to; at > from; ) {
      ends[at] = mark;
      const courtesy = courtesyBefore(words, at);
      if (courtesy === 0) return;
      at -= courtesy;
    }
  };
  for (const clause of clausesOf(gaps)) {
    if (clause.begins) markStarts(clause.from, clause.to, 1);
    if (clause.ends) markEnds(clause.from, clause.to, 1);
  }
  markStarts(0, words.length, 2);
  markEnds(0, words.length, 2);
  return { starts, ends };
}
