import { isIn } from './known-word.ts';
import { asAnswer, type Manner } from './manner.ts';
import { countOf, firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import { column } from './reply-shape.ts';
import type { ReplyWords } from './reply-words.ts';

// A match is followed in all ways at once: bit k says that it may have come to k words after its start. The words of a
// set are bits too (`Marks`), so all ways pass a place in a few operations; there is no backtracking, and nothing is
// allocated.

/** No pattern reaches further than so many words. */
export const reach = 30;
/** As many bits. */
export const withinReach = 0x7fffffff;

/** The place of the highest bit that is set, and of the lowest. */
export const highest = (bits: number): number => 31 - Math.clz32(bits);
export const lowest = (bits: number): number => highest(bits & -bits);

/** Where the ways end that go through all places of the pattern. */
export function follow(pattern: Pattern, starts: number, reply: ReplyWords, from: number, manner: Manner): number {
  let ways = starts;
  let next = manner;
  for (let i = firstPlace; i < pattern.length && ways !== 0; i += 1) {
    const code = pattern[i] ?? 0;
    ways = advance(code, ways, reply, from, next);
    next = kindOf(code) === place.question ? asAnswer : manner;
  }
  return ways;
}

function advance(code: number, ways: number, reply: ReplyWords, start: number, manner: Manner): number {
  switch (kindOf(code)) {
    case place.word:
    case place.wordOrEnd:
      return take(setOf(code), ways, reply, start, manner);
    case place.optional:
      return ways | take(setOf(code), ways, reply, start, manner);
    case place.not:
      return ways & ~leading(setOf(code), ways, reply, start, manner);
    case place.notBefore:
      return ways & ~after(setOf(code), reply, start, manner);
    case place.gapOf:
    case place.gap:
      return skip(code, ways, reply, start, manner);
    case place.start:
      return ways & reply.shape.from(column.start, start);
    case place.wholeStart:
      return ways & reply.shape.from(column.wholeStart, start);
    case place.end:
      return ways & reply.shape.from(column.end, start);
    case place.question:
      return ways & reply.shape.from(column.asked, start);
    default:
      return ways & reply.shape.from(column.wholeEnd, start);
  }
}

/** Words that a match may pass over: the one it starts at, and those that are not apart from the one before them. */
const passable = ({ shape }: ReplyWords, start: number, { joined }: Manner): number => shape.from(joined, start) | 1;

/** The ways that a word or phrase of the set, or the end that does as well, leads on from those. */
function take(set: number, ways: number, reply: ReplyWords, start: number, manner: Manner): number {
  const { sets, shape } = reply;
  const orEnd = reply.setEnds[set] ?? 0;
  let next = orEnd === 0 ? 0 : ways & shape.from(orEnd === 1 ? column.end : column.wholeEnd, start);
  const here = ways & sets.from(set, start);
  if (here === 0) return next;
  const open = here & passable(reply, start, manner);
  const words = open & ~shape.from(manner.taken, start);
  const phrases = open & shape.from(column.phrase, start);
  if (phrases === 0) return (next | (words << 1)) & withinReach;
  next |= (words & ~phraseOnly(set, phrases, reply, start)) << 1;
  return (next | throughPhrases(set, phrases, reply, start, manner)) & withinReach;
}

/** Those of some words at which phrases begin, that are themselves not of the set. */
function phraseOnly(set: number, words: number, { known }: ReplyWords, start: number): number {
  let only = 0;
  for (let left = words; left !== 0; left &= left - 1) {
    const word = known[start + lowest(left)];
    if (word && !isIn(word.inSets, set)) only |= left & -left;
  }
  return only;
}

function throughPhrases(set: number, ways: number, reply: ReplyWords, start: number, manner: Manner): number {
  let next = 0;
  for (let left = ways; left !== 0; left &= left - 1) {
    const at = start + lowest(left);
    for (const { phrase, to } of reply.phrases[at] ?? none) {
      if (to - start > reach || !isIn(phrase.inSets, set)) continue;
      const isFree = (reply.shape.from(manner.taken, at) & ((1 << (to - at)) - 1)) === 0;
      const isWhole = manner.within !== 'runs' || isJoined(reply, at + 1, to, manner);
      if (isFree && isWhole) next |= 1 << (to - start);
    }
  }
  return next;
}

/** Whether none of some words is apart from the one before. */
const isJoined = ({ shape }: ReplyWords, from: number, to: number, { joined }: Manner): boolean => {
  const all = (1 << (to - from)) - 1;
  return (shape.from(joined, from) & all) === all;
};

const none: readonly never[] = [];

/** Passes over some words, of any kind or of a set. */
function skip(code: number, ways: number, reply: ReplyWords, start: number, manner: Manner): number {
  const set = kindOf(code) === place.gapOf ? setOf(code) : undefined;
  const any = passable(reply, start, manner);
  let all = ways;
  let edge = ways;
  for (let left = countOf(code); left > 0 && edge !== 0; left -= 1) {
    const next = set === undefined ? ((edge & any) << 1) & withinReach : take(set, edge, reply, start, manner);
    edge = next & ~all;
    all |= next;
  }
  return all;
}

/** Those ways from which a word or phrase of the set, or the end that does as well, leads on. */
function leading(set: number, ways: number, reply: ReplyWords, start: number, manner: Manner): number {
  let leads = 0;
  for (let left = ways; left !== 0; left &= left - 1) {
    const way = left & -left;
    if (take(set, way, reply, start, manner) !== 0) leads |= way;
  }
  return leads;
}

/** The words, from one on, that have a word of the set before them and are not apart from it. */
function after(set: number, reply: ReplyWords, start: number, manner: Manner): number {
  const { sets, shape } = reply;
  const from = Math.max(0, start - 1);
  const here = sets.from(set, from) & ~shape.from(manner.taken, from);
  const words = here & ~phraseOnly(set, here & shape.from(column.phrase, from), reply, from);
  return (start === 0 ? words << 1 : words) & shape.from(manner.joined, start);
}
