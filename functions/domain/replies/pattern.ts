import type { WordSet } from './lexicon.ts';

/** One place of a pattern. */
export type Step =
  | { is: 'words'; set: WordSet; optional: boolean }
  | { is: 'gap'; most: number; of?: WordSet }
  | { is: 'start' | 'end'; whole: boolean }
  | { is: 'not'; set: WordSet; before: boolean };

/** A pattern ready to match. */
export interface Pattern {
  steps: readonly Step[];
  /** The sets that a reply must have a word of, the rarest first. */
  needs: readonly [number, ...number[]];
}

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
export function compile(source: string, wordSet: (alternatives: string) => WordSet): Pattern {
  const steps = source
    .trim()
    .split(/\s+/)
    .map((part): Step => {
      if (part === '^' || part === '^^') return { is: 'start', whole: part === '^^' };
      if (part === '$' || part === '$$') return { is: 'end', whole: part === '$$' };
      const gap = /^~(\d*)(@\S+)?$/.exec(part);
      if (gap) {
        const most = Number(gap[1] || 3);
        return gap[2] ? { is: 'gap', most, of: wordSet(gap[2]) } : { is: 'gap', most };
      }
      if (/[~^]/.test(part)) throw new Error(`Can't read ${part} in ${source}`);
      if (part.startsWith('!<')) return { is: 'not', set: wordSet(part.slice(2)), before: true };
      if (part.startsWith('!')) return { is: 'not', set: wordSet(part.slice(1)), before: false };
      const optional = part.endsWith('?');
      return { is: 'words', set: wordSet(optional ? part.slice(0, -1) : part), optional };
    });
  const [first, ...others] = steps
    .flatMap((step) => (step.is === 'words' && !step.optional && step.set.end === 0 ? [step.set] : []))
    .sort((a, b) => b.rarity - a.rarity)
    .map(({ id }) => id);
  if (first === undefined) throw new Error(`A pattern needs a word that must be there: ${source}`);
  return { steps, needs: [first, ...others] };
}
