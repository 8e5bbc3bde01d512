import { inRows, type Rows, rowOf, uint16 } from '../sections.ts';
import type { SetData } from './book.ts';
import { halvesOf, shortestMended } from './meant-words.ts';
import { hashOf, type MemberData, Members, memberKind, use } from './members.ts';

type Holders = ReadonlyMap<string, readonly number[]>;

/** By member, the sets that hold it, in the order of the first that does. */
export function holdersOf(sets: readonly (readonly string[])[]): Holders {
  const holders = new Map<string, number[]>();
  for (const [set, members] of sets.entries()) {
    for (const member of members) {
      const known = holders.get(member);
      if (known) known.push(set);
      else holders.set(member, [set]);
    }
  }
  return holders;
}

/** What sets hold that is no word: ends, and other sets. */
export function packIncluding(holders: Holders, sets: number): Pick<SetData, 'ends' | 'including'> {
  const ends = new Uint8Array(sets);
  for (const end of ['$', '$$']) for (const set of holders.get(end) ?? []) ends[set] = end.length;
  const including = Array.from({ length: sets }, (_, set) => holders.get(`@${set}`) ?? []);
  return { ends, including: inRows(including, uint16) };
}

/** Lays out the members that are words, parts of words and phrases, each so that it is found by its letters. */
export function packMembers(
  holders: Holders,
  sets: Pick<SetData, 'language' | 'read' | 'common' | 'including'>,
): MemberData {
  const written = [...holders.keys()].filter((member) => !/^(?:@\d+|\${1,2})$/.test(member));
  const phrases = written.filter((member) => member.includes(' '));
  const alone = written.filter((member) => !member.includes(' '));
  const words = alone.filter((member) => !member.includes('*'));
  const stems = alone.filter((member) => member.endsWith('*'));
  const byKind = [
    words,
    stems,
    alone.filter((member) => member.startsWith('*')),
    // By their first word; those whose second word is a stem come last.
    [...Map.groupBy(phrases, firstWord).values()].flatMap((alike) =>
      alike.toSorted((a, b) => Number(isShortStem(a)) - Number(isShortStem(b))),
    ),
  ];
  const members = byKind.flat();
  const kinds = [0];
  for (const { length } of byKind) kinds.push((kinds.at(-1) ?? 0) + length);
  const texts = members.map((member) => (member.includes(' ') ? member : member.replace('*', '')));
  const { uses, used } = packUses(
    [...words, ...stems].map((member) => holders.get(member) ?? []),
    sets,
  );
  return {
    kinds: uint16(kinds),
    letters: inRows(texts.map(codesOf), uint16),
    holders: inRows(
      members.map((member) => holders.get(member) ?? []),
      uint16,
    ),
    slots: packSlots(texts, kinds),
    uses,
    used,
  };
}

const firstWord = (phrase: string): string => phrase.slice(0, phrase.indexOf(' '));
const isShortStem = (phrase: string): boolean => /^\S+ \S+\*$/.test(phrase);
const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

// Fuller, and what is not there takes more steps to miss.
const fullest = 0.6;

function packSlots(texts: readonly string[], kinds: readonly number[]): Uint16Array {
  const slots = new Array<number>(powerOfTwo((texts.length + 1) / fullest)).fill(0);
  let before = '';
  for (const [member, text] of texts.entries()) {
    const [kind = memberKind.word] = Object.values(memberKind).filter((_, at) => member < (kinds[at + 1] ?? 0));
    // Of phrases that begin alike the first is found.
    const looked = kind === memberKind.phrase ? firstWord(text) : text;
    if (kind === memberKind.phrase && looked === before) continue;
    before = kind === memberKind.phrase ? looked : '';
    let slot = hashOf(kind, uint16(codesOf(looked)), 0, looked.length, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = member + 1;
  }
  return uint16(slots);
}

/** Words that rules look for by their halves, as `MeantWords` looks for them. */
export function packHalves(data: MemberData): Rows<Uint16Array> {
  const members = new Members(data);
  const words = Array.from({ length: data.kinds[memberKind.stem] ?? 0 }, (_, word) => word).filter(
    (word) => members.usedBy(word, use.language) !== 0 && members.lengthOf(word) >= shortestMended,
  );
  const rows: number[][] = Array.from({ length: powerOfTwo(words.length + 1) }, () => []);
  for (const word of words) {
    const letters = uint16(rowOf(data.letters, word));
    for (const row of halvesOf(letters, letters.length, letters.length, rows.length)) rows[row]?.push(word);
  }
  return inRows(rows, uint16);
}

/** The least one that is no smaller. */
const powerOfTwo = (number: number): number => 2 ** Math.ceil(Math.log2(number));

/** Which languages use each member, by the sets that hold it and those that include them. Most members are used alike. */
function packUses(
  holders: readonly (readonly number[])[],
  sets: Pick<SetData, 'language' | 'read' | 'common' | 'including'>,
): Pick<MemberData, 'uses' | 'used'> {
  const numbers = new Map<string, number>();
  const used: number[] = [];
  const uses = holders.map((held) => {
    const all = [...withIncluding(held, sets.including)];
    const of = [sets.language, sets.read, sets.common].map((by) => all.reduce((bits, set) => bits | (by[set] ?? 0), 0));
    const key = of.join();
    const known = numbers.get(key) ?? numbers.size;
    if (known === numbers.size) used.push(...of);
    numbers.set(key, known);
    return known;
  });
  return { uses: uint16(uses), used: Int32Array.from(used) };
}

function withIncluding(sets: readonly number[], including: Rows<Uint16Array>): Set<number> {
  const all = new Set(sets);
  // A set grows while it is gone through.
  for (const set of all) for (const other of rowOf(including, set)) all.add(other);
  return all;
}
