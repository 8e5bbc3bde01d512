import { afterCourtesy } from './courtesy.ts';
import type { Span } from './match.ts';
import type { Tokens } from './tokens.ts';

// Fewer words than these around a footer are not a text that it stood under ("hi, reply STOP to end").
const quotedWords = 5;

/**
 * Takes footers out of play where the reply says more than they do: those in quotation marks, whatever more that is.
 *
 * @param footers 1 for the words of footers
 * @param taken 1 for words out of play, to which those are added
 */
export function takeOutFooters(footers: Uint8Array, { words, quotations = [] }: Tokens, taken: Uint8Array): void {
  if (!footers.includes(1)) return;
  const others = footers.reduce((sum, mark) => sum + 1 - mark, 0);
  const says = (from: number, to: number) => afterCourtesy(words.slice(from, to), 0) < to - from;
  const quoted = (): readonly Span[] => quotations.filter(([from, to]) => says(0, from) || says(to, words.length));
  for (const [from, to] of others >= quotedWords ? [[0, words.length] as const] : quoted()) {
    for (let at = from; at < to; at += 1) if (footers[at] === 1) taken[at] = 1;
  }
}
