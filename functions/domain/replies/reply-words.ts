import { courtesyAt, courtesyBefore } from './keywords.ts';
import { gap, type Tokens } from './tokens.ts';

/** A reply ready for rules: its words, and where its clauses begin and end once courtesy is set aside. */
export interface ReplyWords extends Tokens {
  /** `starts[i]` is 1 where a clause begins at word i, 2 where the whole reply does. */
  starts: Uint8Array;
  /** `ends[i]` is 1 where a clause ends before word i, 2 where the whole reply does. */
  ends: Uint8Array;
}

/** Finds where clauses begin and end. "Hi, please stop now." has one that begins and ends at "stop". */
export function replyWords({ words, gaps }: Tokens): ReplyWords {
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
  return { words, gaps, starts, ends };
}
