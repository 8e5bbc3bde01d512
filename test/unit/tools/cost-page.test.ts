import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costOf, costPage } from '../../../tools/cost-page.ts';

const total = (texts: number): number => costOf(texts).reduce((sum, { dollars }) => sum + dollars, 0);

describe('the page of costs', () => {
  it('is as its script computes it', () => {
    expect(readFileSync('docs/cost.md', 'utf8')).toBe(costPage());
  });

  it('grows with what is sent, from what is there anyway', () => {
    expect(total(0)).toBeGreaterThan(0);
    expect(total(2_000_000) - total(1_000_000)).toBeCloseTo(total(1_000_000) - total(0), 1);
  });
});
