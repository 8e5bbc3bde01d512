import { inRows, uint16 } from '../sections.ts';
import type { SetData } from './book.ts';
import { hashOf, type MemberData, memberKind } from './members.ts';

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
export function packMembers(holders: Holders): MemberData {
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
  return {
    kinds: uint16(kinds),
    letters: inRows(texts.map(codesOf), uint16),
    holders: inRows(
      members.map((member) => holders.get(member) ?? []),
      uint16,
    ),
    slots: packSlots(texts, kinds),
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

/** The least one that is no smaller. */
const powerOfTwo = (number: number): number => 2 ** Math.ceil(Math.log2(number));
