import { isIn, type KnownWord } from './lexicon.ts';
import { countOf, firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import { column, type ReplyWords } from './reply-words.ts';
import { gap } from './tokens.ts';

// A match is followed in all ways at once: bit k says that it may have come to k words after its start. The words of a
// set are bits too (`Marks`), so all ways pass a place in a few operations; there is no backtracking, and nothing is
// allocated. No pattern reaches further than 30 words.
const reach = 30;
const withinReach = 0x7fffffff;

/** From which gap on words are apart: rules pass over commas, idioms don't ("no, stop" is not "no stop"). */
export type Apart = typeof gap.comma | typeof gap.sentence;

/** Words from one to before another. */
export type Span = readonly [start: number, end: number];

/** The first match within some words, the shortest or the longest there; or undefined. */
export function match(
  pattern: Pattern,
  reply: ReplyWords,
  apart: Apart = gap.sentence,
  from = 0,
  to = reply.words.length,
  longest = false,
): Span | undefined {
  const pieces = apart === gap.comma ? reply.clauses : reply.sentences;
  for (let i = 0; i + 1 < pieces.length; i += 1) {
    const start = Math.max(from, pieces[i] ?? 0);
    const end = Math.min(to, pieces[i + 1] ?? 0);
    if (start >= end) continue;
    // Mostly no start leads anywhere, and in a piece as short as a match may be that is found out for all at once.
    if (end - start <= reach && !mayMatch(pattern, reply, start, end, apart)) continue;
    const found = within(pattern, reply, apart, start, end, to, longest);
    if (found) return found;
  }
  return undefined;
}

function mayMatch(pattern: Pattern, reply: ReplyWords, start: number, end: number, apart: Apart): boolean {
  // A pattern begins as far before its rarest word as its places allow.
  const [rarest, before] = pattern;
  const all = (2 << (end - start - 1)) - 1;
  const rare = reply.sets.from(rarest, start) & all;
  if (rare === 0) return false;
  const tooEarly = (1 << Math.max(0, lowest(rare) - before)) - 1;
  let ways = ((2 << highest(rare)) - 1) & ~tooEarly;
  for (let i = firstPlace; i < pattern.length && ways !== 0; i += 1)
    ways = advance(pattern[i] ?? 0, ways, reply, start, apart);
  return ways !== 0;
}

function within(
  pattern: Pattern,
  reply: ReplyWords,
  apart: Apart,
  from: number,
  end: number,
  to: number,
  longest: boolean,
): Span | undefined {
  const [rarest, before, opening = 0] = pattern;
  const inTime = before >= reach ? withinReach : (2 << before) - 1;
  for (let start = from; start < end; start += 1) {
    if ((reply.sets.from(rarest, start) & inTime) === 0) continue;
    if (kindOf(opening) === place.word && !reply.sets.has(setOf(opening), start)) continue;
    let ways = 1;
    for (let i = firstPlace; i < pattern.length && ways !== 0; i += 1)
      ways = advance(pattern[i] ?? 0, ways, reply, start, apart);
    // Ways that end in time.
    if (to - start <= reach) ways &= (2 << (to - start)) - 1;
    if (ways !== 0) return [start, start + (longest ? highest(ways) : lowest(ways))];
  }
  return undefined;
}

const highest = (bits: number): number => 31 - Math.clz32(bits);
const lowest = (bits: number): number => highest(bits & -bits);

function advance(code: number, ways: number, reply: ReplyWords, start: number, apart: Apart): number {
  switch (kindOf(code)) {
    case place.word:
    case place.wordOrEnd:
      return take(setOf(code), ways, reply, start, apart);
    case place.optional:
      return ways | take(setOf(code), ways, reply, start, apart);
    case place.not:
      return ways & ~leading(setOf(code), ways, reply, start, apart);
    case place.notBefore:
      return ways & ~after(setOf(code), reply, start, apart);
    case place.gapOf:
    case place.gap:
      return skip(code, ways, reply, start, apart);
    case place.start:
      return ways & reply.shape.from(column.start, start);
    case place.wholeStart:
      return ways & reply.shape.from(column.wholeStart, start);
    case place.end:
      return ways & reply.shape.from(column.end, start);
    default:
      return ways & reply.shape.from(column.wholeEnd, start);
  }
}

/** Words that a match may pass over: the one it starts at, and those that are not apart from the one before them. */
const passable = ({ shape }: ReplyWords, start: number, apart: Apart): number =>
  shape.from(apart === gap.comma ? column.close : column.joined, start) | 1;

/** The ways that a word or phrase of the set, or the end that does as well, leads on from those. */
function take(set: number, ways: number, reply: ReplyWords, start: number, apart: Apart): number {
  const { sets, shape } = reply;
  const orEnd = reply.setEnds[set] ?? 0;
  let next = orEnd === 0 ? 0 : ways & shape.from(orEnd === 1 ? column.end : column.wholeEnd, start);
  const open = ways & passable(reply, start, apart) & sets.from(set, start);
  if (open === 0) return next;
  next |= (open & wordsOf(set, reply, start)) << 1;
  for (let left = open & shape.from(column.phrase, start); left !== 0; left &= left - 1)
    next |= throughPhrases(set, start + lowest(left), reply, start);
  return next & withinReach;
}

/** Of 32 words from one on, those of the set that are in play. Where a phrase of it begins, the word may be none. */
function wordsOf(set: number, { sets, shape, taken, known }: ReplyWords, from: number): number {
  let words = sets.from(set, from) & ~shape.from(taken, from);
  for (let left = words & shape.from(column.phrase, from); left !== 0; left &= left - 1)
    if (!isInOf(known[from + lowest(left)], set)) words &= ~(left & -left);
  return words;
}

const isInOf = (word: KnownWord | undefined, set: number): boolean => word !== undefined && isIn(word.inSets, set);

function throughPhrases(set: number, at: number, { phrases, shape, taken }: ReplyWords, start: number): number {
  let next = 0;
  for (const { phrase, to } of phrases[at] ?? none) {
    if (to - start > reach || !isIn(phrase.inSets, set)) continue;
    const isFree = (shape.from(taken, at) & ((1 << (to - at)) - 1)) === 0;
    if (isFree) next |= 1 << (to - start);
  }
  return next;
}

const none: readonly never[] = [];

/** Passes over some words, of any kind or of a set. */
function skip(code: number, ways: number, reply: ReplyWords, start: number, apart: Apart): number {
  const set = kindOf(code) === place.gapOf ? setOf(code) : undefined;
  const any = passable(reply, start, apart);
  let all = ways;
  let edge = ways;
  for (let left = countOf(code); left > 0 && edge !== 0; left -= 1) {
    const next = set === undefined ? ((edge & any) << 1) & withinReach : take(set, edge, reply, start, apart);
    edge = next & ~all;
    all |= next;
  }
  return all;
}

/** Those ways from which a word or phrase of the set, or the end that does as well, leads on. */
function leading(set: number, ways: number, reply: ReplyWords, start: number, apart: Apart): number {
  let leads = 0;
  for (let left = ways; left !== 0; left &= left - 1) {
    const way = left & -left;
    if (take(set, way, reply, start, apart) !== 0) leads |= way;
  }
  return leads;
}

/** The words, from one on, that have a word of the set before them and are not apart from it. */
function after(set: number, reply: ReplyWords, start: number, apart: Apart): number {
  const before = start === 0 ? wordsOf(set, reply, 0) << 1 : wordsOf(set, reply, start - 1);
  return before & reply.shape.from(apart === gap.comma ? column.close : column.joined, start);
}
