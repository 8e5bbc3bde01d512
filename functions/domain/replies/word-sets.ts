import { fold } from './fold.ts';
import { longestPhrase } from './pattern.ts';
import { tokenise } from './tokens.ts';

/** Named sets of words, each a list separated by commas; `@name` includes another set, `stem*` any word that begins so, `*ending` any that ends so. */
export type WordSets = Readonly<Record<string, string>>;

/** Letters that a language also writes another way (German "loeschen" for "löschen"): a regular expression, and what may stand for it. */
export interface Twin {
  written: string;
  also: string;
}

/** Words that one place in a pattern may hold, by number. */
export interface WordSet {
  id: number;
  /** The end of a clause or of the reply does as well as a word. */
  orEnd: boolean;
  /** How rare its most common word is likely to be: long words and phrases are rarer. */
  rarity: number;
}

/** Letters that a stem must have, so that stems can be looked up rather than tried. */
export const stemLetters = 3;

/** Letters that an ending must have, for the same reason and because short ones end too many words. */
export const endingLetters = 5;

/** One alternative as it is written: how it is packed, and its length for the rarity of its set. */
interface Entry {
  forms: readonly string[];
  length: number;
}

/**
 * Reads the sets of one language and numbers them. Done when they are packed: folding and cutting ten thousand words
 * would cost the first reply more than all else.
 *
 * The members of a set are written as `Lexicon` reads them: folded words, phrases with spaces between their words,
 * `stem*`, `*ending`, `@3` for all that set 3 holds, `$` and `$$` for an end of a clause and of the reply.
 */
export class SetReader {
  readonly #named: WordSets;
  readonly #twin: (word: string) => string;
  readonly #sets: string[][];
  readonly #known = new Map<string, WordSet>();
  readonly #byMembers = new Map<string, WordSet>();
  // Sets recur in hundreds of patterns, so each is written out once.
  readonly #entries = new Map<string, readonly Entry[]>();

  /** @param sets the members of each set by its number, to which sets are added as they are read */
  constructor(named: WordSets, twin: Twin | undefined, sets: string[][]) {
    this.#named = named;
    const letters = twin && new RegExp(twin.written, 'g');
    this.#twin = (word) => (letters ? word.replace(letters, twin.also) : word);
    this.#sets = sets;
  }

  /**
   * The set of some alternatives as patterns write them: `stop|quit`, `knock_it_off`, `@stop`, `mensaj*`, `me|$`. The
   * same alternatives are one set.
   *
   * @throws Error where one is no word, a stem too short to look up, or no set.
   */
  read(alternatives: string): WordSet {
    const known = this.#known.get(alternatives);
    if (known) return known;
    const named = /^@([^|]+)$/.exec(alternatives)?.[1];
    const parts = named === undefined ? alternatives.split('|') : this.#listOf(named);
    // Those that it includes come before it, and are sets of their own.
    const members = parts.flatMap((part) =>
      part.startsWith('@') ? [`@${this.read(part).id}`] : entryOf(part, this.#twin).forms,
    );
    const entries = this.#allOf(parts, 0).filter(({ length }) => length > 0);
    const lengths = entries.map(({ length }) => length);
    const rarity = Math.min(...lengths) + lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const orEnd = parts.some((part) => part === '$' || part === '$$');
    const held = [...new Set(members)].sort();
    // However their order is written.
    const key = held.join('|');
    const same = this.#byMembers.get(key);
    const set = same ?? { id: this.#sets.length, orEnd, rarity };
    if (!same) this.#sets.push(held);
    this.#byMembers.set(key, set);
    this.#known.set(alternatives, set);
    return set;
  }

  #listOf(name: string): string[] {
    const list = this.#named[name];
    if (list === undefined) throw new Error(`No word set @${name}`);
    return list.split(',').map((part) => part.trim());
  }

  /** The entries with those of included sets. */
  #allOf(parts: readonly string[], depth: number): readonly Entry[] {
    if (depth > 5) throw new Error(`Word sets that include one another: ${parts.join(', ')}`);
    return parts.flatMap((part) => {
      if (!part.startsWith('@')) return entryOf(part, this.#twin);
      let entries = this.#entries.get(part);
      if (!entries) {
        entries = this.#allOf(this.#listOf(part.slice(1)), depth + 1);
        this.#entries.set(part, entries);
      }
      return entries;
    });
  }
}

// What texters write a plus for, in French, Italian, Spanish and Portuguese.
const plus = /(?<![^ ])(?:plus|piu|mas|mais)(?![^ ])/;

function entryOf(text: string, twin: (word: string) => string): Entry {
  if (text === '$' || text === '$$') return { forms: [text], length: 0 };
  if (text.startsWith('*')) return endingOf(text, twin);
  const written = text.replaceAll('_', ' ');
  const isStem = written.endsWith('*');
  const folded = fold(isStem ? written.slice(0, -1) : written);
  const forms = [...new Set([folded, twin(folded), isStem ? folded : folded.replace(plus, '+')])].map((spelt) => {
    const { words } = tokenise(spelt);
    if (words.length === 0) throw new Error(`No word in "${text}"`);
    if (words.length > longestPhrase) throw new Error(`More than ${longestPhrase} words: ${text}`);
    if (!isStem) return words.join(' ');
    if (words.length === 1 && spelt.length < stemLetters)
      throw new Error(`A stem needs ${stemLetters} letters: ${text}`);
    return `${words.join(' ')}*`;
  });
  return { forms, length: folded.length };
}

function endingOf(text: string, twin: (word: string) => string): Entry {
  const folded = fold(text.slice(1));
  const forms = [...new Set([folded, twin(folded)])].map((ending) => {
    const { words } = tokenise(ending);
    if (words.length !== 1 || ending.length < endingLetters || ending.endsWith('*'))
      throw new Error(`An ending is of one word and needs ${endingLetters} letters: ${text}`);
    return `*${ending}`;
  });
  return { forms, length: folded.length };
}
