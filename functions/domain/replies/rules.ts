import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import { takeAnsweredNo } from './answered-no.ts';
import { bytesOf } from './books.ts';
import type { KnownWord } from './known-word.ts';
import type { Found, Reading } from './reading.ts';
import { reportedIn } from './reported.ts';
import { RuleBook, readBy } from './rule-book.ts';
import { type Script, scriptOf } from './script.ts';
import type { Tokens } from './tokens.ts';

// A book a script, read when the first reply in it comes that is no keyword: most replies are keywords, and most
// processes see one script.
const books = new Map<Script, RuleBook>();

function bookOf(script: Script): RuleBook {
  const known = books.get(script);
  if (known) return known;
  const book = new RuleBook(bytesOf(script));
  books.set(script, book);
  return book;
}

/** Whether rules know this word as it is: then it is not a misspelling of another. */
export function isKnown(word: string): boolean {
  const script = scriptOf(word);
  return script === undefined || bookOf(script).knows(word);
}

/** What rules know of a word. */
export function knownWord(word: string): KnownWord | undefined {
  const script = scriptOf(word);
  return script && bookOf(script).known(word);
}

/** The languages that a word is one of the common ones of. */
export function commonIn(word: string): readonly string[] {
  const script = scriptOf(word);
  return script === undefined ? [] : bookOf(script).commonIn(word);
}

/** The beginning that rules know of a word which they don't know itself. */
export function stemOf(word: string): string | undefined {
  const script = scriptOf(word);
  return script && bookOf(script).stemOf(word);
}

/** The languages that know most of the words, of those in the script of the first. */
export function languagesOf({ words }: Tokens): readonly string[] {
  const script = scriptOf(words[0] ?? '');
  return script === undefined ? [] : bookOf(script).languagesOf(words);
}

/** Applies every rule of the languages written in the scripts of the reply. */
export function read(tokens: Tokens): Reading {
  const written: Script[] = [];
  for (const word of tokens.words) {
    const one = scriptOf(word);
    if (one && !written.includes(one)) written.push(one);
  }
  const taken = new Uint8Array(tokens.words.length);
  takeAnsweredNo(tokens, taken);
  return readBy(written.map(bookOf), tokens, taken, reportedIn(tokens));
}

/**
 * The rule to answer by: a sure one before a likely one, then the one that read most of the reply, then the one whose
 * rarest word comes first.
 */
export function strongest(found: readonly Found[]): Found | undefined {
  let best: Found | undefined;
  let most = 0;
  for (const rule of found) {
    const letters = rule.words.reduce((sum, word) => sum + word.length + 1, 0);
    if (best && (best.sure === rule.sure ? letters <= most : best.sure)) continue;
    best = rule;
    most = letters;
  }
  return best;
}

/** The words before a program that is to stay, of all languages. */
export const exceptWords = once(() => new Set(allLanguages().flatMap(({ except }) => except)));
