import { type Entry, FiledPatterns, purpose } from './filed-patterns.ts';
import { takeOutFooters } from './footers.ts';
import { Haste, type Meant } from './haste.ts';
import { Lexicon, type SetUses } from './lexicon.ts';
import { asFooter, asIdiom, type Manner } from './manner.ts';
import { everywhere } from './match.ts';
import { type PackedBook, type PackedPattern, SetCount } from './packed-book.ts';
import { firstPlace, holdsSet, kindOf, type Pattern, place, setOf } from './pattern.ts';
import { applied, type Reading } from './reading.ts';
import { type ReplyMarks, replyMarks, replyWords } from './reply-words.ts';
import { Spoken } from './spoken.ts';
import type { Tokens } from './tokens.ts';

const none: readonly never[] = [];

/** The rules of the languages of a script: at most 31, since a set of languages is one number. */
export class RuleBook {
  readonly #lexicon: Lexicon;
  readonly #patterns: FiledPatterns;
  // Written for each reply and emptied after it: clearing what it wrote is far cheaper than new arrays.
  readonly #marks: ReplyMarks;
  readonly #tags: readonly string[];
  // Made when the first reply says nothing as it stands.
  #haste: Haste | undefined;
  // By language, as a bit, the letters that a reply must have one of to be in it.
  readonly #telling = new Map<number, RegExp>();

  constructor(book: PackedBook) {
    const { size, languages } = book;
    this.#marks = replyMarks(size);
    this.#tags = languages.map(({ tag }) => tag);
    const uses = {
      order: new Uint16Array(size),
      rarest: new Uint8Array(size),
      language: new Int32Array(size),
      spoken: new Int32Array(size),
      read: new Int32Array(size),
      common: new Int32Array(size),
    };
    const filed: Entry[] = [];
    const count = new SetCount();
    let order = 0;
    const read = (packed: PackedPattern, spoken: number, language = 0): Pattern => {
      const pattern = count.unpacked(packed);
      noteUses(pattern, uses, spoken, language, order);
      order += pattern.length;
      return pattern;
    };
    for (const [i, { tag, telling, idioms, footers, praise, all, unless, rules }] of languages.entries()) {
      if (telling !== undefined) this.#telling.set(1 << i, new RegExp(telling));
      const plain = { tag, name: '', all: false, unless: [], language: 1 << i };
      for (const packed of idioms) filed.push({ ...plain, is: purpose.idiom, pattern: read(packed, plain.language) });
      for (const packed of footers) filed.push({ ...plain, is: purpose.footer, pattern: read(packed, plain.language) });
      for (const packed of praise) filed.push({ ...plain, is: purpose.praise, pattern: read(packed, plain.language) });
      for (const packed of all) filed.push({ ...plain, is: purpose.all, pattern: read(packed, plain.language) });
      const takesBack = unless.map((packed) => read(packed, plain.language));
      for (const [name, sure, reachesAll, any, takenBackBy] of rules) {
        const own = takesBack.filter((_, at) => takenBackBy.includes(at));
        const rule = {
          ...plain,
          is: sure ? purpose.sure : purpose.likely,
          name,
          all: reachesAll,
          unless: own,
        } as const;
        for (const packed of any) filed.push({ ...rule, pattern: read(packed, rule.language, rule.language) });
      }
    }
    for (let i = 0; i < languages.length; i += 1) uses.common[size - languages.length + i] = 1 << i;
    this.#lexicon = new Lexicon(book, uses);
    this.#patterns = new FiledPatterns(filed, size);
  }

  /** Whether patterns name this word as it is: then it is not a misspelling of another. */
  knows(word: string): boolean {
    return this.#lexicon.of(word).named;
  }

  /** The languages that a word is one of the common ones of. */
  commonIn(word: string): readonly string[] {
    const { common } = this.#lexicon.of(word);
    return common === 0 ? none : this.#tags.filter((_, i) => (common & (1 << i)) !== 0);
  }

  /** What the words may have been meant to be, in the languages that most of them are of. */
  meant(tokens: Tokens): readonly Meant[] {
    this.#haste ??= new Haste(this.#lexicon, this.#tags);
    return this.#haste.meant(tokens);
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
   */
  open(tokens: Tokens, taken: Uint8Array, footers: Uint8Array): () => Reading {
    const reply = replyWords(tokens, this.#lexicon, this.#marks);
    const spoken = new Spoken(reply, this.#tags, this.#telling);
    const possible = this.#patterns.possible(reply, spoken.possible());
    const takeOut = (is: Entry['is'], manner: Manner, words: Uint8Array) => {
      for (const { pattern, language } of possible[is] ?? []) {
        for (const span of everywhere(pattern, reply, manner)) {
          if (spoken.isForeign(language, span)) break;
          words.fill(1, ...span);
        }
      }
    };
    takeOut(purpose.idiom, asIdiom, taken);
    takeOut(purpose.footer, asFooter, footers);
    return () => applied(possible, reply, spoken, taken);
  }
}

/**
 * Applies the rules of some books to a reply. What idioms and footers of one take is out of play for all: a Chinese reply
 * may name an English keyword.
 *
 * @param taken 1 for words that can't refuse, to which those of idioms and footers are added
 */
export function readBy(books: readonly RuleBook[], tokens: Tokens, taken: Uint8Array): Reading {
  const footers = new Uint8Array(tokens.words.length);
  const opened = books.map((book) => book.open(tokens, taken, footers));
  takeOutFooters(footers, tokens, taken);
  const together: Reading = { found: [], praised: false, taken, all: false, cancelled: false };
  for (const read of opened) {
    const { found, praised, all, cancelled } = read();
    together.found.push(...found);
    together.praised ||= praised;
    together.all ||= all;
    together.cancelled ||= cancelled;
  }
  return together;
}

function noteUses(pattern: Pattern, uses: SetUses, spoken: number, language: number, order: number): void {
  uses.rarest[pattern[0]] = 1;
  for (let i = firstPlace; i < pattern.length; i += 1) {
    const code = pattern[i] ?? 0;
    if (!holdsSet(code)) continue;
    const set = setOf(code);
    uses.read[set] = (uses.read[set] ?? 0) | spoken;
    if (kindOf(code) > place.optional) continue;
    if (uses.order[set] === 0) uses.order[set] = order + i;
    uses.language[set] = (uses.language[set] ?? 0) | language;
    uses.spoken[set] = (uses.spoken[set] ?? 0) | spoken;
  }
}
