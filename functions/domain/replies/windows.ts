import type { Manner } from './manner.ts';
import { column } from './reply-shape.ts';
import type { ReplyWords } from './reply-words.ts';

/** No pattern reaches further than so many words. */
export const reach = 30;

/** Words of a reply at which matches may begin, and what is true of those from there on, a bit each. */
export interface Window {
  from: number;
  /** Where a match may begin. */
  starts: number;
  /** What it may read. */
  readable: number;
  /** Words that it may go on to from the one before. */
  joined: number;
  /** Words that it may not use. */
  taken: number;
  /** Words that phrases begin with. */
  phrases: number;
}

/** A reply as patterns of one manner read it. */
export interface View {
  reply: ReplyWords;
  manner: Manner;
  windows: readonly Window[];
}

/** As it is now: words that are taken later are not in it. */
export function viewOf(reply: ReplyWords, manner: Manner): View {
  const { words, isCrossed } = reply;
  const pieces = reply[manner.within];
  const windows: Window[] = [];
  const look = (from: number, starting: number, reading: number) => {
    windows.push({
      from,
      starts: bits(starting),
      readable: bits(reading),
      joined: reply.shape.from(manner.joined, from),
      taken: reply.shape.from(manner.taken, from),
      phrases: reply.shape.from(column.phrase, from),
    });
  };
  // As many pieces at once as a match may reach over; what goes beyond, word by word.
  for (let i = 0; i + 1 < pieces.length; ) {
    const from = pieces[i] ?? 0;
    let end = i + 1;
    while (end + 1 < pieces.length && (pieces[end + 1] ?? 0) - from <= reach) end += 1;
    const to = pieces[end] ?? 0;
    const isWhole = to - from <= reach && (!isCrossed || words.length <= reach);
    if (isWhole) look(from, to - from, to - from);
    else for (let start = from; start < to; start += 1) look(start, 1, reach);
    i = end;
  }
  return { reply, manner, windows };
}

const bits = (many: number): number => (1 << many) - 1;
