import { withoutCourtesy } from './courtesy.ts';
import { keywordsOf, mayRefuse } from './keywords.ts';
import { linkWords } from './link-words.ts';
import { type Gap, gap, type Tokens } from './tokens.ts';

/**
 * Takes out of play what asks whether to stop and answers no: "Stop? Never.", "unsubscribe from your texts? nope". The
 * question must be about a keyword and nothing else ("Why do you text me? No!" is none), and the answer a no by itself.
 */
export function takeAnsweredNo({ words, gaps }: Tokens, taken: Uint8Array): void {
  for (let asked = gaps.indexOf(gap.question); asked >= 0; asked = gaps.indexOf(gap.question, asked + 1)) {
    let from = asked;
    while (from > 0 && (gaps[from - 1] ?? gap.none) < gap.line) from -= 1;
    const answer = endOf(gaps, asked + 1);
    if (gaps[answer - 1] === gap.question) continue;
    if (refuses(words.slice(from, asked + 1)) && isNo(words.slice(asked + 1, answer))) taken.fill(1, from, answer);
  }
}

/** Where the clause ends that begins at `from`. */
function endOf(gaps: readonly Gap[], from: number): number {
  let to = from;
  while (to < gaps.length && (to === from || gaps[to - 1] === gap.none)) to += 1;
  return to;
}

function refuses(words: readonly string[]): boolean {
  const core = withoutCourtesy(words);
  return mayRefuse(core) || mayRefuse(core.filter((word) => !linkWords.has(word)));
}

function isNo(words: readonly string[]): boolean {
  const isOne = (some: readonly string[]) => keywordsOf(some).some(({ kind }) => kind === 'no');
  return words.length > 0 && (isOne(withoutCourtesy(words)) || words.every((word) => isOne([word])));
}
