import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import { mayRefuse } from './keywords.ts';

type Phrases = Map<string, string[][]>;

/** Phrases of courtesy by their first and by their last word, the longest first. */
const phrases = once(() => {
  const byFirst: Phrases = new Map();
  const byLast: Phrases = new Map();
  for (const phrase of allLanguages().flatMap(({ courtesy }) => courtesy)) {
    const words = phrase.split(' ');
    file(words, words[0], byFirst);
    file(words, words.at(-1), byLast);
  }
  for (const alike of [...byFirst.values(), ...byLast.values()])
    if (alike.length > 1) alike.sort((a, b) => b.length - a.length);
  return { byFirst, byLast };
});

function file(words: string[], by = '', into: Phrases): void {
  const alike = into.get(by);
  if (alike) alike.push(words);
  else into.set(by, [words]);
}

const none: readonly never[] = [];

/** How many words of courtesy start at `at`: 0 if none do. */
export function courtesyAt(words: readonly string[], at: number): number {
  for (const phrase of phrases().byFirst.get(words[at] ?? '') ?? none)
    if (stands(phrase, words, at)) return phrase.length;
  return 0;
}

/** How many words of courtesy end before `end`: the longest phrase, 0 if none does. */
export function courtesyBefore(words: readonly string[], end: number): number {
  for (const phrase of phrases().byLast.get(words[end - 1] ?? '') ?? none) {
    const at = end - phrase.length;
    // A longer one that starts there goes on behind the end.
    if (at >= 0 && stands(phrase, words, at) && courtesyAt(words, at) === phrase.length) return phrase.length;
  }
  return 0;
}

function stands(phrase: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < phrase.length; i += 1) if (words[at + i] !== phrase[i]) return false;
  return true;
}

/** Where the words of courtesy end that start at `from`: there, if none do. */
export function afterCourtesy(words: readonly string[], from: number): number {
  let at = from;
  for (let n = courtesyAt(words, at); n > 0; n = courtesyAt(words, at)) at += n;
  return at;
}

/**
 * The words left when courtesy at both ends is taken away; the last word never is. Of nothing but courtesy a sign that
 * refuses by itself is left: it is courtesy beside another keyword ("stop 🚫", "🚫 merci").
 */
export function withoutCourtesy(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  if (
    words.length > 1 &&
    courtesyAt(words, 0) > 0 &&
    mayRefuse(words.slice(0, 1)) &&
    afterCourtesy(words, 0) === words.length
  )
    return words.slice(0, 1);
  for (let n = courtesyAt(words, from); n > 0 && from + n < to; n = courtesyAt(words, from)) from += n;
  for (let n = courtesyBefore(words, to); n > 0 && to - n > from; n = courtesyBefore(words, to)) to -= n;
  return words.slice(from, to);
}
