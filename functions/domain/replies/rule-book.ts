import { commonSets } from './common-sets.ts';
import type { LanguageWords } from './language-words.ts';
import { Lexicon } from './lexicon.ts';
import { match } from './match.ts';
import { compile, type Pattern } from './pattern.ts';
import { type Positions, type ReplyWords, replyWords } from './reply-words.ts';
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
  found: readonly Found[];
  praised: boolean;
  /** 1 for words that can't refuse: those of an idiom, or of a text that the reply quotes. */
  taken: Uint8Array;
  /** The words say that all programs are meant. */
  all: boolean;
}

interface Entry {
  pattern: Pattern;
  is: 'idiom' | 'footer' | 'praise' | 'rule' | 'all';
  tag: string;
  name: string;
  sure: boolean;
  all: boolean;
  unless: readonly Pattern[];
}

// Words that say nothing about the language that a sentence is in.
const shared = new Set(`${commonSets.sms}, stop, no, me, on, a, in, la`.split(', '));

/** The patterns of some languages, compiled. */
export class RuleBook {
  readonly #lexicon = new Lexicon();
  // Patterns by their rarest set of words, so that a reply is held only against those that it has a word for.
  readonly #byRarest = new Map<number, Entry[]>();
  // Written for each reply and emptied after it: clearing what it wrote is far cheaper than new arrays.
  readonly #positions: Positions;
  // The language whose rules name a set.
  readonly #tagOf = new Map<number, string>();

  constructor(languages: readonly LanguageWords[]) {
    const needed = new Set<number>();
    for (const language of languages) this.#add(language, needed);
    this.#lexicon.finish(needed, this.#tagOf);
    const { size } = this.#lexicon;
    this.#positions = { first: new Uint16Array(size), last: new Uint16Array(size) };
  }

  #add(
    { tag, sets = {}, idioms, footers = [], praise = [], rules = {}, all = [], twin }: LanguageWords,
    needed: Set<number>,
  ): void {
    const reader = this.#lexicon.reader({ ...commonSets, ...sets }, twin);
    const read = (source: string) => {
      const pattern = compile(source, reader);
      for (const set of pattern.needs) needed.add(set);
      return pattern;
    };
    const plain = { tag, name: '', sure: false, all: false, unless: [] };
    for (const source of idioms) this.#file({ ...plain, pattern: read(source), is: 'idiom' });
    for (const source of footers) this.#file({ ...plain, pattern: read(source), is: 'footer' });
    for (const source of praise) this.#file({ ...plain, pattern: read(source), is: 'praise' });
    for (const source of all) this.#file({ ...plain, pattern: read(source), is: 'all' });
    for (const [name, rule] of Object.entries(rules)) {
      const unless = (rule.unless ?? []).map(read);
      for (const source of rule.any) {
        const pattern = read(source);
        for (const step of pattern.steps) if (step.is === 'words') this.#tagOf.set(step.set.id, tag);
        this.#file({ tag, name, sure: rule.sure, all: rule.all ?? false, unless, pattern, is: 'rule' });
      }
    }
  }

  #file(entry: Entry): void {
    const [rarest] = entry.pattern.needs;
    const entries = this.#byRarest.get(rarest);
    if (entries) entries.push(entry);
    else this.#byRarest.set(rarest, [entry]);
  }

  /** Whether patterns name this word as it is: then it is not a misspelling of another. */
  knows(word: string): boolean {
    return this.#lexicon.knows(word);
  }

  /** Applies every rule that may match. */
  read(tokens: Tokens): Reading {
    const reply = replyWords(tokens, this.#lexicon, this.#positions);
    const possible = this.#candidates(reply);
    const praised = possible.some((e) => e.is === 'praise' && match(e.pattern, reply));
    const whole = { ...reply, taken: new Uint8Array(reply.words.length) };
    for (const { is, pattern } of possible) if (is === 'idiom') takeOut(pattern, whole, reply.taken);
    takeOutFooters(
      possible.filter(({ is }) => is === 'footer').map(({ pattern }) => pattern),
      whole,
      reply.taken,
    );

    const matching = (certain: boolean): Found[] => {
      const found: Found[] = [];
      for (const { is, pattern, unless, tag, name, sure, all } of possible) {
        if (is !== 'rule' || sure !== certain) continue;
        const span = match(pattern, reply);
        if (!span || !this.#isIn(tag, reply, span)) continue;
        if (unless.some((one) => canMatch(one, reply) && match(one, whole))) continue;
        found.push({ tag, name, sure, all, words: reply.words.slice(span[0], span[1]) });
      }
      return found;
    };
    const certain = matching(true);
    const found = certain.length > 0 ? certain : matching(false);
    const all = found.length > 0 && possible.some((e) => e.is === 'all' && match(e.pattern, reply));
    for (const set of reply.present) this.#positions.first[set] = 0;
    return { found, praised, taken: reply.taken, all };
  }

  /** The patterns that a reply has a word for in every place that needs one. */
  #candidates(reply: ReplyWords): Entry[] {
    const found: Entry[] = [];
    for (const set of reply.present) {
      const entries = this.#byRarest.get(set);
      if (entries) for (const entry of entries) if (canMatch(entry.pattern, reply)) found.push(entry);
    }
    return found;
  }

  /**
   * Whether one of the words matched is a word of the rule's language and not of English: "stop mean" is not Portuguese
   * for having "stop" in it.
   */
  #isIn(tag: string, reply: ReplyWords, [start, end]: readonly [number, number]): boolean {
    if (tag === 'en') return true;
    for (let at = start; at < end; at += 1) {
      if (reply.phrases[at]?.some(({ set }) => this.#tagOf.get(set) === tag)) return true;
      if (shared.has(reply.words[at] ?? '')) continue;
      const exact = reply.exact[at]?.tags;
      const names = (wanted: string) =>
        exact?.includes(wanted) || reply.stems[at]?.some(({ tags }) => tags.includes(wanted));
      if (names(tag) && !names('en')) return true;
    }
    return false;
  }
}

/** Whether the reply has a word for every place of the pattern that needs one. */
function canMatch({ needs }: Pattern, { first }: ReplyWords): boolean {
  for (const need of needs) if (first[need] === 0) return false;
  return true;
}

// Fewer words than these around a footer are not a text that it stood under ("hi, reply STOP to end").
const quotedWords = 5;

/** Takes footers out of play where the reply says more than they do. */
function takeOutFooters(patterns: readonly Pattern[], reply: ReplyWords, taken: Uint8Array): void {
  const footers = new Uint8Array(reply.words.length);
  for (const pattern of patterns) takeOut(pattern, reply, footers, true);
  if (footers.filter((mark) => mark === 0).length < quotedWords) return;
  for (const [at, mark] of footers.entries()) if (mark === 1) taken[at] = 1;
}

/** Takes the words of an idiom out of play, wherever it stands; gaps may still pass over them. */
function takeOut(pattern: Pattern, reply: ReplyWords, taken: Uint8Array, longest = false): void {
  for (let from = 0; ; ) {
    const span = match(pattern, reply, gap.comma, from, longest);
    if (!span) return;
    taken.fill(1, span[0], span[1]);
    from = span[1];
  }
}
