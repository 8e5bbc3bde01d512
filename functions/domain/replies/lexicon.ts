import { remembered } from '../remembered.ts';
import { isIn, type KnownWord, type Phrase } from './known-word.ts';
import type { PackedBook } from './packed-book.ts';
import { endingLetters, stemLetters } from './word-sets.ts';

/** By set, what patterns ask of it. */
export interface SetUses {
  /** Where the first place for a word of it is written among all. */
  order: Uint16Array;
  /** 1 where some pattern has no rarer set. */
  rarest: Uint8Array;
  /** The language whose rules look for it, as a bit; 0 if none does. */
  language: Int32Array;
  /** The languages whose patterns of any kind look for it, a bit each. */
  spoken: Int32Array;
  /** The languages that have it in any place of a pattern, a bit each. */
  read: Int32Array;
  /** The language whose common words it holds, as a bit: no pattern looks for it. */
  common: Int32Array;
}

// Words of replies that are kept with what is known of them: a language in use, not what someone makes up.
const mostWords = 4096;
// What is longer no pattern names, and its parts would take long to look up.
const longestWord = 48;

/** Which words are in which sets. */
export class Lexicon {
  /** What is known of a word. */
  readonly of = remembered(mostWords, (word: string) => this.#lookUp(word));
  /** By set, the end that does as well as a word of it: 1 of a clause, 2 of the reply, 0 none. */
  readonly ends: Uint8Array;
  readonly #uses: SetUses;
  readonly #members: readonly string[];
  // The sets that hold a member are those of `#holders` from its place in `#from` to that of the next.
  readonly #holders: Uint16Array;
  readonly #from: Uint16Array;
  readonly #at = new Map<string, number>();
  // Phrases by their first word.
  readonly #phrases = new Map<string, number[]>();
  readonly #unknown: KnownWord;
  readonly #hasEndings: boolean;

  constructor({ members, holders, size }: Pick<PackedBook, 'members' | 'holders' | 'size'>, uses: SetUses) {
    this.#uses = uses;
    this.#members = members.split('\n');
    this.#from = new Uint16Array(holders.length + 1);
    let sum = 0;
    for (const sets of holders) sum += sets.length;
    this.#holders = new Uint16Array(sum);
    readHolders(holders, this.#holders, this.#from);
    readMembers(this.#members, this.#at, this.#phrases);
    this.#hasEndings = /^\*/m.test(members);
    this.ends = new Uint8Array(size);
    for (const end of ['$', '$$']) for (const set of this.#setsOf(this.#at.get(end))) this.ends[set] = end.length;
    this.#unknown = { named: false, isWhole: false, stem: undefined, phrases: undefined, ...this.#membership() };
  }

  /**
   * Every word that a language uses so, as it is, and every beginning, written `stem*`.
   *
   * @param language as a bit
   */
  membersOf(language: number, use: 'language' | 'read' | 'common'): readonly string[] {
    const uses = this.#uses[use];
    const known = new Map<number, boolean>();
    const isOf = (set: number): boolean => {
      let isUsed = known.get(set);
      if (isUsed === undefined) {
        isUsed = ((uses[set] ?? 0) & language) !== 0 || this.#setsOf(this.#at.get(`@${set}`)).some(isOf);
        known.set(set, isUsed);
      }
      return isUsed;
    };
    // In a loop: this runs over all members while the first reply waits that says nothing.
    return this.#members.filter((member, at) => {
      const end = this.#from[at + 1] ?? 0;
      for (let i = this.#from[at] ?? 0; i < end; i += 1)
        if (isOf(this.#holders[i] ?? 0)) return /^[^*@$ ]+\*?$/.test(member);
      return false;
    });
  }

  #setsOf(member: number | undefined): Uint16Array {
    return member === undefined ? none : this.#holders.subarray(this.#from[member], this.#from[member + 1]);
  }

  #lookUp(word: string): KnownWord {
    if (word.length > longestWord) return this.#unknown;
    const exact = this.#at.get(word);
    const byPart: number[] = [];
    let stem: string | undefined;
    for (let letters = stemLetters; letters <= word.length; letters += 1) {
      const beginning = word.slice(0, letters);
      const member = this.#at.get(`${beginning}*`);
      if (member === undefined) continue;
      stem = beginning;
      byPart.push(...this.#setsOf(member));
    }
    for (let from = word.length - endingLetters; this.#hasEndings && from >= 0; from -= 1) {
      const member = this.#at.get(`*${word.slice(from)}`);
      if (member === undefined) continue;
      stem = undefined;
      byPart.push(...this.#setsOf(member));
    }
    const phrases = this.#phrases.get(word);
    if (exact === undefined && byPart.length === 0 && !phrases) return this.#unknown;
    return {
      named: true,
      isWhole: exact !== undefined,
      stem: exact === undefined && !phrases ? stem : undefined,
      phrases: phrases && this.#phrasesOf(phrases),
      ...this.#membership(this.#setsOf(exact), byPart),
    };
  }

  #phrasesOf(members: readonly number[]): Map<number, Phrase[]> {
    const phrases = members.map((member): Phrase => {
      const written = this.#members[member] ?? '';
      const isStem = written.endsWith('*');
      const words = (isStem ? written.slice(0, -1) : written).split(' ');
      return { words, isStem, ...this.#membership(this.#setsOf(member)) };
    });
    // Those whose second word is a stem come last.
    const isLast = ({ words, isStem }: Phrase): number => Number(isStem && words.length === 2);
    phrases.sort((a, b) => isLast(a) - isLast(b));
    return Map.groupBy(phrases, ({ words }) => words[1]?.charCodeAt(0) ?? 0);
  }

  /** The sets that hold a word, those that name it itself first, each with those that include it. */
  #membership(...named: Iterable<number>[]): Omit<Phrase, 'words' | 'isStem'> {
    const inSets = new Uint32Array((this.ends.length + 31) >> 5);
    const sets: number[] = [];
    const rarest: number[] = [];
    let languages = 0;
    let spoken = 0;
    let read = 0;
    let common = 0;
    const { order } = this.#uses;
    for (const some of named) {
      const found: number[] = [];
      const open = [...some];
      for (let set = open.pop(); set !== undefined; set = open.pop()) {
        if (isIn(inSets, set)) continue;
        const speakers = this.#uses.common[set] ?? 0;
        if (speakers !== 0) {
          common |= speakers;
          continue;
        }
        inSets[set >> 5] = (inSets[set >> 5] ?? 0) | (1 << (set & 31));
        found.push(set);
        open.push(...this.#setsOf(this.#at.get(`@${set}`)));
      }
      for (const set of found.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))) {
        sets.push(set);
        if (this.#uses.rarest[set] === 1) rarest.push(set);
        languages |= this.#uses.language[set] ?? 0;
        spoken |= this.#uses.spoken[set] ?? 0;
        read |= this.#uses.read[set] ?? 0;
      }
    }
    return { sets, inSets, rarest, languages, spoken: spoken | common, read: read | common, common };
  }
}

// Loops over all that a script has, while its first reply waits.

function readHolders(packed: PackedBook['holders'], holders: Uint16Array, from: Uint16Array): void {
  let end = 0;
  let last = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const sets = packed[at];
    if (!sets) continue;
    let set = last;
    for (let i = 0; i < sets.length; i += 1) {
      set += sets[i] ?? 0;
      if (i === 0) last = set;
      holders[end] = set;
      end += 1;
    }
    from[at + 1] = end;
  }
}

function readMembers(members: readonly string[], words: Map<string, number>, phrases: Map<string, number[]>): void {
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] ?? '';
    const space = member.indexOf(' ');
    if (space < 0) {
      words.set(member, at);
      continue;
    }
    const first = member.slice(0, space);
    const alike = phrases.get(first);
    if (alike) alike.push(at);
    else phrases.set(first, [at]);
  }
}

const none = new Uint16Array();
