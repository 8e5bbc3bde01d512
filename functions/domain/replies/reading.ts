import { once } from '../once.ts';
import { type Entry, purpose } from './filed-patterns.ts';
import { asRule, asWritten } from './manner.ts';
import { match, type Span } from './match.ts';
import type { Pattern } from './pattern.ts';
import { column } from './reply-shape.ts';
import type { ReplyWords } from './reply-words.ts';
import type { Spoken } from './spoken.ts';
import { gap } from './tokens.ts';
import { type View, viewOf } from './windows.ts';

/** A rule that matched, and the words that it matched. */
export interface Found {
  tag: string;
  name: string;
  sure: boolean;
  all: boolean;
  words: readonly string[];
  /** The words of the sentence around them. */
  sentence: Span;
}

/** What the rules of a book read in a reply. */
export interface BookReading {
  /** Every sure rule that matched, or if none did every likely one. */
  found: Found[];
  praised: boolean;
  /** The words say that all programs are meant. */
  all: boolean;
  /** A rule matched, and something said with it takes that back. */
  cancelled: boolean;
}

/** What the rules of all its books do. */
export interface Reading extends BookReading {
  /** 1 for words that can't refuse: those of an idiom, or of a text that the reply quotes. */
  taken: Uint8Array;
  /** Some of them are of an idiom, or of a question that is answered no. */
  isIdiom: boolean;
}

/** Applies the rules of a book that may match, to words that are not taken, and not to such alone as others said. */
export function applied(
  possible: readonly (readonly Entry[])[],
  reply: ReplyWords,
  spoken: Spoken,
  taken: Uint8Array,
  reported: Uint8Array,
): BookReading {
  for (let at = 0; at < taken.length; at += 1) if (taken[at] === 1) reply.shape.add(column.taken, at);
  const patternsFor = (is: Entry['is']): readonly Entry[] => possible[is] ?? [];
  let cancelled = false;
  // Many replies have no word that a rule needs, and most match nothing that may be taken back.
  const view = once(() => viewOf(reply, asRule));
  const written = once(() => viewOf(reply, asWritten));
  const matching = (certain: typeof purpose.sure | typeof purpose.likely): Found[] => {
    const found: Found[] = [];
    for (const { is, pattern, unless, tag, name, all, language } of patternsFor(certain)) {
      let span = match(pattern, view());
      while (span && reported.subarray(...span).every((mark) => mark === 1)) span = match(pattern, view(), span[1]);
      if (!span || !spoken.isIn(language, span)) continue;
      const sentence = sentenceOf(span, reply);
      if (isCancelled(unless, written(), sentence)) cancelled = true;
      else found.push({ tag, name, sure: is === purpose.sure, all, words: reply.words.slice(...span), sentence });
    }
    return found;
  };
  const certain = matching(purpose.sure);
  const found = certain.length > 0 ? certain : matching(purpose.likely);
  return {
    found,
    praised: patternsFor(purpose.praise).some(({ pattern }) => match(pattern, written())),
    all: patternsFor(purpose.all).some(({ pattern }) => match(pattern, view())),
    cancelled,
  };
}

function isCancelled(unless: readonly Pattern[], written: View, [from, to]: Span): boolean {
  return unless.some((one) => written.reply.sets.hasAny(one[0]) && match(one, written, from, to) !== undefined);
}

/**
 * The sentence around some words, which a line ends too: what a text quoted below a refusal says takes nothing from it.
 * Words that are a question themselves have its answer with them ("Unsubscribe? No way, I love these").
 */
function sentenceOf([start, end]: Span, { words, gaps }: ReplyWords): Span {
  let from = start;
  let to = gaps[end - 1] === gap.question ? Math.min(end + 1, words.length) : end;
  while (from > 0 && (gaps[from - 1] ?? gap.none) < gap.line) from -= 1;
  while (to < words.length && (gaps[to - 1] ?? gap.none) < gap.line) to += 1;
  return [from, to];
}
