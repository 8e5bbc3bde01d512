import { follow, highest, lowest, withinReach } from './follow.ts';
import type { Marks } from './marks.ts';
import { firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import { reach, type View, type Window } from './windows.ts';

/** Words from one to before another. */
export type Span = readonly [start: number, end: number];

/** The first match within some words, or undefined. */
export function match(pattern: Pattern, view: View, from = 0, to = view.reply.words.length): Span | undefined {
  for (const window of view.windows) {
    if (window.from >= to) break;
    let starts = startsIn(window, pattern, view.reply.sets);
    if (from > window.from) starts &= from - window.from > reach ? 0 : -1 << (from - window.from);
    if (starts === 0) continue;
    const found = firstFrom(starts, pattern, view, window, to);
    if (found) return found;
  }
  return undefined;
}

/** Where in a window a match may start: one that begins with a word only where such a word is. */
function startsIn({ from, starts, readable }: Window, pattern: Pattern, sets: Marks): number {
  const rare = sets.from(pattern[0], from) & readable;
  if (rare === 0) return 0;
  // It begins as far before its rarest word as its places allow.
  const near = starts & ((2 << highest(rare)) - (1 << Math.max(0, lowest(rare) - pattern[1])));
  const opening = pattern[firstPlace] ?? 0;
  return near !== 0 && kindOf(opening) === place.word ? near & sets.from(setOf(opening), from) : near;
}

/** The match from the first of some starts that leads to one. Mostly none does, and that is found out for all at once. */
function firstFrom(starts: number, pattern: Pattern, view: View, window: Window, to: number): Span | undefined {
  const { from } = window;
  const inTime = to - from >= reach ? withinReach : (2 << (to - from)) - 1;
  const isOne = (starts & (starts - 1)) === 0;
  if (!isOne && (follow(pattern, starts, view, window) & inTime) === 0) return undefined;
  for (let left = starts; left !== 0; left &= left - 1) {
    const ends = follow(pattern, left & -left, view, window) & inTime;
    if (ends !== 0) return [from + lowest(left), from + (view.manner.longest ? highest(ends) : lowest(ends))];
  }
  return undefined;
}
