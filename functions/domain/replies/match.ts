import { follow, highest, lowest, reach, withinReach } from './follow.ts';
import type { Manner } from './manner.ts';
import { firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import type { ReplyWords } from './reply-words.ts';

/** Words from one to before another. */
export type Span = readonly [start: number, end: number];

/** The first match within some words, or undefined. */
export function match(
  pattern: Pattern,
  reply: ReplyWords,
  manner: Manner,
  from = 0,
  to = reply.words.length,
): Span | undefined {
  const pieces = reply[manner.within];
  for (let i = 1; i < pieces.length; i += 1) {
    const end = pieces[i] ?? 0;
    if (end <= from) continue;
    let start = Math.max(from, pieces[i - 1] ?? 0);
    if (start >= to) break;
    // A piece whose words are all joined is looked at from all at once, unless it is longer than a match may be.
    const isStepped = manner.within === 'whole' || reply.isCrossed || end - start > reach;
    for (; start < Math.min(end, to); start = isStepped ? start + 1 : end) {
      const starts = startsFrom(pattern, reply, start, isStepped ? reach : end - start) & (isStepped ? 1 : withinReach);
      if (starts === 0) continue;
      const found = firstFrom(starts, pattern, reply, start, manner, to);
      if (found) return found;
    }
  }
  return undefined;
}

/** The matches one after the other. */
export function* everywhere(pattern: Pattern, reply: ReplyWords, manner: Manner): Generator<Span> {
  for (let from = 0; ; ) {
    const span = match(pattern, reply, manner, from);
    if (!span) return;
    yield span;
    from = span[1];
  }
}

/** Where in some words from one on a match may start: one that begins with a word only where such a word is. */
function startsFrom(pattern: Pattern, { sets }: ReplyWords, from: number, words: number): number {
  const rare = sets.from(pattern[0], from) & ((1 << words) - 1);
  if (rare === 0) return 0;
  // It begins as far before its rarest word as its places allow.
  const starts = (2 << highest(rare)) - (1 << Math.max(0, lowest(rare) - pattern[1]));
  const opening = pattern[firstPlace] ?? 0;
  return kindOf(opening) === place.word ? starts & sets.from(setOf(opening), from) : starts;
}

/** The match from the first of some starts that leads to one. Mostly none does, and that is found out for all at once. */
function firstFrom(
  starts: number,
  pattern: Pattern,
  reply: ReplyWords,
  from: number,
  manner: Manner,
  to: number,
): Span | undefined {
  const inTime = to - from >= reach ? withinReach : (2 << (to - from)) - 1;
  const isOne = (starts & (starts - 1)) === 0;
  if (!isOne && (follow(pattern, starts, reply, from, manner) & inTime) === 0) return undefined;
  for (let left = starts; left !== 0; left &= left - 1) {
    const ends = follow(pattern, left & -left, reply, from, manner) & inTime;
    if (ends !== 0) return [from + lowest(left), from + (manner.longest ? highest(ends) : lowest(ends))];
  }
  return undefined;
}
