import { describe, expect, it } from 'vitest';
import { outOfLine } from '../../../../functions/domain/reports/out-of-line.ts';

const days = (...counts: number[]) => counts;
const usual = days(100, 96, 104, 99, 108, 91, 100, 103, 97, 100, 105, 95, 102, 98);

describe('a day', () => {
  it('is out of line when far more left than on the days before', () => {
    expect(outOfLine(190, usual)).toMatchObject({ usual: 100, deviations: 9 });
  });

  it('is not when it differs as days do, or when fewer left', () => {
    for (const count of [100, 120, 135, 10, 0]) expect(outOfLine(count, usual)).toBeUndefined();
  });

  it('is measured by chance where few leave: three after none is nothing, ten is', () => {
    const quiet = Array.from({ length: 28 }, () => 0);
    expect(outOfLine(3, quiet)).toBeUndefined();
    expect(outOfLine(10, quiet)).toMatchObject({ usual: 0 });
  });

  it('is found also after another bad day', () => {
    expect(outOfLine(300, [...usual, 900])).toBeDefined();
  });

  it('is never judged by less than a week', () => {
    expect(outOfLine(1_000, [1, 1, 1, 1, 1, 1])).toBeUndefined();
  });
});
