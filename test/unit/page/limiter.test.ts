import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../functions/page/limiter.ts';
import { at } from '../../support/builders.ts';

describe('the limiter', () => {
  it('allows so many in a minute for each key, and again in the next', () => {
    const limiter = createLimiter(2);
    const tries = [0, 1, 2, 59, 60].map((second) => limiter.isTooMuch('a', at(second)));
    expect(tries).toEqual([false, false, true, true, false]);
    expect(limiter.isTooMuch('b', at(2))).toBe(false);
  });

  it('remembers only so many keys, and forgets the longest known first', () => {
    const limiter = createLimiter(1, 2);
    for (const key of ['a', 'b', 'c']) limiter.isTooMuch(key, at());
    expect(['c', 'b', 'a'].map((key) => limiter.isTooMuch(key, at()))).toEqual([true, true, false]);
  });

  it('is not held by a clock that was set back', () => {
    const limiter = createLimiter(1);
    limiter.isTooMuch('a', at(3_600));
    expect(limiter.isTooMuch('a', at())).toBe(false);
  });
});
