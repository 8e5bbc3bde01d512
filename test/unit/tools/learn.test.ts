import { describe, expect, it } from 'vitest';
import type { Tokens } from '../../../functions/domain/replies/tokens.ts';
import { traitCount } from '../../../functions/domain/replies/traits.ts';
import { weightOf } from '../../../functions/domain/replies/weighed.ts';
import { learnedFrom } from '../../../tools/learn.ts';
import { lessons } from '../../../tools/lessons.ts';
import { mistyped } from '../../../tools/mistyped.ts';

const tokens = (text: string): Tokens => ({ words: text.split(' '), gaps: text.split(' ').map(() => 0) });
const lesson = (text: string, refuses: boolean) => ({ tokens: tokens(text), refuses, times: 4 });

describe('the weights of words', () => {
  it('tell most refusals in this repository, mistyped too, from what is none: after many new ones, `npm run learn` adds them', async () => {
    const all = await lessons();
    const share = (refuses: boolean) => {
      const some = all.filter((one) => one.refuses === refuses);
      return some.filter((one) => weightOf(one.tokens) > 0).length / some.length;
    };
    expect(share(true)).toBeGreaterThan(0.9);
    expect(share(false)).toBeLessThan(0.005);
  }, 60_000);

  it('are the same when learned again', () => {
    const some = [lesson('please go away', true), lesson('please come in', false), lesson('no rain today', false)];
    expect(Buffer.from(learnedFrom(some)).equals(Buffer.from(learnedFrom(some)))).toBe(true);
  }, 60_000);

  it('keep what was known, and add what is new to it', () => {
    const before = new Int8Array(traitCount).fill(5);
    const learned = learnedFrom([lesson('go away', true), lesson('come in', false)], before);
    const changed = learned.filter((weight) => weight !== 5);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(40);
  }, 60_000);
});

describe('a reply mistyped', () => {
  const typed = tokens('please stop texting me');

  it('has one word changed, or two run together', () => {
    const slips = mistyped(1);
    for (let n = 0; n < 200; n += 1) {
      for (const { words, gaps } of slips(typed)) {
        expect(gaps.length).toBe(words.length);
        expect(words.filter((word) => !typed.words.includes(word)).length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is the same for the same seed', () => {
    const some = (seed: number) => {
      const slips = mistyped(seed);
      return Array.from({ length: 20 }, () => slips(typed));
    };
    expect(some(3)).toEqual(some(3));
    expect(some(3)).not.toEqual(some(4));
  });
});
