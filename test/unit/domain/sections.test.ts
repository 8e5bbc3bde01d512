import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRows, inSections, rowOf, Sections, uint16 } from '../../../functions/domain/sections.ts';

const bytes = fc.uint8Array({ maxLength: 9 });
const numbers = fc.array(fc.nat(0xffff), { maxLength: 9 });

describe('sections', () => {
  it('come back as they were, wherever in a pool the file was read to', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.uint16Array({ maxLength: 9 }),
        fc.int32Array({ maxLength: 9 }),
        fc.nat(8),
        (a, b, c, at) => {
          const file = inSections([a, b, c]);
          const pool = new Uint8Array(at + file.length);
          pool.set(file, at);
          const sections = new Sections(pool.subarray(at));
          expect([sections.uint8(), sections.uint16(), sections.int32()]).toEqual([a, b, c]);
        },
      ),
    );
  });

  it('hold lists row by row', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 9 }), (lists) => {
        const { values, from } = inRows(lists, uint16);
        const sections = new Sections(inSections([values, from]));
        const rows = sections.rows(sections.uint16);
        expect(lists.map((_, row) => rowOf(rows, row))).toEqual(lists);
        expect(rowOf(rows, lists.length)).toEqual([]);
      }),
    );
  });

  it('refuse a number that is too large for its place', () => {
    expect(() => uint16([1, 0x10000])).toThrow(RangeError);
  });
});
