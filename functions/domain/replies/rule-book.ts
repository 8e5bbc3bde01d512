import { afterCourtesy } from './keywords.ts';
import { isIn, Lexicon, type SetUses } from './lexicon.ts';
import { apart, match, type Span } from './match.ts';
import { type PackedBook, type PackedPattern, SetCount } from './packed-book.ts';
import { firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import { type Positions, type ReplyWords, replyWords } from './reply-words.ts';
import { Spoken } from './spoken.ts';
import { gap, type Tokens } from './tokens.ts';

/** A rule that matched, and the words that it matched. */
export interface Found {
  tag: string;
  name: string;
  sure: boolean;
  all: boolean;
  words: readonly string[];
}

/** What the rules read in a reply. */
export interface Reading {
  /** Every sure rule that matched, or if none did every likely one. */
  found: Found[];
  praised: boolean;
  /** 1 for words that can't refuse: those of an idiom, or of a text that the reply quotes. */
  taken: Uint8Array;
  /** The words say that all programs are meant. */
  all: boolean;
}

/** A pattern, and what it is for. Those of rules say which. */
interface Entry {
  is: 'idiom' | 'footer' | 'praise' | 'all' | 'rule';
  pattern: Pattern;
  unless: readonly Pattern[];
  tag: string;
  name: string;
  sure: boolean;
  all: boolean;
  /** The language, as a bit. */
  language: number;
}

/** The rules of the languages of a script: at most 31, since a set of languages is one number. */
export class RuleBook {
  readonly #lexicon: Lexicon;
  // Patterns by the set that each needs most, so that a reply is held only against those that it has a word for: those of
  // a set are from its place in `#from` to that of the next. `#alsoNeeds` has another set of each, the same where it needs
  // no other: most are passed over by that alone, without a look at what they are.
  readonly #entries: readonly Entry[];
  readonly #from: Uint16Array;
  readonly #alsoNeeds: Uint16Array;
  // Written for each reply and emptied after it: clearing what it wrote is far cheaper than new arrays.
  readonly #positions: Positions;
  readonly #english: number;
  // By language, as a bit, the letters that a reply must have one of to be in it.
  readonly #telling = new Map<number, RegExp>();

  constructor(book: PackedBook) {
    const { size, languages } = book;
    this.#positions = { first: new Uint16Array(size), last: new Uint16Array(size) };
    const english = languages.findIndex(({ tag }) => tag === 'en');
    this.#english = english < 0 ? 0 : 1 << english;
    const uses = {
      order: new Uint16Array(size),
      rarest: new Uint8Array(size),
      language: new Int32Array(size),
      spoken: new Int32Array(size),
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
    for (const [i, { tag, telling, idioms, footers, praise, all, rules }] of languages.entries()) {
      if (telling !== undefined) this.#telling.set(1 << i, new RegExp(telling));
      const plain = { tag, name: '', sure: false, all: false, unless: [], language: 1 << i };
      for (const packed of idioms) filed.push({ ...plain, is: 'idiom', pattern: read(packed, plain.language) });
      for (const packed of footers) filed.push({ ...plain, is: 'footer', pattern: read(packed, plain.language) });
      for (const packed of praise) filed.push({ ...plain, is: 'praise', pattern: read(packed, plain.language) });
      for (const packed of all) filed.push({ ...plain, is: 'all', pattern: read(packed, plain.language) });
      for (const [name, sure, reachesAll, packedUnless, any] of rules) {
        const unless = packedUnless.map((packed) => read(packed, plain.language));
        const rule = { ...plain, is: 'rule', name, sure, all: reachesAll, unless } as const;
        for (const packed of any) filed.push({ ...rule, pattern: read(packed, rule.language, rule.language) });
      }
    }
    this.#lexicon = new Lexicon(book, uses);
    // Sorting is stable: those of one set stay in the order in which they are written.
    this.#entries = filed.sort((a, b) => a.pattern[0] - b.pattern[0]);
    this.#alsoNeeds = Uint16Array.from(this.#entries, ({ pattern }) => otherNeed(pattern));
    this.#from = new Uint16Array(size + 1);
    for (const { pattern } of this.#entries) this.#from[pattern[0] + 1] = (this.#from[pattern[0] + 1] ?? 0) + 1;
    for (let set = 0; set < size; set += 1) this.#from[set + 1] = (this.#from[set + 1] ?? 0) + (this.#from[set] ?? 0);
  }

  /** Whether patterns name this word as it is: then it is not a misspelling of another. */
  knows(word: string): boolean {
    return this.#lexicon.of(word).named;
  }

  /** The beginning that patterns name of a word which they don't name itself: it may be a slip of one that they do. */
  stemOf(word: string): string | undefined {
    return this.#lexicon.of(word).stem;
  }

  /**
   * Marks what idioms and footers take out of play, and gives what applies every rule that may match, to be called once
   * all books of the reply have marked theirs. A book reads one reply at a time.
   */
  open(tokens: Tokens, taken: Uint8Array, footers: Uint8Array): () => Reading {
    const whole = replyWords(tokens, this.#lexicon, this.#positions);
    const reply = { ...whole, taken };
    const possible = this.#candidates(whole);
    const praised = possible.some(({ is, pattern }) => is === 'praise' && match(pattern, whole));
    const spoken = new Spoken(reply, this.#english);
    const unlessForeign = (language: number) => ({
      unless: (span: Span) => spoken.isForeign(language, span) || !this.#isTold(language, tokens),
    });
    for (const { is, pattern, language } of possible) {
      if (is === 'idiom') takeOut(pattern, whole, taken, unlessForeign(language));
      else if (is === 'footer') takeOut(pattern, whole, footers, { isFooter: true, ...unlessForeign(language) });
    }
    return () => this.#read(reply, whole, possible, spoken, praised);
  }

  #isTold(language: number, { words }: Tokens): boolean {
    const telling = this.#telling.get(language);
    return telling === undefined || words.some((word) => telling.test(word));
  }

  #read(reply: ReplyWords, whole: ReplyWords, possible: readonly Entry[], spoken: Spoken, praised: boolean): Reading {
    const languages = spoken.possible();
    const matching = (certain: boolean): Found[] => {
      const found: Found[] = [];
      for (const { is, pattern, unless, tag, name, sure, all, language } of possible) {
        if (is !== 'rule' || sure !== certain || (language & languages) === 0) continue;
        const span = match(pattern, reply);
        if (!span || !spoken.isIn(language, span)) continue;
        if (unless.length > 0 && isCancelled(unless, whole, sentenceOf(span, reply))) continue;
        found.push({ tag, name, sure, all, words: reply.words.slice(...span) });
      }
      return found;
    };
    const certain = matching(true);
    const found = certain.length > 0 ? certain : matching(false);
    const all = found.length > 0 && possible.some(({ is, pattern }) => is === 'all' && match(pattern, reply));
    for (const set of reply.rarest) this.#positions.first[set] = 0;
    return { found, praised, taken: reply.taken, all };
  }

  /** The patterns that a reply has a word for in every place that needs one. */
  #candidates(reply: ReplyWords): Entry[] {
    const found: Entry[] = [];
    for (const set of reply.rarest) {
      const end = this.#from[set + 1] ?? 0;
      for (let at = this.#from[set] ?? 0; at < end; at += 1) {
        if (!isIn(reply.sets, this.#alsoNeeds[at] ?? 0)) continue;
        const entry = this.#entries[at];
        if (entry && canMatch(entry.pattern, reply)) found.push(entry);
      }
    }
    return found;
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
  const together: Reading = { found: [], praised: false, taken, all: false };
  for (const read of opened) {
    const { found, praised, all } = read();
    together.found.push(...found);
    together.praised ||= praised;
    together.all ||= all;
  }
  return together;
}

function noteUses(pattern: Pattern, uses: SetUses, spoken: number, language: number, order: number): void {
  uses.rarest[pattern[0]] = 1;
  for (let i = firstPlace; i < pattern.length; i += 1) {
    const code = pattern[i] ?? 0;
    if (kindOf(code) > place.optional) continue;
    const set = setOf(code);
    if (uses.order[set] === 0) uses.order[set] = order + i;
    uses.language[set] = (uses.language[set] ?? 0) | language;
    uses.spoken[set] = (uses.spoken[set] ?? 0) | spoken;
  }
}

/** A set that a pattern needs beside its rarest one, or that one. The last: patterns open with words like "I" and "you". */
function otherNeed(pattern: Pattern): number {
  for (let i = pattern.length - 1; i >= firstPlace; i -= 1) {
    const code = pattern[i] ?? 0;
    if (kindOf(code) === place.word && setOf(code) !== pattern[0]) return setOf(code);
  }
  return pattern[0];
}

/** Whether the reply has a word for every place of the pattern that needs one. */
function canMatch(pattern: Pattern, { sets }: ReplyWords): boolean {
  for (let i = firstPlace; i < pattern.length; i += 1) {
    const code = pattern[i] ?? 0;
    if (kindOf(code) === place.word && !isIn(sets, setOf(code))) return false;
  }
  return true;
}

function isCancelled(unless: readonly Pattern[], reply: ReplyWords, [from, to]: Span): boolean {
  return unless.some((one) => canMatch(one, reply) && match(one, reply, apart.rule, from, to));
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

// Fewer words than these around a footer are not a text that it stood under ("hi, reply STOP to end").
const quotedWords = 5;

/** Takes footers out of play where the reply says more than they do: those in quotation marks, whatever more that is. */
function takeOutFooters(footers: Uint8Array, { words, quotations = [] }: Tokens, taken: Uint8Array): void {
  let others = 0;
  for (const mark of footers) if (mark === 0) others += 1;
  if (others === words.length) return;
  const says = (from: number, to: number) => afterCourtesy(words.slice(from, to), 0) < to - from;
  const quoted = (): readonly Span[] => quotations.filter(([from, to]) => says(0, from) || says(to, words.length));
  for (const [from, to] of others >= quotedWords ? [[0, words.length] as const] : quoted()) {
    for (let at = from; at < to; at += 1) if (footers[at] === 1) taken[at] = 1;
  }
}

/** Takes the words of an idiom or footer out of play, wherever it stands; gaps may still pass over them. */
function takeOut(
  pattern: Pattern,
  reply: ReplyWords,
  taken: Uint8Array,
  { isFooter = false, unless }: { isFooter?: boolean; unless: (span: Span) => boolean },
): void {
  for (let from = 0; ; ) {
    const span = match(pattern, reply, isFooter ? apart.footer : apart.idiom, from, reply.words.length, isFooter);
    if (!span || unless(span)) return;
    taken.fill(1, span[0], span[1]);
    from = span[1];
  }
}
