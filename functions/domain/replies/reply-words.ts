import { courtesyAt, courtesyBefore } from './keywords.ts';
import type { Lexicon, Membership } from './lexicon.ts';
import { gap, type Tokens } from './tokens.ts';

/** A phrase of a set that stands in a reply, from one word to before another. */
interface FoundPhrase {
  set: number;
  to: number;
}

/** By set, the first and the last word of it or of a phrase of it, counted from 1; 0 if there is none. */
export interface Positions {
  first: Uint16Array;
  last: Uint16Array;
}

/** A reply ready for patterns: its words, the sets they are in, and where its clauses begin and end. */
export interface ReplyWords extends Tokens, Positions {
  /** For each word, the sets that hold it as it is, and by its stems. */
  exact: (Membership | undefined)[];
  stems: (readonly Membership[] | undefined)[];
  /** For each word, the phrases that begin there. */
  phrases: (FoundPhrase[] | undefined)[];
  /** The needed sets that a word or phrase of the reply is in. */
  present: readonly number[];
  /** 1 for words that an idiom has taken out of play. */
  taken: Uint8Array;
  /** `starts[i]` is 1 where a clause begins at word i, 2 where the whole reply does: courtesy is set aside. */
  starts: Uint8Array;
  /** `ends[i]` is 1 where a clause ends before word i, 2 where the whole reply does. */
  ends: Uint8Array;
}

const none: readonly never[] = [];

/** Looks up each word once, and finds the clauses. "Hi, please stop now." has one that begins and ends at "stop". */
export function replyWords({ words, gaps }: Tokens, lexicon: Lexicon, { first, last }: Positions): ReplyWords {
  const exact = words.map((word) => lexicon.setsOf(word));
  const stems = words.map((word) => lexicon.setsByStem(word));
  const phrases = words.map((_, at) => phrasesAt(words, gaps, at, lexicon));
  const present: number[] = [];
  const note = (set: number, at: number) => {
    if (first[set] === 0) {
      first[set] = at + 1;
      present.push(set);
    }
    last[set] = at + 1;
  };
  for (let at = 0; at < words.length; at += 1) {
    for (const set of exact[at]?.needed ?? none) note(set, at);
    for (const { needed } of stems[at] ?? none) for (const set of needed) note(set, at);
    for (const { set } of phrases[at] ?? none) note(set, at);
  }
  const taken = new Uint8Array(words.length);
  return { words, gaps, exact, stems, phrases, present, first, last, taken, ...clauses(words, gaps) };
}

function phrasesAt(words: readonly string[], gaps: Tokens['gaps'], at: number, lexicon: Lexicon) {
  const next = words[at + 1];
  const possible = next === undefined ? undefined : lexicon.phrasesFrom(words[at] ?? '', next);
  if (!possible) return undefined;
  let found: FoundPhrase[] | undefined;
  for (const phrase of possible) {
    let n = 1;
    while (n < phrase.words.length && phrase.words[n] === words[at + n] && gaps[at + n - 1] !== gap.comma) n += 1;
    if (n < phrase.words.length) continue;
    found ??= [];
    found.push({ set: phrase.set, to: at + n });
  }
  return found;
}

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
  let from = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (gaps[i] === gap.none && i + 1 < words.length) continue;
    markStarts(from, i + 1, 1);
    markEnds(from, i + 1, 1);
    from = i + 1;
  }
  markStarts(0, words.length, 2);
  markEnds(0, words.length, 2);
  return { starts, ends };
}
