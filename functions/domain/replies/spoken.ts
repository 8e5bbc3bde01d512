import { commonSets } from './common-sets.ts';
import { keywordsOf, mayRefuse } from './keywords.ts';
import type { Span } from './match.ts';
import type { ReplyWords } from './reply-words.ts';

// Words that say nothing about the language that a sentence is in.
const shared = new Set(`${commonSets.sms}, stop, no, me, on, a, in, la`.split(', '));

/** Which languages a reply may be in. A language is a bit, as in `KnownWord`. */
export class Spoken {
  readonly #reply: ReplyWords;
  readonly #tags: readonly string[];
  readonly #english: number;
  // By word, the languages that know it; made when first asked for, since most replies match nothing.
  #byWord: Int32Array | undefined;
  // By word, the languages that it is one of the common ones of; made when first asked for too.
  #common: readonly number[] | undefined;
  readonly #telling: ReadonlyMap<number, RegExp>;
  // By language, made when first asked for too.
  readonly #counted = new Map<number, Counted>();
  readonly #others = new Map<number, number>();

  /** @param telling by language the letters that a reply in it has one of, for those that letters tell from others */
  constructor(reply: ReplyWords, tags: readonly string[], telling: ReadonlyMap<number, RegExp>) {
    const english = tags.indexOf('en');
    this.#reply = reply;
    this.#tags = tags;
    this.#english = english < 0 ? 0 : 1 << english;
    this.#telling = telling;
  }

  /** The languages whose rules may match, by `isIn`: those of a word of the reply that is not of English too. */
  possible(): number {
    const { words, known, phrases } = this.#reply;
    let languages = this.#english;
    for (let at = 0; at < words.length; at += 1) {
      const ofWord = known[at]?.languages ?? 0;
      if (ofWord !== 0 && !(ofWord & this.#english) && !shared.has(words[at] ?? '')) languages |= ofWord;
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
    if (this.#isSaidInAnother(language, [start, end])) return false;
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
   * Whether another language has all words that this one knows of the reply, and two more: then the reply is in that one.
   * "Stoppez les envois sur ce téléphone" has two words that are Dutch too and six French ones. Of words that every
   * language has ("stop sms") one more will do, but for English, whose words people use in whatever language they write;
   * nothing is foreign to that. A language that letters tell is foreign to a reply without them.
   */
  isForeign(language: number, span: Span): boolean {
    if (!this.#isTold(language)) return true;
    this.#byWord ??= byWord(this.#reply);
    let counted = this.#counted.get(language);
    if (!counted) {
      counted = countedFor(language, this.#byWord, ~(language | this.#english));
      this.#counted.set(language, counted);
    }
    const { own, others } = counted;
    const isOfSpan = this.#byWord.subarray(...span).some((languages) => (languages & language) !== 0);
    if (language === this.#english && !isOfSpan) return false;
    return others >= (isOfSpan ? own + 2 : own + 1);
  }

  /**
   * Whether the reply is said in another language, which a rule of this one happens to match. A keyword says what it does
   * in whatever is around it ("basta please, I don't want this"), unless the other language has it too.
   */
  #isSaidInAnother(language: number, span: Span): boolean {
    let other = this.#others.get(language);
    if (other === undefined) {
      other = this.#otherFor(language);
      this.#others.set(language, other);
    }
    if (other === 0) return false;
    const words = this.#reply.words.slice(...span);
    const known = this.#reply.known.slice(...span);
    // English keywords are everyone's; what is said with them is not.
    if (language === this.#english)
      return !words.some((word) => mayRefuse([word])) || known.some(({ read }) => (read & language) === 0);
    const tag = this.#tags[31 - Math.clz32(other)] ?? '';
    return !words.some((word, at) => saysMore(word, tag, ((known[at]?.read ?? 0) & other) !== 0));
  }

  /**
   * Another language that the reply has two common words of which are none of this, while it has of this but one that is
   * none of the other ("Der Polizist folgte ihm" and Turkish "polis*"); 0 if there is none.
   */
  #otherFor(language: number): number {
    const { words, known } = this.#reply;
    this.#common ??= words.map((word, at) => (shared.has(word) ? 0 : (known[at]?.common ?? 0)));
    this.#byWord ??= byWord(this.#reply);
    const byWhom = this.#byWord;
    // The languages with one such word, and those with two.
    let once = 0;
    let twice = 0;
    for (let at = 0; at < this.#common.length; at += 1) {
      const of = this.#common[at] ?? 0;
      if (((byWhom[at] ?? 0) & language) !== 0) continue;
      twice |= once & of;
      once |= of;
    }
    for (let others = twice & ~language; others !== 0; others &= others - 1) {
      const other = others & -others;
      let own = 0;
      for (const of of byWhom) if ((of & language) !== 0 && (of & other) === 0) own += 1;
      if (own <= 1) return other;
    }
    return 0;
  }

  /** Whether the reply has one of the letters that tell the language, if any do. */
  #isTold(language: number): boolean {
    const telling = this.#telling.get(language);
    return telling === undefined || this.#reply.words.some((word) => telling.test(word));
  }
}

/** Whether a word refuses whatever language it is said in: a keyword that this one has not, or a likely one that it doesn't know. */
const saysMore = (word: string, tag: string, isKnown: boolean): boolean =>
  keywordsOf([word]).some(({ kind, tags }) =>
    kind === 'opt-out' ? !tags.includes(tag) : kind === 'likely-opt-out' && !isKnown,
  );

/** How many words a language knows, and the most of one of others that know all of them. */
interface Counted {
  own: number;
  others: number;
}

function countedFor(language: number, byWord: Int32Array, others: number): Counted {
  let better = others;
  let own = 0;
  for (const languages of byWord) {
    if ((languages & language) === 0) continue;
    better &= languages;
    own += 1;
  }
  let most = 0;
  for (; better !== 0; better &= better - 1) {
    const other = better & -better;
    let words = 0;
    for (const languages of byWord) if ((languages & other) !== 0) words += 1;
    most = Math.max(most, words);
  }
  return { own, others: most };
}

/** The languages that know each word, by itself or in a phrase. */
function byWord({ words, known, phrases }: ReplyWords): Int32Array {
  const spoken = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const ofWord = known[at]?.spoken ?? 0;
    if (ofWord !== 0 && !shared.has(words[at] ?? '')) spoken[at] = (spoken[at] ?? 0) | ofWord;
    const beginning = phrases[at];
    if (!beginning) continue;
    for (const { phrase, to } of beginning) {
      if (phrase.words.every((word) => shared.has(word))) continue;
      for (let part = at; part < to; part += 1) spoken[part] = (spoken[part] ?? 0) | phrase.spoken;
    }
  }
  return spoken;
}
