import { countOf, firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import { column } from './reply-shape.ts';
import type { ReplyWords } from './reply-words.ts';
import { reach, type View, type Window } from './windows.ts';

// A match is followed in all ways at once: bit k says that it may have come to k words behind where its window begins.
// The words of a set are bits too (`Marks`), so all ways pass a place in a few operations; there is no backtracking, and
// nothing is allocated. Ways that have passed no word yet are kept apart from the others: only those may go on to a word
// that is apart from the one before it.

/** As many bits as a match may reach over, and its end. */
export const withinReach = 0x7fffffff;

/** The place of the highest bit that is set, and of the lowest. */
export const highest = (bits: number): number => 31 - Math.clz32(bits);
export const lowest = (bits: number): number => highest(bits & -bits);

/** Where the ways end that go from some starts through all places of the pattern. */
export function follow(pattern: Pattern, starts: number, view: View, window: Window): number {
  const { reply, manner } = view;
  const { from } = window;
  const { shape } = reply;
  const isRun = manner.within === 'runs';
  let fresh = starts;
  let ways = 0;
  let joined = window.joined;
  for (let i = firstPlace; i < pattern.length && (fresh | ways) !== 0; i += 1) {
    const code = pattern[i] ?? 0;
    const kind = kindOf(code);
    const set = setOf(code);
    if (kind === place.word) {
      ways = past(set, fresh | (ways & joined), reply, window, isRun);
      fresh = 0;
    } else if (kind === place.optional) {
      ways |= past(set, fresh | (ways & joined), reply, window, isRun);
    } else if (kind === place.gap || kind === place.gapOf) {
      let open = fresh | (ways & joined);
      for (let left = countOf(code); left > 0 && open !== 0; left -= 1) {
        const next = kind === place.gap ? (open << 1) & withinReach : past(set, open, reply, window, isRun);
        open = next & ~ways & joined;
        ways |= next;
      }
    } else if (kind === place.not) {
      const ends = endsFor(set, reply, from);
      fresh &= ~(leading(set, fresh, reply, window, isRun) | ends);
      ways &= ~(leading(set, ways & joined, reply, window, isRun) | ends);
    } else if (kind === place.wordOrEnd) {
      const ends = endsFor(set, reply, from);
      ways = (ways & ends) | past(set, fresh | (ways & joined), reply, window, isRun);
      fresh &= ends;
    } else {
      const open = kind === place.notBefore ? ~behind(set, view, window, joined) : shape.from(columnOf(kind), from);
      fresh &= open;
      ways &= open;
    }
    joined = kind === place.question ? shape.from(column.answer, from) : window.joined;
  }
  return fresh | ways;
}

const columnOf = (kind: number): number => {
  if (kind === place.start) return column.start;
  if (kind === place.wholeStart) return column.wholeStart;
  if (kind === place.end) return column.end;
  return kind === place.question ? column.asked : column.wholeEnd;
};

/** The ends that do as well as a word of the set. */
function endsFor(set: number, { setEnds, shape }: ReplyWords, from: number): number {
  const orEnd = setEnds[set] ?? 0;
  return orEnd === 0 ? 0 : shape.from(orEnd === 1 ? column.end : column.wholeEnd, from);
}

/** Where those ways go on that a word or phrase of the set takes further. */
function past(set: number, ways: number, reply: ReplyWords, window: Window, isRun: boolean): number {
  const here = ways & reply.sets.from(set, window.from) & ~window.taken;
  const phrases = here & window.phrases;
  if (phrases === 0) return (here << 1) & withinReach;
  let next = (here & ~phraseOnly(set, phrases, reply, window.from)) << 1;
  for (let left = phrases; left !== 0; left &= left - 1) next |= pastPhrases(set, lowest(left), reply, window, isRun);
  return next & withinReach;
}

/** Those ways that a word or phrase of the set takes further. */
function leading(set: number, ways: number, reply: ReplyWords, window: Window, isRun: boolean): number {
  const here = ways & reply.sets.from(set, window.from) & ~window.taken;
  const phrases = here & window.phrases;
  if (phrases === 0) return here;
  let leads = here & ~phraseOnly(set, phrases, reply, window.from);
  for (let left = phrases & ~leads; left !== 0; left &= left - 1)
    if (pastPhrases(set, lowest(left), reply, window, isRun) !== 0) leads |= left & -left;
  return leads;
}

/** Those of some words at which phrases begin, that are themselves not of the set. */
function phraseOnly(set: number, words: number, { known }: ReplyWords, from: number): number {
  let only = 0;
  for (let left = words; left !== 0; left &= left - 1) {
    const word = known[from + lowest(left)];
    if (word && !word.sets.includes(set)) only |= left & -left;
  }
  return only;
}

/** Where the phrases of the set end that begin at a word of the window. */
function pastPhrases(set: number, at: number, { phrases }: ReplyWords, window: Window, isRun: boolean): number {
  let next = 0;
  for (const { phrase, to } of phrases[window.from + at] ?? none) {
    const end = to - window.from;
    if (end > reach || !phrase.sets.includes(set)) continue;
    const words = ((1 << (end - at)) - 1) << at;
    const inner = words & (words - 1) & ~(1 << at);
    if ((window.taken & words) === 0 && (!isRun || (window.joined & inner) === inner)) next |= 1 << end;
  }
  return next;
}

const none: readonly never[] = [];

/** The words that have one of the set before them and are not apart from it. */
function behind(set: number, { reply, manner }: View, window: Window, joined: number): number {
  const { from } = window;
  const here = reply.sets.from(set, from) & ~window.taken;
  const words = here & ~phraseOnly(set, here & window.phrases, reply, from);
  const before = reply.known[from - 1];
  const isBefore =
    (joined & 1) === 1 && before !== undefined && before.sets.includes(set) && !reply.shape.has(manner.taken, from - 1);
  return ((words << 1) | (isBefore ? 1 : 0)) & joined;
}
