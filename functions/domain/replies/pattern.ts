import { fold } from './fold.ts';
import type { ReplyWords } from './reply-words.ts';
import { gap, tokenise } from './tokens.ts';

/** Named sets of words, each a list separated by commas; `@name` includes another set, `stem*` any word that begins so. */
export type WordSets = Readonly<Record<string, string>>;

/** Another way that a language writes a word (German "loeschen" for "löschen"), or the word itself. */
export type Twin = (word: string) => string;

/** Words that one place in a pattern may hold. */
export interface WordSet {
  words: Set<string>;
  /** Stems by their first three letters. */
  stems: Map<string, string[]>;
  /** Phrases by their first word, longest first. */
  phrases: Map<string, string[][]>;
  /** An end that does as well as a word: 1 of a clause, 2 of the reply. */
  end?: 1 | 2;
}

type Step =
  | { is: 'words'; set: WordSet; optional: boolean }
  | { is: 'gap'; most: number; of?: WordSet }
  | { is: 'start' | 'end'; whole: boolean }
  | { is: 'not'; set: WordSet; before: boolean };

/** A pattern ready to match. */
export interface Pattern {
  source: string;
  steps: readonly Step[];
  /** Words one of which must be in a reply for the pattern to match: what rules are looked up by. */
  anchor: WordSet;
}

/** Letters that a stem must have, so that stems can be looked up rather than tried. */
const stemLetters = 3;

/**
 * Compiles a pattern: what must follow what, word by word, within one sentence.
 *
 * - `stop` a word, `a|b|@set` one of several, `two_words` a phrase, `stem*` a word that begins so, `word?` may be missing
 * - `~3` up to three words of any kind, `~3@set` up to three of a set
 * - `^` `$` start and end of a clause, courtesy aside; `^^` `$$` of the whole reply; `me|$` a word or the end
 * - `!word` the next word is none of these, `!<word` the one before isn't
 *
 * @throws Error on a pattern that can't be read; a test compiles every one.
 */
export function compile(source: string, sets: WordSets, twin: Twin = same): Pattern {
  const steps = source
    .trim()
    .split(/\s+/)
    .map((part): Step => {
      if (part === '^' || part === '^^') return { is: 'start', whole: part === '^^' };
      if (part === '$' || part === '$$') return { is: 'end', whole: part === '$$' };
      const gapOf = /^~(\d*)(@\S+)?$/.exec(part);
      if (gapOf) {
        const most = Number(gapOf[1] || 3);
        return gapOf[2] ? { is: 'gap', most, of: wordSet(gapOf[2], sets, twin) } : { is: 'gap', most };
      }
      if (part.startsWith('!<')) return { is: 'not', set: wordSet(part.slice(2), sets, twin), before: true };
      if (part.startsWith('!')) return { is: 'not', set: wordSet(part.slice(1), sets, twin), before: false };
      const optional = part.endsWith('?');
      return { is: 'words', set: wordSet(optional ? part.slice(0, -1) : part, sets, twin), optional };
    });
  return { source, steps, anchor: anchorOf(steps, source) };
}

const same: Twin = (word) => word;

// One set is used by many patterns: compile it once.
const compiledSets = new WeakMap<WordSets, Map<string, WordSet>>();

function wordSet(alternatives: string, sets: WordSets, twin: Twin): WordSet {
  const known = compiledSets.get(sets) ?? new Map<string, WordSet>();
  compiledSets.set(sets, known);
  const found = known.get(alternatives);
  if (found) return found;
  const set: WordSet = { words: new Set(), stems: new Map(), phrases: new Map() };
  for (const one of alternatives.split('|')) addTo(set, one.replaceAll('_', ' '), sets, twin, 0);
  for (const phrases of set.phrases.values()) phrases.sort((a, b) => b.length - a.length);
  known.set(alternatives, set);
  return set;
}

