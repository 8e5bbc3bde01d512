import { inRows, uint16 } from '../sections.ts';
import type { PatternData, SetData } from './book.ts';
import { type PatternGroup, purpose } from './filed-patterns.ts';
import { type Compiled, firstPlace, holdsSet, kindOf, mostWordsOf, type Pattern, place, setOf } from './pattern.ts';

/** The patterns of a book while it is packed, in the order that they are written in. */
export class CompiledPatterns {
  readonly groups: PatternGroup[] = [];
  readonly #patterns: { group: number; pattern: Pattern }[] = [];

  /** Adds what patterns of a group are compiled to; returns their numbers. */
  add(group: PatternGroup, compiled: readonly Compiled[]): readonly number[] {
    const first = this.#patterns.length;
    if (compiled.length > 0) this.groups.push(group);
    for (const one of compiled) this.#patterns.push({ group: this.groups.length - 1, pattern: patternOf(one) });
    return compiled.map((_, i) => first + i);
  }

  /** @param sets how many sets there are */
  packed(sets: number): PatternData {
    // By set and by the languages that a reply must be in.
    const filed = Array.from({ length: sets }, () => new Map<number, number[]>());
    for (const [at, { group, pattern }] of this.#patterns.entries()) {
      const { is, language } = this.#groupOf(group);
      if (is === purpose.takesBack) continue;
      const spoken = is < purpose.sure ? anyLanguage : 1 << language;
      const needs = otherNeeds(pattern);
      const alike = filed[pattern[0]]?.get(spoken) ?? [];
      alike.push(at, needs.length, ...needs);
      filed[pattern[0]]?.set(spoken, alike);
    }
    const rows = filed.map((byLanguage) =>
      [...byLanguage].flatMap(([spoken, alike]) => [spoken, alike.length, ...alike]),
    );
    return {
      patterns: inRows(
        this.#patterns.map(({ pattern }) => pattern),
        (codes) => Int32Array.from(codes),
      ),
      groups: uint16(this.#patterns.map(({ group }) => group)),
      needs: inRows(rows, (needs) => Int32Array.from(needs)),
    };
  }

  /** What the patterns of some languages ask of each set. */
  usesOf(
    languages: number,
    sets: number,
  ): Pick<SetData, 'order' | 'rarest' | 'language' | 'spoken' | 'read' | 'common'> {
    const uses = {
      order: new Uint32Array(sets),
      rarest: new Uint8Array(sets),
      language: new Int32Array(sets),
      spoken: new Int32Array(sets),
      read: new Int32Array(sets),
      common: new Int32Array(sets),
    };
    const mark = (marks: Int32Array, set: number, language: number) => {
      marks[set] = (marks[set] ?? 0) | (1 << language);
    };
    let from = 0;
    for (const { group, pattern } of this.#patterns) {
      const { is, language } = this.#groupOf(group);
      uses.rarest[pattern[0]] = 1;
      for (let i = firstPlace; i < pattern.length; i += 1) {
        const code = pattern[i] ?? 0;
        if (!holdsSet(code)) continue;
        const set = setOf(code);
        mark(uses.read, set, language);
        if (kindOf(code) > place.optional) continue;
        uses.order[set] ||= from + i;
        mark(uses.spoken, set, language);
        if (is === purpose.sure || is === purpose.likely) mark(uses.language, set, language);
      }
      from += pattern.length;
    }
    // The common words of each language are the last sets.
    for (let at = 0; at < languages; at += 1) mark(uses.common, sets - languages + at, at);
    return uses;
  }

  #groupOf(group: number): PatternGroup {
    const found = this.groups[group];
    if (!found) throw new RangeError(`No group ${group}`);
    return found;
  }
}

// For what is read in a reply whatever language it is in.
const anyLanguage = -1;

function patternOf([rarest, ...places]: Compiled): Pattern {
  // The place that needs the set: the same may be named before, as what must not be there.
  const at = places.findIndex((code) => kindOf(code) === place.word && setOf(code) === rarest);
  const before = places.slice(0, at).reduce((sum, code) => sum + mostWordsOf(code), 0);
  return [rarest, before, ...places];
}

/** The sets that a pattern needs beside its rarest one. The last first: patterns open with words like "I" and "you". */
const otherNeeds = ([rarest, , ...places]: Pattern): number[] =>
  places.flatMap((code) => (kindOf(code) === place.word && setOf(code) !== rarest ? setOf(code) : [])).reverse();
