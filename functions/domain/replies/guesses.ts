import { once } from '../once.ts';
import { remembered } from '../remembered.ts';
import { allLanguages } from './all-languages.ts';
import type { Book } from './book.ts';
import { courtesyAt } from './courtesy.ts';
import { keywordsOf } from './keywords.ts';
import type { Lexicon } from './lexicon.ts';
import { MeantWords, shortestMended } from './meant-words.ts';
import { memberKind, use } from './members.ts';
import { heard } from './spelling.ts';

const shortestTogether = 6;
const longestWord = 24;
const shortestPart = 2;
const mostParts = 3;
const shortestForm = 5;
const longestEnding = 2;
const mostWords = 4096;

const plainWords = once(() => new Set(allLanguages().flatMap(({ plain }) => plain)));

/** What a word was meant to be that one language doesn't know: another that it does, or several. */
export class Guesses {
  /** The words that one may be; itself where there is no guess. */
  readonly of = remembered(mostWords, (word: string) => this.#guess(word));
  readonly #lexicon: Lexicon;
  // As a bit.
  readonly #language: number;
  readonly #byEar: boolean;
  // The words that its compound verbs begin with, if it joins words at will.
  readonly #compounds: ReadonlySet<string> | undefined;
  readonly #meant: MeantWords;

  /** @param language as a bit */
  constructor(lexicon: Lexicon, halves: Book['halves'], tag: string, language: number) {
    const { byEar = false, compounds } = allLanguages().find((one) => one.tag === tag) ?? {};
    this.#lexicon = lexicon;
    this.#language = language;
    this.#byEar = byEar;
    this.#compounds = compounds && new Set(compounds);
    this.#meant = new MeantWords(lexicon.members, halves, language);
  }

  /** Whether it is a word of the language; a beginning with much written on to it is none, nor is a slip of a keyword. */
  isSpoken(word: string): boolean {
    if (keywordsOf([word]).some(({ slip }) => slip)) return false;
    const { read, stem } = this.#lexicon.of(word);
    if (stem !== undefined && word.length - stem.length > longestEnding * 2) return false;
    return (read & this.#language) !== 0;
  }

  /** Whether two words, not both of which are known, are one that is. */
  isBroken(first: string, second: string): boolean {
    if (this.isSpoken(first) && this.isSpoken(second)) return false;
    return first.length + second.length >= shortestTogether && this.#isForm(first + second);
  }

  #guess(word: string): readonly string[] {
    if (word.length < shortestMended || word.length > longestWord || plainWords().has(word)) return [word];
    const misspelt = this.#misspelt(word);
    if (misspelt !== undefined) return [misspelt];
    const parts = this.#parted(word, mostParts) ?? [word];
    return this.#compounds && !parts.some((part) => this.#isPlain(part) && !this.#compounds?.has(part))
      ? [word]
      : parts;
  }

  /** The word that one may be a slip of, or spelt by ear. A keyword is none, but may be two words ("please stop"). */
  #misspelt(word: string): string | undefined {
    if (keywordsOf([word]).some(({ slip }) => !slip)) return undefined;
    for (const meant of this.#meant.near(word)) if (isTelling(meant, word)) return meant;
    return this.#byEar ? heard(word, (other) => this.isSpoken(other)) : undefined;
  }

  /** The fewest words that one is made of, those that are written as they are known before others. */
  #parted(word: string, most: number): readonly string[] | undefined {
    if (word.length < shortestTogether) return undefined;
    for (let parts = 2; parts <= most; parts += 1) {
      for (const isKnown of [this.#isWhole, this.#isForm]) {
        for (let cut = word.length - shortestPart; cut >= shortestPart; cut -= 1) {
          const first = word.slice(0, cut);
          if (!isKnown(first)) continue;
          const rest = word.slice(cut);
          const others = this.#isForm(rest) ? [rest] : parts > 2 && this.#parted(rest, parts - 1);
          if (others) return [first, ...others];
        }
      }
    }
    return undefined;
  }

  /** Whether the language has a word as it is: the shortest only if they are common, since patterns name initials too. */
  readonly #isWhole = (word: string): boolean =>
    this.#isPlain(word) || (word.length > shortestPart && this.#has(memberKind.word, word, use.read));

  /** The same, or one that it knows the beginning of, which is most of it. */
  readonly #isForm = (word: string): boolean => {
    if (this.#isWhole(word)) return true;
    if (word.length < shortestForm) return false;
    for (let ending = 0; ending <= longestEnding; ending += 1)
      if (this.#has(memberKind.stem, word.slice(0, word.length - ending), use.read)) return true;
    return false;
  };

  /** Whether a word is one of courtesy, or common in the language. */
  #isPlain(word: string): boolean {
    return this.#has(memberKind.word, word, use.common) || courtesyAt([word], 0) === 1;
  }

  #has(...member: Parameters<Lexicon['members']['languagesOf']>): boolean {
    return (this.#lexicon.members.languagesOf(...member) & this.#language) !== 0;
  }
}

/**
 * Whether a slip made no other word of one, as it mostly does at an end: "takes" and "fake" are no "take". Two letters that
 * changed places never do, and in a long word only what is written on to it or left off.
 */
function isTelling(word: string, typed: string): boolean {
  if (word.length >= shortestTogether && typed.at(-1) === typed.at(-2)) return true;
  if (word.length >= shortestTogether) return !word.startsWith(typed) && !typed.startsWith(word);
  if (word[0] !== typed[0]) return false;
  return word.at(-1) === typed.at(-1) || (word.at(-1) === typed.at(-2) && word.at(-2) === typed.at(-1));
}
