import { once } from '../once.ts';
import { remembered } from '../remembered.ts';
import { addRow } from '../sections.ts';
import type { Book, SetData } from './book.ts';
import type { KnownWord, Phrase } from './known-word.ts';
import { longestWord, Members, memberKind, missing } from './members.ts';
import { endingLetters, stemLetters } from './word-sets.ts';

// Words of replies that are kept with what is known of them: a language in use, not what someone makes up.
const mostWords = 8192;

/** Which words are in which sets. */
export class Lexicon {
  /** What is known of a word. */
  readonly of = remembered(mostWords, (word: string) => this.#lookUp(word));
  /** By set, the end that does as well as a word of it: 1 of a clause, 2 of the reply, 0 none. */
  readonly ends: Uint8Array;
  readonly #members: Members;
  readonly #sets: SetData;
  readonly #unknown: KnownWord;
  readonly #hasEndings: boolean;
  // 1 for sets that a word is known to be in while those of the word are being listed.
  readonly #isNoted: Uint8Array;

  constructor({ members, sets }: Pick<Book, 'members' | 'sets'>) {
    this.#sets = sets;
    this.#members = new Members(members);
    this.#hasEndings = this.#members.has(memberKind.ending);
    this.ends = sets.ends;
    this.#isNoted = new Uint8Array(sets.ends.length);
    this.#unknown = { named: false, isWhole: false, stem: undefined, phrases: undefined, ...this.#membership() };
  }

  #lookUp(word: string): KnownWord {
    if (word.length > longestWord) return this.#unknown;
    const members = this.#members;
    const letters = members.lettersOf(word);
    const exact = members.find(memberKind.word, letters, 0, word.length);
    const whole: number[] = [];
    if (exact !== missing) members.addHolders(exact, whole);
    const byPart: number[] = [];
    let stem: string | undefined;
    for (let end = stemLetters; end <= word.length; end += 1) {
      const member = members.find(memberKind.stem, letters, 0, end);
      if (member === missing) continue;
      stem = word.slice(0, end);
      members.addHolders(member, byPart);
    }
    for (let from = word.length - endingLetters; this.#hasEndings && from >= 0; from -= 1) {
      const member = members.find(memberKind.ending, letters, from, word.length);
      if (member === missing) continue;
      stem = undefined;
      members.addHolders(member, byPart);
    }
    const phrase = members.find(memberKind.phrase, letters, 0, word.length);
    if (exact === missing && byPart.length === 0 && phrase === missing) return this.#unknown;
    return {
      named: true,
      isWhole: exact !== missing,
      stem: exact === missing && phrase === missing ? stem : undefined,
      phrases: phrase === missing ? undefined : this.#phrasesFrom(phrase, word.length),
      ...this.#membership(whole, byPart),
    };
  }

  /** Many words begin hundreds of phrases, and few of those are ever said: they are made when what follows is read. */
  #phrasesFrom(phrase: number, letters: number): KnownWord['phrases'] {
    const made = new Map<number, () => readonly Phrase[]>();
    for (const [letter, members] of this.#members.alike(phrase, letters))
      made.set(
        letter,
        once(() => members.map((member) => this.#phrase(member))),
      );
    return made;
  }

  #phrase(member: number): Phrase {
    const written = this.#members.textOf(member);
    const isStem = written.endsWith('*');
    const words = (isStem ? written.slice(0, -1) : written).split(' ');
    const sets: number[] = [];
    this.#members.addHolders(member, sets);
    return { words, isStem, ...this.#membership(sets) };
  }

  /**
   * The sets that hold a word, those that name it itself first, each with those that include it.
   *
   * @param named lists of sets, which are used up
   */
  #membership(...named: number[][]): Omit<Phrase, 'words' | 'isStem'> {
    const sets: number[] = [];
    const rarest: number[] = [];
    let languages = 0;
    let spoken = 0;
    let read = 0;
    let common = 0;
    const of = this.#sets;
    for (const open of named) {
      const found: number[] = [];
      for (let set = open.pop(); set !== undefined; set = open.pop()) {
        if (this.#isNoted[set] === 1) continue;
        const speakers = of.common[set] ?? 0;
        if (speakers !== 0) {
          common |= speakers;
          continue;
        }
        this.#isNoted[set] = 1;
        found.push(set);
        addRow(of.including, set, open);
      }
      for (const set of found.sort((a, b) => (of.order[a] ?? 0) - (of.order[b] ?? 0))) {
        sets.push(set);
        if (of.rarest[set] === 1) rarest.push(set);
        languages |= of.language[set] ?? 0;
        spoken |= of.spoken[set] ?? 0;
        read |= of.read[set] ?? 0;
      }
    }
    for (const set of sets) this.#isNoted[set] = 0;
    return { sets, rarest, languages, spoken: spoken | common, read: read | common, common };
  }
}
