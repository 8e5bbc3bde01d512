import { commonSets } from './common-sets.ts';
import type { Language } from './language.ts';
import { compile, type Pattern } from './pattern.ts';
import type { Script } from './script.ts';
import { SetReader } from './word-sets.ts';

/** A rule as it is packed. */
export type PackedRule = readonly [
  name: string,
  sure: boolean,
  all: boolean,
  any: readonly Pattern[],
  unless: readonly Pattern[],
];

/** The rules of one language, compiled. */
export interface PackedRules {
  tag: string;
  /** The words of its sets (see `SetReader`), numbered on from those of the language before. */
  sets: readonly string[];
  rules: readonly PackedRule[];
  idioms: readonly Pattern[];
  footers: readonly Pattern[];
  praise: readonly Pattern[];
  all: readonly Pattern[];
}

/** The rules of all languages that are written in a script. */
export type PackedBook = readonly PackedRules[];

/** Compiles the rules of a script. Done when they are packed: it takes longer than all that a reply needs. */
export function bookOf(script: Script, languages: readonly Language[]): PackedBook {
  let sets = 0;
  return languages
    .filter(({ scripts }) => scripts.includes(script))
    .map((language) => {
      const rules = rulesOf(language, sets);
      sets += rules.sets.length;
      return rules;
    });
}

function rulesOf(language: Language, firstSet: number): PackedRules {
  const { tag, sets, twin, rules = {}, idioms = {}, footers = [], praise = [], all = [] } = language;
  const reader = new SetReader({ ...commonSets, ...sets }, twin, firstSet);
  const read = (source: string) => compile(source, (alternatives) => reader.read(alternatives));
  return {
    tag,
    idioms: Object.values(idioms).flat().map(read),
    footers: footers.map(read),
    praise: praise.map(read),
    all: all.map(read),
    rules: Object.entries(rules).map(([name, { sure, all = false, any, unless = [] }]) => {
      const not = unless.map(read);
      return [name, sure, all, any.map(read), not];
    }),
    sets: reader.packed,
  };
}
