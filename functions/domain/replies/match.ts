import type { WordSet } from './lexicon.ts';
import type { Pattern, Step } from './pattern.ts';
import type { ReplyWords } from './reply-words.ts';
import { type Gap, gap } from './tokens.ts';

// A match is followed in all ways at once: bit k says that it may have come to k words after its start. So its cost has
// a bound, there is no backtracking, and nothing is allocated. No pattern reaches further than 30 words.
const reach = 30;

/** From which gap on words are apart: rules pass over commas, idioms don't ("no, stop" is not "no stop"). */
export type Apart = Gap;

/** The first match from word `from` on, the shortest or the longest there, as the words [start, end); or undefined. */
export function match(
  { steps, needs }: Pattern,
  reply: ReplyWords,
  apart: Apart = gap.sentence,
  from = 0,
  longest = false,
): readonly [number, number] | undefined {
  // A pattern that begins with a word begins where such words are, any other within reach of its rarest.
  const opening = steps[0];
  const fixed = opening?.is === 'words' && !opening.optional && opening.set.end === 0;
  const set = fixed ? opening.set.id : needs[0];
  const least = Math.max(from, (reply.first[set] ?? 0) - 1 - (fixed ? 0 : reach));
  const most = reply.first[set] === 0 ? -1 : (reply.last[set] ?? 0) - 1;
  for (let start = least; start <= most; start += 1) {
    let ways = 1;
    for (const step of steps) {
      ways = advance(step, ways, reply, start, apart);
      if (ways === 0) break;
    }
    if (ways <= 1) continue;
    // The shortest way that has taken a word, or the longest.
    if (longest) return [start, start + 31 - Math.clz32(ways)];
    for (let k = 1; k <= reach; k += 1) if (ways & (1 << k)) return [start, start + k];
  }
  return undefined;
}

function advance(step: Step, ways: number, reply: ReplyWords, start: number, apart: Apart): number {
  if (step.is === 'gap') return skip(step, ways, reply, start, apart);
  let next = 0;
  for (let k = 0; ways >> k !== 0; k += 1) {
    if ((ways & (1 << k)) === 0) continue;
    const at = start + k;
    const joined = k === 0 || isJoined(reply, at, apart);
    if (step.is === 'words') {
      next |= take(step.set, reply, start, k, joined);
      if (step.optional) next |= 1 << k;
    } else if (step.is === 'not') {
      const other = step.before
        ? at > 0 && isJoined(reply, at, apart) && has(step.set, reply, at - 1)
        : take(step.set, reply, start, k, joined) !== 0;
      if (!other) next |= 1 << k;
    } else {
      const mark = step.is === 'start' ? reply.starts[at] : reply.ends[at];
      if ((mark ?? 0) > (step.whole ? 1 : 0)) next |= 1 << k;
    }
  }
  return next;
}

/** Passes over up to `most` words, of any kind or of a set. */
function skip(step: Step & { is: 'gap' }, ways: number, reply: ReplyWords, start: number, apart: Apart): number {
  let all = ways;
  let edge = ways;
  for (let n = 0; n < step.most && edge !== 0; n += 1) {
    let further = 0;
    for (let k = 0; k < reach && edge >> k !== 0; k += 1) {
      if ((edge & (1 << k)) === 0) continue;
      const at = start + k;
      if (at >= reply.words.length || (k > 0 && !isJoined(reply, at, apart))) continue;
      further |= step.of ? take(step.of, reply, start, k, true) : 1 << (k + 1);
    }
    edge = further & ~all;
    all |= further;
  }
  return all;
}

const isJoined = ({ gaps }: ReplyWords, at: number, apart: Apart): boolean => (gaps[at - 1] ?? gap.none) < apart;

/** Whether the word at `at` is in a set. */
function has({ id }: WordSet, { exact, stems, taken }: ReplyWords, at: number): boolean {
  if (taken[at] === 1) return false;
  if (exact[at]?.has(id)) return true;
  const byStem = stems[at];
  return byStem ? byStem.some((sets) => sets.has(id)) : false;
}

/** The ways that a word or phrase of the set leads on from `start + k`. */
function take(set: WordSet, reply: ReplyWords, start: number, k: number, joined: boolean): number {
  const at = start + k;
  let next = set.end !== 0 && (reply.ends[at] ?? 0) >= set.end ? 1 << k : 0;
  if (!joined || k >= reach || at >= reply.words.length) return next;
  if (has(set, reply, at)) next |= 1 << (k + 1);
  const phrases = reply.phrases[at];
  if (!phrases) return next;
  for (const { set: id, to } of phrases) {
    if (id === set.id && to - start <= reach && !reply.taken.subarray(at, to).includes(1)) next |= 1 << (to - start);
  }
  return next;
}
