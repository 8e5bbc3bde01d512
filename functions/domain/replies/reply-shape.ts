import { clausesOf } from './clauses.ts';
import { courtesyAt, courtesyBefore } from './courtesy.ts';
import type { Marks } from './marks.ts';
import { gap, type Tokens } from './tokens.ts';

/** What else is known of the words of a reply than their sets, as columns of `Marks`. */
export const column = {
  /** A phrase of some set begins here. */
  phrase: 0,
  /** An idiom has taken the word out of play; and a column that is always empty, for what is read as if none had. */
  taken: 1,
  untaken: 2,
  /** Not apart from the word before: in the same sentence, with no more than a colon between, or not even that. */
  joined: 3,
  near: 4,
  close: 5,
  /** The word before asks; and what a footer goes on to from there as well as from a word near it. */
  asked: 6,
  answer: 7,
  /** A clause begins here, or the whole reply: courtesy is set aside. */
  start: 8,
  wholeStart: 9,
  /** A clause or the whole reply ends before this word. */
  end: 10,
  wholeEnd: 11,
} as const;

/** The word at which each piece of a reply begins, and at last how many words there are. */
export interface Pieces {
  sentences: readonly number[];
  /** Words that are close to one another. */
  runs: readonly number[];
  whole: readonly number[];
}

/** Marks what words are joined to. */
export function markJoints(gaps: Tokens['gaps'], shape: Marks): Pieces {
  const sentences = [0];
  const runs = [0];
  for (let to = 1; to < gaps.length; to += 1) {
    const between = gaps[to - 1] ?? gap.none;
    if (between < gap.sentence) shape.add(column.joined, to);
    else sentences.push(to);
    if (between < gap.colon) shape.add(column.close, to);
    else runs.push(to);
    if (between < gap.comma) shape.add(column.near, to);
    if (between < gap.comma || between === gap.question) shape.add(column.answer, to);
    if (between === gap.question) shape.add(column.asked, to);
  }
  sentences.push(gaps.length);
  runs.push(gaps.length);
  return { sentences, runs, whole: [0, gaps.length] };
}

/** Marks where clauses begin and end, and the whole reply. */
export function markClauses(words: readonly string[], gaps: Tokens['gaps'], shape: Marks): void {
  for (const { from, to, begins, ends } of clausesOf(gaps)) {
    if (begins) markStarts(words, from, to, (at) => shape.add(column.start, at));
    if (ends) markEnds(words, from, to, (at) => shape.add(column.end, at));
  }
  markStarts(words, 0, words.length, (at) => {
    shape.add(column.start, at);
    shape.add(column.wholeStart, at);
  });
  markEnds(words, 0, words.length, (at) => {
    shape.add(column.end, at);
    shape.add(column.wholeEnd, at);
  });
}

function markStarts(words: readonly string[], from: number, to: number, mark: (at: number) => void): void {
  for (let at = from; at < to; ) {
    mark(at);
    const courtesy = courtesyAt(words, at);
    if (courtesy === 0) return;
    at += courtesy;
  }
}

function markEnds(words: readonly string[], from: number, to: number, mark: (at: number) => void): void {
  for (let at = to; at > from; ) {
    mark(at);
    const courtesy = courtesyBefore(words, at);
    if (courtesy === 0) return;
    at -= courtesy;
  }
}
