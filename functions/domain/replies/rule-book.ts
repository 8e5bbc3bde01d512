import { fromBytes } from './book.ts';
import { type Entry, FiledPatterns, purpose } from './filed-patterns.ts';
import { takeOutFooters } from './footers.ts';
import type { KnownWord } from './known-word.ts';
import { Lexicon } from './lexicon.ts';
import { asFooter, asIdiom, type Manner } from './manner.ts';
import { match } from './match.ts';
import { applied, type BookReading, type Reading } from './reading.ts';
import { type ReplyMarks, replyMarks, replyWords } from './reply-words.ts';
import { Spoken } from './spoken.ts';
import type { Tokens } from './tokens.ts';
import { viewOf } from './windows.ts';

const none: readonly never[] = [];

/** The rules of the languages of a script. */
export class RuleBook {
  readonly #lexicon: Lexicon;
  readonly #patterns: FiledPatterns;
  // Written for each reply and emptied after it: clearing what it wrote is far cheaper than new arrays.
  readonly #marks: ReplyMarks;
  readonly #tags: readonly string[];
  // By language, as a bit, the letters that a reply must have one of to be in it.
  readonly #telling = new Map<number, RegExp>();

  /** @param bytes as `packBook` makes them */
  constructor(bytes: Uint8Array) {
    const book = fromBytes(bytes);
    this.#tags = book.languages.map(({ tag }) => tag);
    for (const [at, { telling }] of book.languages.entries())
      if (telling !== undefined) this.#telling.set(1 << at, new RegExp(telling));
    this.#marks = replyMarks(book.sets.ends.length);
    this.#lexicon = new Lexicon(book);
    this.#patterns = new FiledPatterns(book);
  }

  /** Whether patterns name this word as it is: then it is not a misspelling of another. */
  knows(word: string): boolean {
    return this.#lexicon.of(word).named;
  }

  /** What is known of a word. */
  known(word: string): KnownWord {
    return this.#lexicon.of(word);
  }

  /** The languages that a word is one of the common ones of. */
  commonIn(word: string): readonly string[] {
    const { common } = this.#lexicon.of(word);
    return common === 0 ? none : this.#tags.filter((_, i) => (common & (1 << i)) !== 0);
  }

  /** The languages that know most of some words, if any knows one. */
  languagesOf(words: readonly string[]): readonly string[] {
    const known = words.map((word) => this.#lexicon.of(word).read);
    const counts = this.#tags.map((_, i) => known.filter((languages) => (languages & (1 << i)) !== 0).length);
    const most = Math.max(...counts);
    return most === 0 ? none : this.#tags.filter((_, i) => counts[i] === most);
  }

  /** The beginning that patterns name of a word which they don't name itself: it may be a slip of one that they do. */
  stemOf(word: string): string | undefined {
    return this.#lexicon.of(word).stem;
  }

  /**
   * Marks what idioms and footers take out of play, and gives what applies every rule that may match, to be called once
   * all books of the reply have marked theirs. A book reads one reply at a time.
   *
   * @param taken 1 for words out of play, to which those of idioms are added
   * @param footers the same for those of footers
   * @param reported 1 for words that refuse nothing by themselves
   */
  open(tokens: Tokens, taken: Uint8Array, footers: Uint8Array, reported: Uint8Array): () => BookReading {
    const reply = replyWords(tokens, this.#lexicon, this.#marks);
    const spoken = new Spoken(reply, this.#tags, this.#telling);
    const possible = this.#patterns.possible(reply, spoken.possible());
    const takeOut = (is: Entry['is'], manner: Manner, words: Uint8Array) => {
      const patterns = possible[is] ?? none;
      if (patterns.length === 0) return;
      const view = viewOf(reply, manner);
      for (const { pattern, language } of patterns) {
        for (let span = match(pattern, view); span; span = match(pattern, view, span[1])) {
          if (spoken.isForeign(language, span)) break;
          words.fill(1, span[0], span[1]);
        }
      }
    };
    takeOut(purpose.idiom, asIdiom, taken);
    takeOut(purpose.footer, asFooter, footers);
    return () => applied(possible, reply, spoken, taken, reported);
  }
}

/**
 * Applies the rules of some books to a reply. What idioms and footers of one take is out of play for all: a Chinese reply
 * may name an English keyword.
 *
 * @param taken 1 for words that can't refuse, to which those of idioms and footers are added, and at last the reported ones
 * @param reported 1 for words that refuse nothing by themselves
 */
export function readBy(books: readonly RuleBook[], tokens: Tokens, taken: Uint8Array, reported: Uint8Array): Reading {
  const footers = new Uint8Array(tokens.words.length);
  const opened = books.map((book) => book.open(tokens, taken, footers, reported));
  const isIdiom = taken.includes(1);
  takeOutFooters(footers, tokens, taken);
  const together: Reading = { found: [], praised: false, taken, isIdiom, all: false, cancelled: false };
  for (const read of opened) {
    const { found, praised, all, cancelled } = read();
    together.found.push(...found);
    together.praised ||= praised;
    together.all ||= all;
    together.cancelled ||= cancelled;
  }
  for (let at = 0; at < reported.length; at += 1) if (reported[at] === 1) taken[at] = 1;
  return together;
}
