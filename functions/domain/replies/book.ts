import { inSections, type Rows, Sections } from '../sections.ts';
import type { PatternGroup } from './filed-patterns.ts';
import type { MemberData } from './members.ts';

/** A language of a book. Where a set of languages is a number, each is a bit of it, by its place in the book. */
export interface BookLanguage {
  tag: string;
  /** See `Language`. */
  telling?: string;
}

/** What is known of sets of words, by the number of the set. */
export interface SetData {
  /** Where the first place for a word of it is written among all. */
  order: Uint32Array;
  /** 1 where some pattern has no rarer set. */
  rarest: Uint8Array;
  /** The end that does as well as a word of it: 1 of a clause, 2 of the reply, 0 none. */
  ends: Uint8Array;
  /** The language whose rules look for it, as a bit; 0 if none does. */
  language: Int32Array;
  /** The languages whose patterns of any kind look for it, a bit each. */
  spoken: Int32Array;
  /** The languages that have it in any place of a pattern, a bit each. */
  read: Int32Array;
  /** The language whose common words it holds, as a bit: no pattern looks for it. */
  common: Int32Array;
  /** The sets that include it. */
  including: Rows<Uint16Array>;
}

export interface PatternData {
  /** The patterns themselves: see `Pattern`. */
  patterns: Rows<Int32Array>;
  /** By pattern, its group. */
  groups: Uint16Array;
  /**
   * By set, those whose rarest it is, in as many numbers as it takes. First the languages that a reply must be in for some,
   * a bit each, and how many numbers those take; of each its own, how many sets it needs beside the rarest, and those.
   * Then the same for other languages.
   */
  needs: Rows<Int32Array>;
}

/** The rules of the languages that are written in a script, ready to use. */
export interface Book {
  languages: readonly BookLanguage[];
  groups: readonly PatternGroup[];
  sets: SetData;
  members: MemberData;
  patterns: PatternData;
}

/** A book as a file. */
export function inBytes({ languages, groups, sets, members, patterns }: Book): Uint8Array {
  const rows = ({ values, from }: Rows<Uint16Array | Int32Array>) => [values, from];
  return inSections([
    new TextEncoder().encode(JSON.stringify({ languages, groups })),
    sets.order,
    sets.rarest,
    sets.ends,
    sets.language,
    sets.spoken,
    sets.read,
    sets.common,
    ...rows(sets.including),
    members.kinds,
    ...rows(members.letters),
    ...rows(members.holders),
    members.slots,
    ...rows(patterns.patterns),
    patterns.groups,
    ...rows(patterns.needs),
  ]);
}

/** A book out of its file, of which it is a view: nothing is made but what says of which language and rule patterns are. */
export function fromBytes(bytes: Uint8Array): Book {
  const sections = new Sections(bytes);
  const { uint8, uint16, uint32, int32 } = sections;
  const { languages, groups } = sections.json() as Pick<Book, 'languages' | 'groups'>;
  return {
    languages,
    groups,
    sets: {
      order: uint32(),
      rarest: uint8(),
      ends: uint8(),
      language: int32(),
      spoken: int32(),
      read: int32(),
      common: int32(),
      including: sections.rows(uint16),
    },
    members: {
      kinds: uint16(),
      letters: sections.rows(uint16),
      holders: sections.rows(uint16),
      slots: uint16(),
    },
    patterns: { patterns: sections.rows(int32), groups: uint16(), needs: sections.rows(int32) },
  };
}
