import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

/** Named sets of words, each a list separated by commas; `@name` includes another set, `stem*` any word that begins so. */
export type WordSets = Readonly<Record<string, string>>;

/** Letters that a language also writes another way (German "loeschen" for "löschen"): a regular expression, and what may stand for it. */
export interface Twin {
  written: string;
  also: string;
}

/** Words that one place in a pattern may hold, by number; the lexicon knows which words they are. */
export interface WordSet {
  id: number;
  /** An end that does as well as a word: 1 of a clause, 2 of the reply. */
  end: 0 | 1 | 2;
  /** How rare its most common word is likely to be: long words and phrases are rarer. */
  rarity: number;
}

/** A phrase of a set, found at the word that it begins with. */
interface Phrase {
  words: readonly string[];
  set: number;
}

/** The sets that hold a word or a stem. */
export class Membership {
  /** Those that some pattern can't match without. */
  needed: number[] = [];
  /** Languages that name the word in a rule. */
  tags: string[] = [];
  // Most words are in one set or two, for which a list is smaller and faster than a Set.
  readonly sets: number[] = [];
  #index: Set<number> | undefined;

  add(set: number): void {
    if (this.sets.at(-1) !== set) this.sets.push(set);
  }

  has(set: number): boolean {
    if (this.sets.length <= 8) return this.sets.includes(set);
    this.#index ??= new Set(this.sets);
    return this.#index.has(set);
  }
}

const plainWord = /^[a-z]+$/;

/** Letters that a stem must have, so that stems can be looked up rather than tried. */
const stemLetters = 3;

/** Which words are in which set: read once for a word of a reply, instead of once for each pattern. */
export class Lexicon {
  size = 0;
  readonly #words = new Map<string, Membership>();
  readonly #stems = new Map<string, Map<string, Membership>>();
  // By the first word and the second: in Chinese hundreds begin alike.
  readonly #phrases = new Map<string, Map<string, Phrase[]>>();

  /** Whether some pattern names this word. */
  knows(word: string): boolean {
    return this.#words.has(word) || this.#phrases.has(word) || this.setsByStem(word) !== undefined;
  }

  /** The sets that hold this word as it is. */
  setsOf(word: string): Membership | undefined {
    return this.#words.get(word);
  }

  /** For each stem that the word begins with, the sets that hold it. */
  setsByStem(word: string): readonly Membership[] | undefined {
    if (word.length < stemLetters) return undefined;
    const stems = this.#stems.get(word.slice(0, stemLetters));
    if (!stems) return undefined;
    let found: Membership[] | undefined;
    for (const [stem, sets] of stems) {
      if (!word.startsWith(stem)) continue;
      found ??= [];
      found.push(sets);
    }
    return found;
  }

  /** To be called when all patterns are read: which sets some pattern can't match without, and which languages' rules name. */
  finish(needed: ReadonlySet<number>, tagOf: ReadonlyMap<number, string>): void {
    const all = [...this.#words.values(), ...[...this.#stems.values()].flatMap((stems) => [...stems.values()])];
    for (const membership of all) {
      const tags = new Set<string>();
      for (const set of membership.sets) {
        if (needed.has(set)) membership.needed.push(set);
        const tag = tagOf.get(set);
        if (tag !== undefined) tags.add(tag);
      }
      membership.tags = [...tags];
    }
  }

  /** The phrases that begin with these two words. */
  phrasesFrom(word: string, next: string): readonly Phrase[] | undefined {
    return this.#phrases.get(word)?.get(next);
  }

  /**
   * A reader of the sets of one language. Its result takes alternatives as patterns write them: `stop|quit`,
   * `knock_it_off`, `@stop`, `mensaj*`, `$`; the same alternatives are one set.
   */
  reader(sets: WordSets, twin?: Twin): (alternatives: string) => WordSet {
    const known = new Map<string, WordSet>();
    const entriesOf = entryReader(sets, twin);
    return (alternatives) => {
      const found = known.get(alternatives);
      if (found) return found;
      const set: WordSet = { id: this.size, end: 0, rarity: 0 };
      this.size += 1;
      let count = 0;
      let sum = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const entry of entriesOf(alternatives)) {
        if (entry.end !== 0) {
          set.end = entry.end;
          continue;
        }
        for (const form of entry.forms) this.#add(set.id, form);
        count += 1;
        sum += entry.length;
        least = Math.min(least, entry.length);
      }
      set.rarity = least + sum / count;
      known.set(alternatives, set);
      return set;
    };
  }

