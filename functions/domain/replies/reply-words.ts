import type { KnownWord, Phrase } from './known-word.ts';
import type { Lexicon } from './lexicon.ts';
import { Marks } from './marks.ts';
import { column, markClauses, markJoints, type Pieces } from './reply-shape.ts';
import { gap, type Tokens } from './tokens.ts';

/** A phrase that stands in a reply, from one word to before another. */
interface FoundPhrase {
  phrase: Phrase;
  to: number;
}

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
  possible: NonNullable<KnownWord['phrases']>,
): readonly FoundPhrase[] | undefined {
  const next = words[at + 1];
  const alike = next === undefined ? undefined : possible.get(next.charCodeAt(0))?.();
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
