import { remembered } from '../remembered.ts';
import { stemLetters } from './word-sets.ts';

/** What is known of a word, wherever it stands. */
export interface KnownWord {
  /** Whether some pattern names it: then it is not a misspelling of another. */
  named: boolean;
  /** The sets that hold it, by itself or by a stem: a bit each. */
  sets: Uint32Array;
  /** Those of them that some pattern can't match without. */
  needed: readonly number[];
  /** The languages whose rules look for it: a bit each, in the order of the book. */
  languages: number;
  /** The phrases that begin with it, by their second word. */
  phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;
}

/** A phrase that sets hold. */
export interface Phrase extends Omit<KnownWord, 'named' | 'phrases'> {
  words: readonly string[];
}

/** What patterns ask of a set. */
export interface SetUse {
  set: number;
  /** Where the first pattern that names it is written among all. */
  order: number;
  /** Some pattern can't match without a word of it. */
  needed: boolean;
  /** The language whose rules look for it, as a bit; 0 if none does. */
  language: number;
}

// Words of replies that are kept with what is known of them: a language in use, not what someone makes up.
const mostWords = 4096;

/** A stem or phrase waits here as the sets that name it, until a reply has it. */
type Sets = number[];

/** Which words are in which sets. */
export class Lexicon {
  /** What is known of a word. */
  readonly of = remembered(mostWords, (word: string) => this.#lookUp(word));
  /** By set, the end that does as well as a word of it: 1 of a clause, 2 of the reply, 0 none. */
  readonly ends: Uint8Array;
  readonly #words = new Map<string, Sets>();
  readonly #stems = new Map<string, Map<string, Sets>>();
  // By the first word and the rest: in Chinese hundreds begin alike.
  readonly #phrases = new Map<string, Map<string, Sets>>();
  readonly #includedIn: (Sets | undefined)[];
  readonly #uses: readonly SetUse[];
  readonly #unknown: KnownWord;

  /** @param sets packed, as `SetReader` writes them */
  constructor(sets: readonly string[], uses: readonly SetUse[]) {
    this.ends = new Uint8Array(sets.length);
    this.#includedIn = new Array(sets.length);
    this.#uses = uses;
    for (const [set, members] of sets.entries()) for (const member of members.split(',')) this.#add(set, member);
    this.#unknown = { named: false, phrases: undefined, ...this.#membership() };
  }

  #add(set: number, member: string): void {
    const space = member.indexOf(' ');
    if (member.startsWith('@')) {
      const included = Number(member.slice(1));
      const sets = this.#includedIn[included];
      if (sets) sets.push(set);
      else this.#includedIn[included] = [set];
    } else if (member.startsWith('$')) this.ends[set] = member.length;
    else if (space > 0) join(within(this.#phrases, member.slice(0, space)), member.slice(space + 1), set);
    else if (member.endsWith('*')) join(within(this.#stems, member.slice(0, stemLetters)), member.slice(0, -1), set);
    else join(this.#words, member, set);
  }

  #lookUp(word: string): KnownWord {
    const exact = this.#words.get(word);
    const stems = this.#stems.get(word.slice(0, stemLetters));
    const rests = this.#phrases.get(word);
    const byStem: number[] = [];
    if (stems) for (const [stem, sets] of stems) if (word.startsWith(stem)) byStem.push(...sets);
    if (!exact && byStem.length === 0 && !rests) return this.#unknown;
    return { named: true, phrases: rests && this.#phrasesOf(word, rests), ...this.#membership(exact ?? [], byStem) };
  }

  #phrasesOf(first: string, rests: ReadonlyMap<string, Sets>): Map<string, Phrase[]> {
    const phrases = new Map<string, Phrase[]>();
    for (const [rest, sets] of rests) {
      const words = [first, ...rest.split(' ')];
      const [, second = ''] = words;
      const phrase = { words, ...this.#membership(sets) };
      const alike = phrases.get(second);
      if (alike) alike.push(phrase);
      else phrases.set(second, [phrase]);
    }
    return phrases;
  }

  /** The sets that hold a word, those that name it itself first, each with those that include it. */
  #membership(...named: Sets[]): Omit<Phrase, 'words'> {
    const sets = new Uint32Array((this.#includedIn.length + 31) >> 5);
    const needed: number[] = [];
    let languages = 0;
    for (const some of named) {
      const found: SetUse[] = [];
      const open = [...some];
      for (let set = open.pop(); set !== undefined; set = open.pop()) {
        if (isIn(sets, set)) continue;
        sets[set >> 5] = (sets[set >> 5] ?? 0) | (1 << (set & 31));
        const use = this.#uses[set];
        if (use) found.push(use);
        open.push(...(this.#includedIn[set] ?? []));
      }
      for (const use of found.sort((a, b) => a.order - b.order)) {
        if (use.needed) needed.push(use.set);
        languages |= use.language;
      }
    }
    return { sets, needed, languages };
  }
}

/** Whether a set is among those. */
export const isIn = (sets: Uint32Array, set: number): boolean => (((sets[set >> 5] ?? 0) >>> (set & 31)) & 1) === 1;

function within(maps: Map<string, Map<string, Sets>>, key: string): Map<string, Sets> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

function join(map: Map<string, Sets>, key: string, set: number): void {
  const sets = map.get(key);
  if (sets) sets.push(set);
  else map.set(key, [set]);
}
