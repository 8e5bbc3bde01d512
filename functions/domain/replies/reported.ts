import type { Tokens } from './tokens.ts';
import { heavy, weightOf } from './weighed.ts';

// Fewer words beside a quotation may be all that the writer has to say: '"Reply STOP to end" STOP'.
const fewest = 2;

/**
 * 1 for words in quotation marks where the reply says more and weighs as none that refuses: others said them, or it was
 * at another time ('My daughter wrote "don't text me" for fun'). They refuse nothing by themselves; what the writer says
 * with them may ('I wrote "stop" and it did not work').
 */
export function reportedIn(tokens: Tokens): Uint8Array {
  const { words, quotations = [] } = tokens;
  const reported = new Uint8Array(words.length);
  const quoted = quotations.reduce((sum, [from, to]) => sum + to - from, 0);
  if (quoted === 0 || words.length - quoted < fewest || weightOf(tokens) > -heavy) return reported;
  for (const [from, to] of quotations) reported.fill(1, from, to);
  return reported;
}