  #add(set: number, form: Form): void {
    if (form.is === 'word') {
      join(this.#words, form.word, set);
    } else if (form.is === 'stem') {
      const head = form.stem.slice(0, stemLetters);
      let stems = this.#stems.get(head);
      if (!stems) {
        stems = new Map();
        this.#stems.set(head, stems);
      }
      join(stems, form.stem, set);
    } else {
      const [first = '', second = ''] = form.words;
      let phrases = this.#phrases.get(first);
      if (!phrases) {
        phrases = new Map();
        this.#phrases.set(first, phrases);
      }
      const alike = phrases.get(second);
      const phrase = { words: form.words, set };
      if (alike) alike.push(phrase);
      else phrases.set(second, [phrase]);
    }
  }
}

function join(map: Map<string, Membership>, word: string, set: number): void {
  let membership = map.get(word);
  if (!membership) {
    membership = new Membership();
    map.set(word, membership);
  }
  membership.add(set);
}

/** One spelling of an entry. */
type Form = { is: 'word'; word: string } | { is: 'stem'; stem: string } | { is: 'phrase'; words: readonly string[] };

/** One alternative as it is written: how it may be spelt, or the end that it stands for. */
interface Entry {
  forms: readonly Form[];
  length: number;
  end: WordSet['end'];
}

/** Reads alternatives, with their `@sets` written out. Sets recur in hundreds of patterns, so each is read once. */
function entryReader(sets: WordSets, twin: Twin | undefined): (alternatives: string) => readonly Entry[] {
  const letters = twin && new RegExp(twin.written, 'g');
  const known = new Map<string, Entry>();
  const knownSets = new Map<string, readonly Entry[]>();

  const entry = (text: string): Entry => {
    let read = known.get(text);
    if (!read) {
      read = readEntry(text, (word) => (letters ? word.replace(letters, twin.also) : word));
      known.set(text, read);
    }
    return read;
  };
  const listed = (name: string, depth: number): readonly Entry[] => {
    const found = knownSets.get(name);
    if (found) return found;
    const list = sets[name];
    if (list === undefined) throw new Error(`No word set @${name}`);
    if (depth > 5) throw new Error(`Word sets that include one another: @${name}`);
    const entries = list.split(',').flatMap((one) => {
      const word = one.trim();
      return word.startsWith('@') ? listed(word.slice(1), depth + 1) : entry(word.replaceAll('_', ' '));
    });
    knownSets.set(name, entries);
    return entries;
  };
  return (alternatives) =>
    alternatives
      .split('|')
      .flatMap((one) => (one.startsWith('@') ? listed(one.slice(1), 0) : entry(one.replaceAll('_', ' '))));
}

/** @throws Error where there is no word, or a stem too short to look up. */
function readEntry(text: string, twin: (word: string) => string): Entry {
  if (text === '$' || text === '$$') return { forms: [], length: 0, end: text === '$' ? 1 : 2 };
  const isStem = text.endsWith('*');
  const folded = fold(isStem ? text.slice(0, -1) : text);
  const forms = [...new Set([folded, twin(folded)])].map((spelt): Form => {
    const words = plainWord.test(spelt) ? [spelt] : tokenise(spelt).words;
    const [first] = words;
    if (first === undefined) throw new Error(`No word in "${text}"`);
    if (isStem) {
      if (spelt.length < stemLetters) throw new Error(`A stem needs ${stemLetters} letters: ${text}`);
      return { is: 'stem', stem: spelt };
    }
    return words.length === 1 ? { is: 'word', word: first } : { is: 'phrase', words };
  });
  return { forms, length: folded.length, end: 0 };
}
