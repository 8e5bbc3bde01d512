import { isIn } from './lexicon.ts';
import { countOf, firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import type { ReplyWords } from './reply-words.ts';
import { type Gap, gap } from './tokens.ts';

// A match is followed in all ways at once: bit k says that it may have come to k words after its start. So its cost has
// a bound, there is no backtracking, and nothing is allocated. No pattern reaches further than 30 words.
const reach = 30;

const bits = (...gaps: Gap[]): number => gaps.reduce<number>((sum, one) => sum | (1 << one), 0);

/**
 * The gaps that keep words apart, a bit each. Rules pass over commas, idioms don't ("no, stop" is not "no stop"). Footers
 * pass over colons too ("Opt out: STOP").
 */
export const apart = {
  rule: bits(gap.sentence, gap.question),
  idiom: bits(gap.colon, gap.comma, gap.line, gap.sentence, gap.question),
  footer: bits(gap.comma, gap.line, gap.sentence, gap.question),
} as const;

/** Words from one to before another. */
export type Span = readonly [start: number, end: number];

/** The first match within some words, the shortest or the longest there; or undefined. */
export function match(
  pattern: Pattern,
  reply: ReplyWords,
  parting: number = apart.rule,
  from = 0,
  to = reply.words.length,
  longest = false,
): Span | undefined {
  // A pattern begins as far before its rarest word as its places allow; one that begins with a word only where such a
  // word is.
  const [rarest, before, opening = 0] = pattern;
  const first = (reply.first[rarest] ?? 0) - 1;
  if (first < 0) return undefined;
  const most = Math.min(to, reply.last[rarest] ?? 0) - 1;
  for (let start = Math.max(from, first - Math.min(before, reach)); start <= most; start += 1) {
    if (kindOf(opening) === place.word && !mayBegin(setOf(opening), reply, start)) continue;
    let ways = 1;
    for (let i = firstPlace; i < pattern.length && ways !== 0; i += 1) {
      const isAnswer = i > firstPlace && kindOf(pattern[i - 1] ?? 0) === place.question;
      ways = advance(pattern[i] ?? 0, ways, reply, start, isAnswer ? parting & ~(1 << gap.question) : parting);
    }
    // Ways that have taken a word and end in time.
    ways &= to - start > reach ? ~1 : (2 << (to - start)) - 2;
    if (ways === 0) continue;
    return [start, start + 31 - Math.clz32(longest ? ways : ways & -ways)];
  }
  return undefined;
}

/** Whether a word of the set is at `at`, or a phrase that may be one of it. */
const mayBegin = (set: number, { known, phrases }: ReplyWords, at: number): boolean => {
  const word = known[at];
  return word !== undefined && (isIn(word.sets, set) || phrases[at] !== undefined);
};

function advance(code: number, ways: number, reply: ReplyWords, start: number, parting: number): number {
  const kind = kindOf(code);
  if (kind === place.gap || kind === place.gapOf) return skip(code, ways, reply, start, parting);
  const set = setOf(code);
  let next = 0;
  for (let k = 0; ways >> k !== 0; k += 1) {
    if ((ways & (1 << k)) === 0) continue;
    const at = start + k;
    let holds: boolean;
    switch (kind) {
      case place.word:
      case place.wordOrEnd:
        next |= take(set, reply, start, k, parting);
        continue;
      case place.optional:
        next |= take(set, reply, start, k, parting);
        holds = true;
        break;
      case place.not:
        holds = take(set, reply, start, k, parting) === 0;
        break;
      case place.notBefore:
        holds = !(at > 0 && isJoined(reply, at, parting) && has(set, reply, at - 1));
        break;
      case place.start:
      case place.wholeStart:
        holds = (reply.starts[at] ?? 0) > (kind === place.start ? 0 : 1);
        break;
      case place.question:
        holds = k > 0 && reply.gaps[at - 1] === gap.question;
        break;
      default:
        holds = (reply.ends[at] ?? 0) > (kind === place.end ? 0 : 1);
    }
    if (holds) next |= 1 << k;
  }
  return next;
}

/** Passes over some words, of any kind or of a set. */
function skip(code: number, ways: number, reply: ReplyWords, start: number, parting: number): number {
  const of = kindOf(code) === place.gapOf ? setOf(code) : undefined;
  let all = ways;
  let edge = ways;
  for (let left = countOf(code); left > 0 && edge !== 0; left -= 1) {
    let further = 0;
    for (let k = 0; k < reach && edge >> k !== 0; k += 1) {
      if ((edge & (1 << k)) === 0) continue;
      const at = start + k;
      if (at >= reply.words.length || (k > 0 && !isJoined(reply, at, parting))) continue;
      further |= of === undefined ? 1 << (k + 1) : take(of, reply, start, k, parting);
    }
    edge = further & ~all;
    all |= further;
  }
  return all;
}

const isJoined = ({ gaps }: ReplyWords, at: number, parting: number): boolean =>
  ((parting >> (gaps[at - 1] ?? gap.none)) & 1) === 0;

/** Whether the word at `at` is in a set. */
const has = (set: number, { known, taken }: ReplyWords, at: number): boolean => {
  const word = known[at];
  return word !== undefined && isIn(word.sets, set) && taken[at] === 0;
};

/** The ways that a word or phrase of the set, or the end that does as well, leads on from `start + k`. */
function take(set: number, reply: ReplyWords, start: number, k: number, parting: number): number {
  const at = start + k;
  const end = reply.setEnds[set] ?? 0;
  let next = end !== 0 && (reply.ends[at] ?? 0) >= end ? 1 << k : 0;
  if (k >= reach || at >= reply.words.length || (k > 0 && !isJoined(reply, at, parting))) return next;
  if (has(set, reply, at)) next |= 1 << (k + 1);
  const phrases = reply.phrases[at];
  if (!phrases) return next;
  for (const { phrase, to } of phrases) {
    if (to - start <= reach && isIn(phrase.sets, set) && isFree(reply, at, to)) next |= 1 << (to - start);
  }
  return next;
}

function isFree({ taken }: ReplyWords, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === 1) return false;
  return true;
}
