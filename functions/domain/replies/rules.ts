import { commonSets } from './common-sets.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { languages } from './languages.ts';
import { compile, match, type Pattern } from './pattern.ts';
import type { ReplyWords } from './reply-words.ts';
import { gap, tokenise } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** A rule that matched, and the words that it matched. */
export interface Found {
  tag: string;
  name: string;
  sure: boolean;
  all: boolean;
  words: readonly string[];
}

interface Entry {
  pattern: Pattern;
  is: 'idiom' | 'praise' | 'rule' | 'all';
  tag: string;
  name: string;
  sure: boolean;
  all: boolean;
  unless: readonly Pattern[];
}

const entries: Entry[] = [];
const byWord = new Map<string, number[]>();
const byStem = new Map<string, { stem: string; entry: number }[]>();

for (const language of languages) addLanguage(language);

function addLanguage({ tag, sets = {}, idioms = {}, praise = [], rules = {}, all = [], twin }: Language): void {
  const known = { ...commonSets, ...sets };
  const read = (source: string) => compile(source, known, twin);
  const plain = { tag, name: '', sure: false, all: false, unless: [] };
  for (const source of Object.values(idioms).flat()) add({ ...plain, pattern: read(source), is: 'idiom' });
  for (const source of praise) add({ ...plain, pattern: read(source), is: 'praise' });
  for (const source of all) add({ ...plain, pattern: read(source), is: 'all' });
  for (const [name, rule] of Object.entries(rules)) {
    const unless = (rule.unless ?? []).map(read);
    for (const source of rule.any) {
      add({ tag, name, sure: rule.sure, all: rule.all ?? false, unless, pattern: read(source), is: 'rule' });
    }
  }
}

function add(entry: Entry): void {
  const id = entries.push(entry) - 1;
  const { words, stems, phrases } = entry.pattern.anchor;
  for (const word of new Set([...words, ...phrases.keys()])) byWord.set(word, [...(byWord.get(word) ?? []), id]);
  for (const [head, list] of stems) {
    byStem.set(head, [...(byStem.get(head) ?? []), ...list.map((stem) => ({ stem, entry: id }))]);
  }
}

// The words that only one language has, English apart: what a sentence must hold one of to be in that language.
const own = new Map<string, Vocabulary>();
const shared = new Set(tokenise(fold(`${commonSets.sms}, stop, no, me, on, a, in, la`)).words);
for (const { tag, pattern, is } of entries) {
  if (is !== 'rule') continue;
  const known = own.get(tag) ?? new Vocabulary();
  own.set(tag, known);
  for (const step of pattern.steps) if ('set' in step && step.is !== 'not') known.learn(step.set);
}

/** Whether the words matched are in the language of the rule: "stop mean" is not Portuguese for having "stop" in it. */
function isIn(tag: string, words: readonly string[], [start, end]: readonly [number, number]): boolean {
  if (tag === 'en') return true;
  return words
    .slice(start, end)
    .some((word) => !shared.has(word) && !own.get('en')?.has(word) && own.get(tag)?.has(word));
}

// Every word that a pattern knows, so that what is a word already is never taken for a misspelt one.
const vocabulary = new Vocabulary();
for (const { pattern } of entries) for (const step of pattern.steps) if ('set' in step) vocabulary.learn(step.set);

/** Whether rules know this word as it is. */
export const isKnown = (word: string): boolean => vocabulary.has(word);

/** The patterns whose rarest word is in the reply, in the order of the languages and their rules. */
function candidates({ words }: ReplyWords): Entry[] {
  const ids = new Set<number>();
  for (const word of words) {
    for (const id of byWord.get(word) ?? []) ids.add(id);
    if (word.length < 3) continue;
    for (const { stem, entry } of byStem.get(word.slice(0, 3)) ?? []) if (word.startsWith(stem)) ids.add(entry);
  }
  const found: Entry[] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const entry = entries[id];
    if (entry) found.push(entry);
  }
  return found;
}

// Stands for a word that an idiom holds. No pattern can name it.
const taken = '\u0000';

/** The reply with the words of idioms taken out of play: gaps may still pass over them. */
function withoutIdioms(reply: ReplyWords, idioms: readonly Entry[]): ReplyWords {
  if (idioms.length === 0) return reply;
  let words: string[] | undefined;
  // "No, stop" is not "no stop": a comma ends an idiom, as it doesn't end a rule.
  const clauses = { ...reply, gaps: reply.gaps.map((g) => (g === gap.comma ? gap.sentence : g)) };
  for (const { pattern } of idioms) {
    for (let span = match(pattern, clauses); span; span = match(pattern, clauses, span[1])) {
      words ??= [...reply.words];
      words.fill(taken, span[0], span[1]);
    }
  }
  return words ? { ...reply, words } : reply;
}

/** What the rules read in a reply. */
export interface Reading {
  /** Every rule that matched. */
  found: readonly Found[];
  praised: boolean;
  /** The words say that all programs are meant. */
  all: boolean;
}

/** Applies every rule that may match. */
export function read(reply: ReplyWords): Reading {
  const possible = candidates(reply);
  const praised = possible.some((e) => e.is === 'praise' && match(e.pattern, reply));
  const free = withoutIdioms(
    reply,
    possible.filter((e) => e.is === 'idiom'),
  );
  const found: Found[] = [];
  for (const entry of possible) {
    if (entry.is !== 'rule') continue;
    const span = match(entry.pattern, free);
    if (!span || !isIn(entry.tag, free.words, span) || entry.unless.some((pattern) => match(pattern, reply))) continue;
    const { tag, name, sure, all } = entry;
    found.push({ tag, name, sure, all, words: reply.words.slice(span[0], span[1]) });
  }
  return { found, praised, all: possible.some((e) => e.is === 'all' && match(e.pattern, free)) };
}

/** The rule to answer by: a sure one before a likely one, then the one that read most of the reply. */
export function strongest(found: readonly Found[]): Found | undefined {
  const length = ({ words }: Found) => words.join(' ').length;
  return found.reduce<Found | undefined>((best, one) => {
    if (!best || one.sure !== best.sure) return !best || one.sure ? one : best;
    return length(one) > length(best) ? one : best;
  }, undefined);
}

/** The words before a program that is to stay, of all languages. */
export const exceptWords = new Set(
  languages.flatMap(({ except }) => except?.split(',').map((word) => fold(word.trim())) ?? []),
);
