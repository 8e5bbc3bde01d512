import { Lexicon, type SetUses } from './lexicon.ts';
import { match, type Span } from './match.ts';
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

  /** Applies every rule that may match. */
  read(tokens: Tokens): Reading {
    const reply = replyWords(tokens, this.#lexicon, this.#marks);
    const possible = this.#candidates(reply);
    const praised = possible.some(({ is, pattern }) => is === 'praise' && match(pattern, reply));
    const taken: Span[] = [];
    const whole = { ...reply, taken: column.untaken };
    const spoken = new Spoken(reply, this.#english);
    for (const { is, pattern, language } of possible)
      if (is === 'idiom') taken.push(...everywhere(pattern, whole, { unless: () => spoken.isForeign(language) }));
    taken.push(...quotedFooters(possible, whole));
    for (const [start, end] of taken) for (let at = start; at < end; at += 1) reply.shape.add(column.taken, at);

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
    return { found, praised, taken, all };
  }

  /** The patterns that a reply has a word for in every place that needs one. */
  #candidates(reply: ReplyWords): Entry[] {
    const found: Entry[] = [];
    for (const set of reply.rarest) {
      const end = this.#from[set + 1] ?? 0;
      for (let at = this.#from[set] ?? 0; at < end; at += 1) {
        if (!reply.sets.hasAny(this.#alsoNeeds[at] ?? 0)) continue;
        const entry = this.#entries[at];
        if (entry && canMatch(entry.pattern, reply)) found.push(entry);
      }
    }
    return found;
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
    if (kindOf(code) === place.word && !sets.hasAny(setOf(code))) return false;
  }
  return true;
}

function isCancelled(unless: readonly Pattern[], reply: ReplyWords, [from, to]: Span): boolean {
  return unless.some((one) => canMatch(one, reply) && match(one, reply, gap.sentence, from, to));
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
  const footers = possible.flatMap(({ is, pattern }) =>
    is === 'footer' ? everywhere(pattern, reply, { longest: true }) : [],
  );
  if (footers.length === 0) return footers;
  const quoted = new Set(footers.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));
  return reply.words.length - quoted.size < quotedWords ? [] : footers;
}

/** Where an idiom or footer stands; words that it takes out of play may still be passed over by gaps. */
function everywhere(
  pattern: Pattern,
  reply: ReplyWords,
  { longest = false, unless }: { longest?: boolean; unless?: () => boolean },
): Span[] {
  const spans: Span[] = [];
  for (let from = 0; ; ) {
    const span = match(pattern, reply, gap.comma, from, reply.words.length, longest);
    if (!span || unless?.()) return spans;
    spans.push(span);
    from = span[1];
  }
}