function addTo(set: WordSet, entry: string, sets: WordSets, twin: Twin, depth: number): void {
  if (depth > 5) throw new Error(`Word sets that include one another: ${entry}`);
  if (entry.startsWith('@')) {
    const list = sets[entry.slice(1)];
    if (list === undefined) throw new Error(`No word set ${entry}`);
    for (const one of list.split(',')) addTo(set, one.trim(), sets, twin, depth + 1);
    return;
  }
  if (entry.endsWith('*')) {
    const stem = fold(entry.slice(0, -1));
    if (stem.length < stemLetters) throw new Error(`A stem needs ${stemLetters} letters: ${entry}`);
    for (const one of new Set([stem, twin(stem)])) put(set.stems, one.slice(0, stemLetters), one);
    return;
  }
  if (entry === '$' || entry === '$$') {
    set.end = entry === '$' ? 1 : 2;
    return;
  }
  const folded = fold(entry);
  for (const one of new Set([folded, twin(folded)])) {
    const words = tokenise(one).words;
    const [first] = words;
    if (first === undefined) throw new Error(`No word in "${entry}"`);
    if (words.length === 1) set.words.add(first);
    else put(set.phrases, first, words);
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The place in a pattern whose words are rarest: long words, or phrases of several. */
function anchorOf(steps: readonly Step[], source: string): WordSet {
  let best: WordSet | undefined;
  let bestScore = -1;
  for (const step of steps) {
    if (step.is !== 'words' || step.optional || step.set.end) continue;
    const { words, stems, phrases } = step.set;
    const lengths = [
      ...[...words].map((w) => w.length),
      ...[...stems.values()].flat().map((s) => s.length + 1),
      ...[...phrases.values()].flat().map((p) => p.join('').length),
    ];
    const score = Math.min(...lengths) + lengths.reduce((a, b) => a + b, 0) / lengths.length;
    if (score > bestScore) {
      best = step.set;
      bestScore = score;
    }
  }
  if (!best) throw new Error(`A pattern needs a word that must be there: ${source}`);
  return best;
}

/** Whether one word, as a word or by its stem, is in the set. */
function hasWord(set: WordSet, word: string): boolean {
  if (set.words.has(word)) return true;
  if (set.stems.size === 0 || word.length < stemLetters) return false;
  return set.stems.get(word.slice(0, stemLetters))?.some((stem) => word.startsWith(stem)) ?? false;
}

/** Where words of the set that begin at `at` may end. */
function endsAt(set: WordSet, reply: ReplyWords, at: number, ends: number[]): void {
  if (set.end && (reply.ends[at] ?? 0) >= set.end) addPosition(ends, at);
  const word = reply.words[at];
  if (word === undefined) return;
  if (hasWord(set, word)) addPosition(ends, at + 1);
  const phrases = set.phrases.get(word);
  if (!phrases) return;
  for (const phrase of phrases) {
    let i = 1;
    while (i < phrase.length && phrase[i] === reply.words[at + i] && joined(reply, at + i)) i += 1;
    if (i === phrase.length) addPosition(ends, at + i);
  }
}

/** No end of sentence lies between the word before `at` and the one at it. */
const joined = ({ gaps }: ReplyWords, at: number): boolean => (gaps[at - 1] ?? gap.none) < gap.sentence;

function addPosition(positions: number[], position: number): void {
  if (!positions.includes(position)) positions.push(position);
}

/** Where a match that begins at `start` ends, or -1. Follows all ways at once, so its cost has a bound and no worst case. */
function matchAt(pattern: Pattern, reply: ReplyWords, start: number): number {
  let positions = [start];
  for (const step of pattern.steps) {
    const next: number[] = [];
    for (const at of positions) advance(step, reply, start, at, next);
    if (next.length === 0) return -1;
    positions = next;
  }
  return Math.min(...positions);
}

function advance(step: Step, reply: ReplyWords, start: number, at: number, next: number[]): void {
  const inSentence = at === start || joined(reply, at);
  switch (step.is) {
    case 'words':
      if (inSentence || step.set.end) endsAt(step.set, reply, at, next);
      if (step.optional) addPosition(next, at);
      return;
    case 'gap':
      if (step.of) return skip(step.of, step.most, reply, start, at, next);
      addPosition(next, at);
      for (let n = 0; n < step.most && at + n < reply.words.length; n += 1) {
        if (at + n > start && !joined(reply, at + n)) return;
        addPosition(next, at + n + 1);
      }
      return;
    case 'start':
      if ((reply.starts[at] ?? 0) > (step.whole ? 1 : 0)) addPosition(next, at);
      return;
    case 'end':
      if ((reply.ends[at] ?? 0) > (step.whole ? 1 : 0)) addPosition(next, at);
      return;
    case 'not': {
      const found: number[] = [];
      if (!step.before) {
        if (inSentence) endsAt(step.set, reply, at, found);
      } else if (at > 0 && joined(reply, at) && hasWord(step.set, reply.words[at - 1] ?? '')) {
        found.push(at);
      }
      if (found.length === 0) addPosition(next, at);
    }
  }
}

/** Passes over up to `most` words or phrases of a set, each number of them. */
function skip(of: WordSet, most: number, reply: ReplyWords, start: number, at: number, next: number[]): void {
  addPosition(next, at);
  let edge = [at];
  for (let n = 0; n < most && edge.length > 0; n += 1) {
    const further: number[] = [];
    for (const from of edge) if (from === start || joined(reply, from)) endsAt(of, reply, from, further);
    edge = further.filter((to) => !next.includes(to));
    for (const to of edge) next.push(to);
  }
}

/** The first match from word `from` on, as the words [start, end), or undefined. */
export function match(pattern: Pattern, reply: ReplyWords, from = 0): readonly [number, number] | undefined {
  for (let start = from; start < reply.words.length; start += 1) {
    const end = matchAt(pattern, reply, start);
    if (end > start) return [start, end];
  }
  return undefined;
}
