import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

/** Named sets of words, each a list separated by commas; `@name` includes another set, `stem*` any word that begins so. */
export type WordSets = Readonly<Record<string, string>>;

/** Another way that a language writes a word (German "loeschen" for "löschen"), or the word itself. */
export type Twin = (word: string) => string;

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
  reader(sets: WordSets, twin: Twin = (word) => word): (alternatives: string) => WordSet {
    const known = new Map<string, WordSet>();
    return (alternatives) => {
      const found = known.get(alternatives);
      if (found) return found;
      const set: WordSet = { id: this.size, end: 0, rarity: 0 };
      this.size += 1;
      const lengths: number[] = [];
      for (const entry of expand(alternatives, sets)) {
        if (entry === '$' || entry === '$$') set.end = entry === '$' ? 1 : 2;
        else lengths.push(this.#add(set.id, entry, twin));
      }
      set.rarity = Math.min(...lengths) + lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      known.set(alternatives, set);
      return set;
    };
  }

  /** Puts a word, stem or phrase into a set, and says how long it is. */
  #add(set: number, entry: string, twin: Twin): number {
    const isStem = entry.endsWith('*');
    const folded = fold(isStem ? entry.slice(0, -1) : entry);
    const other = twin(folded);
    for (const one of other === folded ? [folded] : [folded, other]) {
      const words = plainWord.test(one) ? [one] : tokenise(one).words;
      const [first] = words;
      if (first === undefined) throw new Error(`No word in "${entry}"`);
      if (isStem) {
        if (one.length < stemLetters) throw new Error(`A stem needs ${stemLetters} letters: ${entry}`);
        const head = one.slice(0, stemLetters);
        const stems = this.#stems.get(head) ?? new Map<string, Membership>();
        this.#stems.set(head, stems);
        join(stems, one, set);
      } else if (words.length === 1) {
        join(this.#words, first, set);
      } else {
        const second = words[1] ?? '';
        const phrases = this.#phrases.get(first) ?? new Map<string, Phrase[]>();
        this.#phrases.set(first, phrases);
        phrases.set(second, [...(phrases.get(second) ?? []), { words, set }]);
      }
    }
    return folded.length;
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

/** Alternatives with their `@sets` written out. */
function expand(alternatives: string, sets: WordSets): string[] {
  return alternatives
    .split('|')
    .flatMap((one) => (one.startsWith('@') ? listed(one.slice(1), sets, 0) : one.replaceAll('_', ' ')));
}

function listed(name: string, sets: WordSets, depth: number): string[] {
  const list = sets[name];
  if (list === undefined) throw new Error(`No word set @${name}`);
  if (depth > 5) throw new Error(`Word sets that include one another: @${name}`);
  return list.split(',').flatMap((entry) => {
    const word = entry.trim();
    return word.startsWith('@') ? listed(word.slice(1), sets, depth + 1) : word.replaceAll('_', ' ');
  });
}
