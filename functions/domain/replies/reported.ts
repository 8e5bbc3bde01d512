import type { Tokens } from './tokens.ts';
import { weightOf } from './weighed.ts';

// Fewer words beside a quotation may be all that the writer has to say: '"Reply STOP to end" STOP'.
const fewest = 2;

// What the reply must weigh: ninety to one. By less, people's own words are lost ('note in the file: "do not contact"').
const least = 4.5;

/**
 * 1 for words in quotation marks where the reply says more and weighs as none that refuses: others said them, or it was
 * at another time ('My daughter wrote "don't text me" for fun'). They refuse nothing by themselves; what the writer says
 * with them may ('I wrote "stop" and it did not work').
 */
export function reportedIn(tokens: Tokens): Uint8Array {
  const { words, quotations = [] } = tokens;
  const reported = new Uint8Array(words.length);
  const quoted = quotations.reduce((sum, [from, to]) => sum + to - from, 0);
  if (quoted === 0 || words.length - quoted < fewest || weightOf(tokens) > -least) return reported;
  for (const [from, to] of quotations) reported.fill(1, from, to);
  return reported;
}
