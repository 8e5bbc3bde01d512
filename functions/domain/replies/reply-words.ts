import { clausesOf } from './clauses.ts';
import { courtesyAt, courtesyBefore } from './courtesy.ts';
import type { KnownWord, Lexicon, Phrase } from './lexicon.ts';
import { Marks } from './marks.ts';
import { gap, type Tokens } from './tokens.ts';

/** A phrase that stands in a reply, from one word to before another. */
interface FoundPhrase {
  phrase: Phrase;
  to: number;
}

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

/** The marks of a book, for one reply after the other. */
export interface ReplyMarks {
  /** By set, where a word or phrase of it begins. */
  sets: Marks;
  /** By `column`. */
  shape: Marks;
  /** 1 for each rarest set that is listed, and their list. */
  noted: Uint8Array;
  rarest: Uint16Array;
}

export const replyMarks = (sets: number): ReplyMarks => ({
  sets: new Marks(sets),
  shape: new Marks(Object.keys(column).length),
  noted: new Uint8Array(sets),
  rarest: new Uint16Array(sets),
});

/** The word at which each piece of a reply begins, and at last how many words there are. */
interface Pieces {
  sentences: readonly number[];
  /** Words that are close to one another. */
  runs: readonly number[];
  whole: readonly number[];
}

/** A reply ready for patterns: its words, the sets they are in, and where its clauses begin and end. */
export interface ReplyWords extends Tokens, Pieces, Pick<ReplyMarks, 'sets' | 'shape'> {
  known: readonly KnownWord[];
  /** For each word, the phrases that begin there. */
  phrases: readonly (readonly FoundPhrase[] | undefined)[];
  /** The sets that a word or phrase of the reply is in and that are the rarest of some pattern. */
  rarest: Uint16Array;
  /** How many those are. */
  rarestSets: number;
  /** A phrase goes over the end of a sentence or run, and with it a match may. */
  isCrossed: boolean;
  /** By set, the end that does as well as a word of it. */
  setEnds: Uint8Array;
}

/** Looks up each word once, and finds the clauses. "Hi, please stop now." has one that begins and ends at "stop". */
export function replyWords({ words, gaps }: Tokens, lexicon: Lexicon, marks: ReplyMarks): ReplyWords {
  const { sets, shape, noted, rarest } = marks;
  sets.clear(words.length);
  shape.clear(words.length);
  noted.fill(0);
  const known = words.map(lexicon.of);
  const phrases: (readonly FoundPhrase[] | undefined)[] = [];
  let rarestSets = 0;
  let isCrossed = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = known[at];
    if (word?.named) rarestSets = note(word, at, marks, rarestSets);
    const found = word?.phrases && phrasesAt(words, gaps, at, word.phrases);
    phrases.push(found);
    if (!found) continue;
    shape.add(column.phrase, at);
    for (const { phrase, to } of found) {
      rarestSets = note(phrase, at, marks, rarestSets);
      for (let part = at; part < to - 1; part += 1) isCrossed ||= (gaps[part] ?? gap.none) >= gap.colon;
    }
  }
  const pieces = markJoints(gaps, shape);
  markClauses(words, gaps, shape);
  return {
    sets,
    shape,
    words,
    gaps,
    known,
    phrases,
    rarest,
    rarestSets,
    ...pieces,
    isCrossed,
    setEnds: lexicon.ends,
  };
}

/** Marks the sets of a word or phrase, and lists the rarest that are not yet; returns how many are. */
function note(found: Omit<Phrase, 'words' | 'isStem'>, at: number, marks: ReplyMarks, listed: number): number {
  const { sets, noted, rarest } = marks;
  sets.addAll(found.sets, at);
  let end = listed;
  for (const set of found.rarest) {
    if (noted[set] === 1) continue;
    noted[set] = 1;
    rarest[end] = set;
    end += 1;
  }
  return end;
}

function phrasesAt(
  words: readonly string[],
  gaps: Tokens['gaps'],
  at: number,
  possible: ReadonlyMap<number, readonly Phrase[]>,
): readonly FoundPhrase[] | undefined {
  const next = words[at + 1];
  const alike = next === undefined ? undefined : possible.get(next.charCodeAt(0));
  if (!alike) return undefined;
  let found: FoundPhrase[] | undefined;
  for (const phrase of alike) {
    if (!stands(phrase, words, gaps, at)) continue;
    found ??= [];
    found.push({ phrase, to: at + phrase.words.length });
  }
  return found;
}

function stands(
  { words: wanted, isStem }: Phrase,
  words: readonly string[],
  gaps: Tokens['gaps'],
  at: number,
): boolean {
  const last = wanted.length - 1;
  for (let n = 1; n <= last; n += 1) {
    const between = gaps[at + n - 1];
    if (between === gap.comma || between === gap.colon) return false;
    const word = words[at + n];
    if (word !== wanted[n] && !(isStem && n === last && word?.startsWith(wanted[n] ?? ''))) return false;
  }
  return true;
}

/** Marks what words are joined to. */
function markJoints(gaps: Tokens['gaps'], shape: Marks): Pieces {
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
function markClauses(words: readonly string[], gaps: Tokens['gaps'], shape: Marks): void {
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
