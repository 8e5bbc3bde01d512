import { inBytes } from './book.ts';
import { commonSets } from './common-sets.ts';
import { CompiledPatterns } from './compiled-patterns.ts';
import { type PatternGroup, purpose } from './filed-patterns.ts';
import type { Language } from './language.ts';
import { listed } from './language-words.ts';
import { holdersOf, packIncluding, packMembers } from './pack-members.ts';
import { type Compiled, compile } from './pattern.ts';
import type { Script } from './script.ts';
import { SetReader } from './word-sets.ts';

// A set of languages is one number.
const mostLanguages = 31;

/**
 * Compiles the rules of a script to the bytes of a book (`fromBytes`). Done when they are packed: it takes longer than all
 * that a reply needs.
 *
 * @throws Error on a pattern that can't be read, RangeError where a script has more of something than a book can number
 */
export function packBook(script: Script, languages: readonly Language[]): Uint8Array {
  const sets: string[][] = [];
  const patterns = new CompiledPatterns();
  const written = languages.filter(({ scripts }) => scripts.includes(script));
  if (written.length > mostLanguages) throw new RangeError(`More than ${mostLanguages} languages in ${script}`);
  for (const [at, language] of written.entries()) addRules(language, at, sets, patterns);
  for (const { common } of written) sets.push(listed(common));
  const holders = holdersOf(sets);
  const setData = {
    ...patterns.usesOf(written.length, sets.length),
    ...packIncluding(holders, sets.length),
  };
  return inBytes({
    languages: written.map(({ tag, telling }) => ({ tag, ...(telling && { telling }) })),
    groups: patterns.groups,
    sets: setData,
    members: packMembers(holders),
    patterns: patterns.packed(sets.length),
  });
}

/** @param known the sets of the book so far, to which those of the language are added */
function addRules(language: Language, at: number, known: string[][], patterns: CompiledPatterns): void {
  const { sets, twin, rules = {}, idioms = {}, footers = [], praise = [], all = [] } = language;
  const reader = new SetReader({ ...commonSets, ...sets }, twin, known);
  const readFooter = (source: string): Compiled => compile(source, (alternatives) => reader.read(alternatives));
  const read = (source: string): Compiled => {
    if (source.split(' ').includes('?')) throw new Error(`Only a footer goes on behind a question: ${source}`);
    return readFooter(source);
  };
  const group = (is: PatternGroup['is']): PatternGroup => ({ language: at, is, name: '', all: false, unless: [] });
  patterns.add(group(purpose.idiom), Object.values(idioms).flat().map(read));
  patterns.add(group(purpose.footer), footers.map(readFooter));
  patterns.add(group(purpose.praise), praise.map(read));
  patterns.add(group(purpose.all), all.map(read));
  const takesBack = [...new Set(Object.values(rules).flatMap(({ unless = [] }) => unless))];
  const numbers = patterns.add(group(purpose.takesBack), takesBack.map(read));
  for (const [name, { sure, all = false, unless = [], any }] of Object.entries(rules)) {
    const is = sure ? purpose.sure : purpose.likely;
    const takenBackBy = numbers.filter((_, i) => unless.includes(takesBack[i] ?? ''));
    patterns.add({ ...group(is), name, all, unless: takenBackBy }, any.map(read));
  }
}
