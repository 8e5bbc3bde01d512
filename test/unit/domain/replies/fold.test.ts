import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../../../functions/domain/replies/fold.ts';

it.each([
  ['STOP', 'stop'],
  ['¡BASTA, señor!', '¡basta, senor!'],
  ['Straße', 'strasse'],
  ['ＳＴＯＰ', 'stop'],
  ['別再發', '别再发'],
  ['don’t', "don't"],
  ['İSTEMİYORUM', 'istemiyorum'],
  ['e\u0301te\u0301', 'ete'],
  ['🆂top 👍🏽', 'stop 👍🏽'],
  ['🇸🇹🇴🇵', 'stop'],
  ['ok 🇺🇸', 'ok  '],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('letters fold alike beside others that need more than letter by letter', () => {
  const ranges = [
    [0, 0x24f],
    [0x200d, 0x200d],
    [0x2010, 0x2027],
    [0x20e3, 0x20e3],
    [0x2190, 0x2bff],
    [0x3000, 0x3003],
    [0x4e00, 0x9fff],
    [0xfe0f, 0xfe0f],
    [0xff01, 0xff5e],
    [0x1f000, 0x1f1e5],
    [0x1f200, 0x1fbff],
  ] as const;
  const letter = fc.oneof(
    ...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
      const text = letters.join('');
      expect(fold(`${text}α`)).toBe(`${fold(text)}α`);
    }),
    { numRuns: 1000 },
  );
});
