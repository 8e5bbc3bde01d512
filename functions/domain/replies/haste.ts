import type { Book } from './book.ts';
import { Guesses } from './guesses.ts';
import type { Lexicon } from './lexicon.ts';
import { gap, type Tokens } from './tokens.ts';

/** A reply as it may have been meant, and the language that it is meant in. */
export interface Meant {
  tokens: Tokens;
  tag: string;
}

// What is longer is not typed in such haste, and some of its words would always do.
const mostWords = 30;
// Of words that many languages have, too many.
const mostLanguages = 3;

const none: readonly never[] = [];

/**
 * Guesses what a reply was meant to be that says nothing as it stands: words that the language of most of them doesn't know
 * may be slips of the thumb ("quit txeting me"), typed as one ("textme", "nomemanden"), or as two ("te xting").
 */
export class Haste {
  readonly #lexicon: Lexicon;
  readonly #book: Pick<Book, 'languages' | 'halves'>;
  // By the place of the language.
  readonly #guesses = new Map<number, Guesses>();

  constructor(lexicon: Lexicon, book: Pick<Book, 'languages' | 'halves'>) {
    this.#lexicon = lexicon;
    this.#book = book;
  }

  /** The reply with such words mended, in each language that no other has more words of; none where there are none such. */
  meant(typed: Tokens): readonly Meant[] {
    if (typed.words.length > mostWords) return none;
    return this.#mostSpoken(typed.words).flatMap((at): readonly Meant[] => {
      const { tag = '' } = this.#book.languages[at] ?? {};
      const guesses = this.#guesses.get(at) ?? new Guesses(this.#lexicon, this.#book.halves, tag, 1 << at);
      this.#guesses.set(at, guesses);
      const tokens = mended(typed, guesses);
      return tokens ? [{ tokens, tag }] : none;
    });
  }

  #mostSpoken(words: readonly string[]): readonly number[] {
    const read = words.map((word) => this.#lexicon.of(word).read);
    let best: number[] = [];
    let most = 1;
    for (let i = 0; i < this.#book.languages.length; i += 1) {
      let of = 0;
      for (const languages of read) of += (languages >>> i) & 1;
      if (of < most) continue;
      if (of > most) best = [];
      most = of;
      best.push(i);
    }
    return best.slice(0, mostLanguages);
  }
}

function mended({ words, gaps, quotations }: Tokens, guesses: Guesses): Tokens | undefined {
  const meant: Tokens = { words: [], gaps: [] };
  // Where each word has gone, for what is said of words by their place.
  const places: number[] = [];
  let isMended = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    let parts: readonly string[] = [word];
    places.push(meant.words.length);
    if (next !== undefined && gaps[at] === gap.none && guesses.isBroken(word, next)) {
      parts = [word + next];
      places.push(meant.words.length);
      at += 1;
    } else if (!guesses.isSpoken(word)) {
      parts = guesses.of(word);
    }
    isMended ||= parts[0] !== word;
    for (const part of parts) {
      meant.words.push(part);
      meant.gaps.push(gap.none);
    }
    meant.gaps[meant.gaps.length - 1] = gaps[at] ?? gap.none;
  }
  if (!isMended) return undefined;
  const placeOf = (at: number): number => places[at] ?? meant.words.length;
  return quotations ? { ...meant, quotations: quotations.map(([from, to]) => [placeOf(from), placeOf(to)]) } : meant;
}
