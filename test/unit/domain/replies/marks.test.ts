import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Marks } from '../../../../functions/domain/replies/marks.ts';

const columns = 5;
const made = fc.array(fc.record({ column: fc.nat(columns - 1), word: fc.nat(150) }), { maxLength: 60 });

it('marks are read 32 words at a time, from any word on', () => {
  fc.assert(
    fc.property(made, fc.nat(columns - 1), fc.nat(150), (marked, column, from) => {
      const marks = new Marks(columns);
      marks.clear(150);
      for (const one of marked) marks.add(one.column, one.word);
      const words = new Set(marked.flatMap((one) => (one.column === column ? one.word : [])));
      const found = marks.from(column, from);
      for (let k = 0; k < 32; k += 1) expect(((found >>> k) & 1) === 1).toBe(words.has(from + k));
      expect(marks.hasAny(column)).toBe(words.size > 0);
    }),
  );
});

it('a word is marked in several columns at once', () => {
  const marks = new Marks(columns);
  marks.clear(40);
  marks.addAll([1, 3], 33);
  expect([0, 1, 2, 3, 4].map((column) => marks.from(column, 30))).toEqual([0, 8, 0, 8, 0]);
});

it('nothing of a reply is left for the next, shorter or longer', () => {
  fc.assert(
    fc.property(made, fc.nat(150), (marked, length) => {
      const marks = new Marks(columns);
      marks.clear(150);
      for (const { column, word } of marked) marks.add(column, word);
      marks.clear(length);
      marks.clear(150);
      for (let column = 0; column < columns; column += 1) {
        expect(marks.hasAny(column)).toBe(false);
        for (let from = 0; from < 150; from += 10) expect(marks.from(column, from)).toBe(0);
      }
    }),
  );
});
