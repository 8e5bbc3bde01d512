import { once } from '../once.ts';
import { remembered } from '../remembered.ts';
import { allLanguages } from './all-languages.ts';
import { courtesyAt } from './courtesy.ts';
import { keywordsOf } from './keywords.ts';
import type { Lexicon } from './lexicon.ts';
import { PartIndex } from './part-index.ts';
import { isSlipOf } from './slips.ts';
import { heard } from './spelling.ts';
import { type Gap, gap, type Tokens } from './tokens.ts';

/** A reply as it may have been meant, and the language that it is meant in. */
export interface Meant {
  tokens: Tokens;
  tag: string;
}

// What is longer is not typed in such haste, and some of its words would always do.
const mostWordsOfReply = 30;
const shortestMended = 4;
const shortestTogether = 6;
const longestWord = 24;
const shortestPart = 2;
const mostParts = 3;
const shortestForm = 5;
const longestEnding = 2;
const mostWords = 4096;
// Of words that many languages have, too many.
const mostLanguages = 3;

const none: readonly never[] = [];

// Languages whose texters write by ear.
const spelledBySound: ReadonlySet<string> = new Set(['es', 'pt', 'fr']);

const plainWords = once(() => new Set(allLanguages().flatMap(({ plain }) => plain)));

/**
 * Guesses what a reply was meant to be that says nothing as it stands: of a language that most of its words are of, those
 * that are not may be slips of the thumb ("nciht", "quit txeting me"), typed as one ("textme", "nomemanden"), or as two ("te xting").
 */
export class Haste {
  readonly #lexicon: Lexicon;
  readonly #tags: readonly string[];
  // By the language, as a bit, its words.
  readonly #indexes = new Map<number, PartIndex>();
  // By the language, as a bit, and the word.
  readonly #guesses = remembered(mostWords, (key) => this.#guess(key));

  constructor(lexicon: Lexicon, tags: readonly string[]) {
    this.#lexicon = lexicon;
    this.#tags = tags;
  }

  /** The reply with such words mended, in each language that no other has more words of; none where there are none such. */
  meant(typed: Tokens): readonly Meant[] {
    if (typed.words.length > mostWordsOfReply) return none;
    return this.#mostSpoken(typed.words).flatMap((at): readonly Meant[] => {
      const tokens = this.#meantIn(1 << at, typed);
      return tokens ? [{ tokens, tag: this.#tags[at] ?? '' }] : none;
    });
  }

  #meantIn(language: number, { words, gaps }: Tokens): Tokens | undefined {
    const meant: Tokens = { words: [], gaps: [] };
    let isMended = false;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      const next = words[at + 1];
      let parts: readonly string[] = [word];
      if (next !== undefined && gaps[at] === gap.none && this.#isBroken(word, next, language)) {
        parts = [word + next];
        at += 1;
      } else if (!this.#isSpoken(word, language)) {
        parts = this.#guesses(`${language} ${word}`);
      }
      isMended ||= parts[0] !== word;
      for (const part of parts) add(meant, part, gap.none);
      meant.gaps[meant.gaps.length - 1] = gaps[at] ?? gap.none;
    }
    return isMended ? meant : undefined;
  }

  #mostSpoken(words: readonly string[]): readonly number[] {
    const spoken = words.map((word) => this.#lexicon.of(word).spoken);
    let best: number[] = [];
    let most = 1;
    for (let i = 0; i < this.#tags.length; i += 1) {
      let of = 0;
      for (const languages of spoken) of += (languages >>> i) & 1;
      if (of < most) continue;
      if (of > most) best = [];
      most = of;
      best.push(i);
    }
    return best.slice(0, mostLanguages);
  }

  /** Whether it is a word of the language; a beginning with much written on to it is none. */
  #isSpoken(word: string, language: number): boolean {
    const { spoken, stem } = this.#lexicon.of(word);
    if (stem !== undefined && word.length - stem.length > longestEnding * 2) return false;
    return (spoken & language) !== 0;
  }

  /** Whether two words, not both of which are known, are one that is. */
  #isBroken(first: string, second: string, language: number): boolean {
    if (this.#isSpoken(first, language) && this.#isSpoken(second, language)) return false;
    return first.length + second.length >= shortestTogether && this.#isForm(first + second, language);
  }

  /** Whether the language has a word as it is: the shortest only if they are common, since patterns name initials too. */
  readonly #isWhole = (word: string, language: number): boolean => {
    const { isWhole, spoken, common } = this.#lexicon.of(word);
    if (courtesyAt([word], 0) === 1) return true;
    return isWhole && ((word.length === shortestPart ? common : spoken) & language) !== 0;
  };

  /** The same, or one that it knows the beginning of, which is most of it. */
  readonly #isForm = (word: string, language: number): boolean => {
    if (this.#isWhole(word, language)) return true;
    const { stem, spoken } = this.#lexicon.of(word);
    return (
      stem !== undefined &&
      word.length >= shortestForm &&
      word.length - stem.length <= longestEnding &&
      (spoken & language) !== 0
    );
  };

  #guess(key: string): readonly string[] {
    const [bit, word = ''] = key.split(' ');
    const language = Number(bit);
    if (word.length < shortestMended || word.length > longestWord || plainWords().has(word)) return [word];
    return this.#misspelt(word, language) ?? this.#parted(word, language, mostParts) ?? [word];
  }

  /** The word that one may be a slip of, or spelt by ear. A keyword is none, but may be two words ("please stop"). */
  #misspelt(word: string, language: number): readonly string[] | undefined {
    if (keywordsOf([word]).length > 0) return undefined;
    for (const candidate of this.#wordsOf(language).near(word)) {
      if (isSlipOf(candidate, word) && isTelling(candidate, word)) return [candidate];
    }
    const said = this.#isSpeltBySound(language) ? heard(word, (other) => this.#isSpoken(other, language)) : undefined;
    return said === undefined ? undefined : [said];
  }

  #wordsOf(language: number): PartIndex {
    let index = this.#indexes.get(language);
    if (!index) {
      const words = this.#lexicon.ruleWords(language).filter((word) => word.length >= shortestMended);
      index = new PartIndex(new Set(words), () => 1);
      this.#indexes.set(language, index);
    }
    return index;
  }

  #isSpeltBySound(language: number): boolean {
    return spelledBySound.has(this.#tags[31 - Math.clz32(language)] ?? '');
  }

  /** The fewest words that one is made of, those that are written as they are known before others. */
  #parted(word: string, language: number, most: number): readonly string[] | undefined {
    if (word.length < shortestTogether) return undefined;
    for (let parts = 2; parts <= most; parts += 1) {
      for (const isKnown of [this.#isWhole, this.#isForm]) {
        for (let cut = word.length - shortestPart; cut >= shortestPart; cut -= 1) {
          const first = word.slice(0, cut);
          if (!isKnown(first, language)) continue;
          const rest = word.slice(cut);
          const others = this.#isForm(rest, language) ? [rest] : parts > 2 && this.#parted(rest, language, parts - 1);
          if (others) return [first, ...others];
        }
      }
    }
    return undefined;
  }
}

function add({ words, gaps }: Tokens, word: string, after: Gap): void {
  words.push(word);
  gaps.push(after);
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
