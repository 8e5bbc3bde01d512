import { type Compiled, holdsSet, kindOf, mostWordsOf, type Pattern, place, setOf, withSet } from './pattern.ts';

/**
 * A pattern as it is packed: which of its places holds the rarest set, then the places, with their sets counted from
 * the first that no pattern before has named. Patterns mostly name new sets, so most of these numbers are alike and
 * take next to no room.
 */
export type PackedPattern = readonly [rarest: number, ...places: number[]];

/** A rule as it is packed. */
export type PackedRule = readonly [
  name: string,
  sure: boolean,
  all: boolean,
  any: readonly PackedPattern[],
  /** Which of the patterns of the language take a match of it back. */
  unless: readonly number[],
];

/** The patterns of one language. Their order matters: the sets of each are counted from those before it. */
export interface PackedRules {
  tag: string;
  telling?: string;
  idioms: readonly PackedPattern[];
  footers: readonly PackedPattern[];
  praise: readonly PackedPattern[];
  all: readonly PackedPattern[];
  /** What takes a match back, once for all rules that have it. */
  unless: readonly PackedPattern[];
  rules: readonly PackedRule[];
}

/** The rules of all languages that are written in a script, compiled: ready to use but for counting. */
export interface PackedBook {
  /** How many sets there are. The last are the common words of each language. */
  size: number;
  /** What sets hold, a member a line (see `SetReader`), in the order of the first set that does. */
  members: string;
  /** For each member the sets that hold it: the first counted from that of the member before, others from the one before. */
  holders: readonly (readonly number[])[];
  languages: readonly PackedRules[];
}

/** Counts the sets of patterns from the first that no pattern before has named, and back. */
export class SetCount {
  #next = 0;

  packed([rarest, ...places]: Compiled): PackedPattern {
    // The place that needs the set: the same may be named before, as what must not be there.
    const at = places.findIndex((code) => kindOf(code) === place.word && setOf(code) === rarest);
    return [
      at,
      ...places.map((code) => (holdsSet(code) ? withSet(code, this.#named(setOf(code), -this.#next)) : code)),
    ];
  }

  /** In loops: this runs for all patterns of a script while its first reply waits. */
  unpacked(packed: PackedPattern): Pattern {
    const pattern: [number, number, ...number[]] = [0, 0];
    const rarest = packed[0] + 1;
    for (let i = 1; i < packed.length; i += 1) {
      let code = packed[i] ?? 0;
      if (holdsSet(code)) {
        const set = setOf(code) + this.#next;
        code = withSet(code, set);
        if (set >= this.#next) this.#next = set + 1;
      }
      if (i < rarest) pattern[1] += mostWordsOf(code);
      else if (i === rarest) pattern[0] = setOf(code);
      pattern.push(code);
    }
    return pattern;
  }

  #named(set: number, from: number): number {
    this.#next = Math.max(this.#next, set + 1);
    return set + from;
  }
}
