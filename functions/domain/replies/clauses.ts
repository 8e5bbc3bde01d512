import { type Gap, gap } from './tokens.ts';

/** Words between two gaps, from one to before another. */
export interface Clause {
  from: number;
  to: number;
  /**
   * False where a quotation or a bracket opens before it: what stands in one begins nothing of the writer's own. False
   * between two dashes too, which are of a list ("Central - Halt - Market").
   */
  begins: boolean;
  /** False where one closes behind it, and between dashes. */
  ends: boolean;
}

/**
 * The clauses of a reply: those that commas and ends of sentences part, and if there are any those that quotation marks,
 * brackets and spaced dashes part as well ("SAIR - Marcos").
 */
export function clausesOf(gaps: readonly Gap[]): Clause[] {
  const clauses = partedBy(gap.colon, gaps);
  return gaps.some((one) => one !== gap.none && one < gap.colon) ? [...clauses, ...partedBy(gap.opens, gaps)] : clauses;
}

function partedBy(least: Gap, gaps: readonly Gap[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let to = 1; to <= gaps.length; to += 1) {
    const parts = gaps[to - 1] ?? gap.none;
    if (parts < least && to < gaps.length) continue;
    const before = from === 0 ? gap.none : (gaps[from - 1] ?? gap.none);
    const isListed = before === gap.dash && parts === gap.dash;
    clauses.push({ from, to, begins: before !== gap.opens && !isListed, ends: parts !== gap.closes && !isListed });
    from = to;
  }
  return clauses;
}
