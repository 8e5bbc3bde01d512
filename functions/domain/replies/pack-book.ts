import { commonSets } from './common-sets.ts';
import type { Language } from './language.ts';
import { listed } from './language-words.ts';
import { type PackedBook, type PackedRules, SetCount } from './packed-book.ts';
import { compile } from './pattern.ts';
import type { Script } from './script.ts';
import { SetReader } from './word-sets.ts';

/** Compiles the rules of a script. Done when they are packed: it takes longer than all that a reply needs. */
export function packBook(script: Script, languages: readonly Language[]): PackedBook {
  const sets: string[][] = [];
  const count = new SetCount();
  const written = languages.filter(({ scripts }) => scripts.includes(script));
  const rules = written.map((language) => packRules(language, sets, count));
  for (const { common } of written) sets.push(listed(common));
  const holders = new Map<string, number[]>();
  for (const [set, members] of sets.entries()) {
    for (const member of members) holders.set(member, [...(holders.get(member) ?? []), set]);
  }
  let last = 0;
  return {
    size: sets.length,
    members: [...holders.keys()].join('\n'),
    holders: [...holders.values()].map((held) => {
      const counted = held.map((set, i) => set - (i === 0 ? last : (held[i - 1] ?? 0)));
      last = held[0] ?? 0;
      return counted;
    }),
    languages: rules,
  };
}

/** @param known the sets of the book so far, to which those of the language are added */
function packRules(language: Language, known: string[][], count: SetCount): PackedRules {
  const { tag, telling, sets, twin, rules = {}, idioms = {}, footers = [], praise = [], all = [] } = language;
  const reader = new SetReader({ ...commonSets, ...sets }, twin, known);
  const readFooter = (source: string) => count.packed(compile(source, (alternatives) => reader.read(alternatives)));
  const read = (source: string) => {
    if (source.split(' ').includes('?')) throw new Error(`Only a footer goes on behind a question: ${source}`);
    return readFooter(source);
  };
  const takesBack = [...new Set(Object.values(rules).flatMap(({ unless = [] }) => unless))];
  return {
    tag,
    ...(telling && { telling }),
    idioms: Object.values(idioms).flat().map(read),
    footers: footers.map(readFooter),
    praise: praise.map(read),
    all: all.map(read),
    unless: takesBack.map(read),
    rules: Object.entries(rules).map(([name, { sure, all = false, unless = [], any }]) => [
      name,
      sure,
      all,
      any.map(read),
      unless.map((source) => takesBack.indexOf(source)),
    ]),
  };
}
