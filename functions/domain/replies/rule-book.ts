import { type Entry, FiledPatterns, purpose } from './filed-patterns.ts';
import { Lexicon, type SetUses } from './lexicon.ts';
import { asIdiom, asRule, asWritten, match, type Span } from './match.ts';
import { type PackedBook, type PackedPattern, SetCount } from './packed-book.ts';
import { firstPlace, kindOf, type Pattern, place, setOf } from './pattern.ts';
import { column, type ReplyMarks, type ReplyWords, replyMarks, replyWords } from './reply-words.ts';
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
  /** Words that can't refuse: those of idioms, and of a text that the reply quotes. */
  taken: Span[];
  /** The words say that all programs are meant. */
  all: boolean;
}

/** The rules of the languages of a script: at most 31, since a set of languages is one number. */
export class RuleBook {
  readonly #lexicon: Lexicon;
  readonly #patterns: FiledPatterns;
  // Written for each reply and emptied after it: clearing what it wrote is far cheaper than new arrays.
  readonly #marks: ReplyMarks;
  readonly #english: number;

  constructor(book: PackedBook) {
    const { size, languages } = book;
    this.#marks = replyMarks(size);
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
    for (const [i, { tag, idioms, footers, praise, all, rules }] of languages.entries()) {
      const plain = { tag, name: '', all: false, unless: [], language: 1 << i };
      for (const packed of idioms) filed.push({ ...plain, is: purpose.idiom, pattern: read(packed, plain.language) });
      for (const packed of footers) filed.push({ ...plain, is: purpose.footer, pattern: read(packed, plain.language) });
      for (const packed of praise) filed.push({ ...plain, is: purpose.praise, pattern: read(packed, plain.language) });
      for (const packed of all) filed.push({ ...plain, is: purpose.all, pattern: read(packed, plain.language) });
      for (const [name, sure, reachesAll, packedUnless, any] of rules) {
        const unless = packedUnless.map((packed) => read(packed, plain.language));
        const rule = { ...plain, is: sure ? purpose.sure : purpose.likely, name, all: reachesAll, unless } as const;
        for (const packed of any) filed.push({ ...rule, pattern: read(packed, rule.language, rule.language) });
      }
    }
    this.#lexicon = new Lexicon(book, uses);
    this.#patterns = new FiledPatterns(filed, size);
  }

  /** Whether patterns name this word as it is: then it is not a misspelling of another. */
  knows(word: string): boolean {
    return this.#lexicon.of(word).named;
  }

  /** The beginning that patterns name of a word which they don't name itself: it may be a slip of one that they do. */
  stemOf(word: string): string | undefined {
    return this.#lexicon.of(word).stem;
  }

  /** Applies every rule that may match. */
  read(tokens: Tokens): Reading {
    const reply = replyWords(tokens, this.#lexicon, this.#marks);
    const spoken = new Spoken(reply, this.#english);
    const possible = this.#patterns.possible(reply, spoken.possible());
    const patternsFor = (is: Entry['is']): readonly Entry[] => possible[is] ?? [];
    const taken: Span[] = [];
    for (const { pattern, language } of patternsFor(purpose.idiom)) {
      const spans = everywhere(pattern, reply);
      if (spans.length > 0 && !spoken.isForeign(language)) taken.push(...spans);
    }
    taken.push(...quotedFooters(patternsFor(purpose.footer), reply));
    for (const [start, end] of taken) for (let at = start; at < end; at += 1) reply.shape.add(column.taken, at);

    const matching = (certain: typeof purpose.sure | typeof purpose.likely): Found[] => {
      const found: Found[] = [];
      for (const { is, pattern, unless, tag, name, all, language } of patternsFor(certain)) {
        const span = match(pattern, reply, asRule);
        if (!span || !spoken.isIn(language, span)) continue;
        if (unless.length > 0 && isCancelled(unless, reply, sentenceOf(span, reply))) continue;
        found.push({ tag, name, sure: is === purpose.sure, all, words: reply.words.slice(...span) });
      }
      return found;
    };
    const certain = matching(purpose.sure);
    const found = certain.length > 0 ? certain : matching(purpose.likely);
    return {
      found,
      praised: patternsFor(purpose.praise).some(({ pattern }) => match(pattern, reply, asWritten)),
      taken,
      all: found.length > 0 && patternsFor(purpose.all).some(({ pattern }) => match(pattern, reply, asRule)),
    };
  }
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

function isCancelled(unless: readonly Pattern[], reply: ReplyWords, [from, to]: Span): boolean {
  return unless.some((one) => reply.sets.hasAny(one[0]) && match(one, reply, asWritten, from, to) !== undefined);
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

/** The footers in a reply that says more than they do. */
function quotedFooters(possible: readonly Entry[], reply: ReplyWords): Span[] {
  if (possible.length === 0) return [];
  const footers = possible.flatMap(({ pattern }) => everywhere(pattern, reply, true));
  const quoted = new Set(footers.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));
  return reply.words.length - quoted.size < quotedWords ? [] : footers;
}

/** Where an idiom or footer stands, the shortest or longest. Gaps may still pass over words that it takes out of play. */
function everywhere(pattern: Pattern, reply: ReplyWords, longest = false): Span[] {
  const spans: Span[] = [];
  for (let from = 0; ; ) {
    const span = match(pattern, reply, asIdiom, from, reply.words.length, longest);
    if (!span) return spans;
    spans.push(span);
    from = span[1];
  }
}
