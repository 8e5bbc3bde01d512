import { commonSets } from './common-sets.ts';
import type { Span } from './match.ts';
import type { ReplyWords } from './reply-words.ts';

// Words that say nothing about the language that a sentence is in.
const shared = new Set(`${commonSets.sms}, stop, no, me, on, a, in, la`.split(', '));

/** Which languages a reply may be in. A language is a bit, as in `KnownWord`. */
export class Spoken {
  readonly #reply: ReplyWords;
  readonly #english: number;
  // By word, the languages that know it; made when first asked for, since most replies match nothing.
  #byWord: Int32Array | undefined;

  constructor(reply: ReplyWords, english: number) {
    this.#reply = reply;
    this.#english = english;
  }

  /** The languages whose rules may match, by `isIn`: those of a word of the reply that is not of English too. */
  possible(): number {
    const { words, known, phrases } = this.#reply;
    let languages = this.#english;
    for (let at = 0; at < words.length; at += 1) {
      const ofWord = known[at]?.languages ?? 0;
      if (!(ofWord & this.#english) && !shared.has(words[at] ?? '')) languages |= ofWord;
      const beginning = phrases[at];
      if (beginning) for (const { phrase } of beginning) languages |= phrase.languages;
    }
    return languages;
  }

  /**
   * Whether one of the words matched is a word of the rule's language and not of English: "stop mean" is not Portuguese
   * for having "stop" in it.
   */
  isIn(language: number, [start, end]: Span): boolean {
    if (language === this.#english) return true;
    const { words, known, phrases } = this.#reply;
    for (let at = start; at < end; at += 1) {
      if (phrases[at]?.some(({ phrase }) => phrase.languages & language)) return true;
      const languages = known[at]?.languages ?? 0;
      if (languages & language && !(languages & this.#english) && !shared.has(words[at] ?? '')) return true;
    }
    return false;
  }

  /**
   * Whether another language has all words that this one knows of the reply, and as many more and two: then the reply is
   * in that one. "Stoppez les envois sur ce téléphone" has two words that are Dutch too and six French ones. Of words that
   * every language has ("stop sms") one more will do. English is foreign nowhere, and nothing is foreign to it: people use
   * its words in whatever language they write.
   */
  isForeign(language: number, [start, end]: Span): boolean {
    if (language === this.#english) return false;
    this.#byWord ??= byWord(this.#reply);
    let better = ~(language | this.#english);
    let own = 0;
    let isTold = false;
    for (let at = 0; at < this.#byWord.length; at += 1) {
      const languages = this.#byWord[at] ?? 0;
      if ((languages & language) === 0) continue;
      better &= languages;
      own += 1;
      if (at >= start && at < end) isTold = true;
    }
    const most = isTold ? own * 2 + 2 : own + 1;
    for (; better !== 0; better &= better - 1) {
      const other = better & -better;
      let words = 0;
      for (const languages of this.#byWord) if ((languages & other) !== 0) words += 1;
      if (words >= most) return true;
    }
    return false;
  }
}

/** The languages that know each word, by itself or in a phrase. */
function byWord({ words, known, phrases }: ReplyWords): Int32Array {
  const spoken = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    if (!shared.has(words[at] ?? '')) spoken[at] = (spoken[at] ?? 0) | (known[at]?.spoken ?? 0);
    const beginning = phrases[at];
    if (!beginning) continue;
    for (const { phrase, to } of beginning) {
      if (phrase.words.every((word) => shared.has(word))) continue;
      for (let part = at; part < to; part += 1) spoken[part] = (spoken[part] ?? 0) | phrase.spoken;
    }
  }
  return spoken;
}
