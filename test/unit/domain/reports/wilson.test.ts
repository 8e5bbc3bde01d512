import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../functions/domain/reports/wilson.ts';

describe('the interval of a rate', () => {
  // Values of R's prop.test(…, correct = FALSE), which is Wilson's interval.
  it.each([
    [5, 100, 0.0215, 0.1118],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [120, 10_000, 0.01, 0.0143],
  ])('of %i in %i is what it should be', (count, of, low, high) => {
    const rate = wilson(count, of);
    expect(rate?.rate).toBeCloseTo(count / of, 10);
    expect(rate?.low).toBeCloseTo(low, 4);
    expect(rate?.high).toBeCloseTo(high, 4);
  });

  it('is none where nothing was sent, or less than left', () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(wilson(3, 2)).toBeUndefined();
  });

  it('lies within 0 and 1 around the rate, and is the narrower the more is known', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (count, more) => {
        const of = count + more + 1;
        const [few, many] = [wilson(count, of), wilson(count * 10, of * 10)];
        if (!few || !many) throw new Error('There should be a rate');
        expect(few.low).toBeGreaterThanOrEqual(0);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(few.low).toBeLessThanOrEqual(few.rate + 1e-12);
        expect(few.high).toBeGreaterThanOrEqual(few.rate - 1e-12);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});
