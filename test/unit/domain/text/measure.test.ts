import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { plainFormOf, septetsOf } from '../../../../functions/domain/text/gsm7.ts';
import { measure } from '../../../../functions/domain/text/measure.ts';

describe('measuring a text', () => {
  it.each([
    ['', 'GSM-7', 0, 0, 160],
    ['a', 'GSM-7', 1, 1, 159],
    ['a'.repeat(160), 'GSM-7', 1, 160, 0],
    ['a'.repeat(161), 'GSM-7', 2, 161, 145],
    ['a'.repeat(306), 'GSM-7', 2, 306, 0],
    ['€'.repeat(80), 'GSM-7', 1, 160, 0],
    ['’', 'UCS-2', 1, 1, 69],
    ['退订'.repeat(35), 'UCS-2', 1, 70, 0],
    ['退订'.repeat(36), 'UCS-2', 2, 72, 62],
    ['😀'.repeat(35), 'UCS-2', 1, 70, 0],
  ])('counts %j', (text, encoding, segments, units, remaining) => {
    expect(measure(text)).toMatchObject({ encoding, segments, units, remaining });
  });

  it('keeps an escaped character whole where segments meet', () => {
    expect(measure(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, segments: 3 });
  });

  it('keeps a surrogate pair whole where segments meet', () => {
    expect(measure(`${'ż'.repeat(66)}😀${'ż'.repeat(66)}`)).toMatchObject({ units: 134, segments: 3 });
  });

  it('names the characters that GSM-7 lacks and where they are', () => {
    expect(measure('It’s 😀 on™').costly).toEqual([
      { char: '’', index: 2 },
      { char: '😀', index: 5 },
      { char: '™', index: 10 },
    ]);
    expect(measure('{[~]}|^€\\').costly).toEqual([]);
  });

  it('counts a lone surrogate as one unit', () => {
    expect(measure('\ud83d')).toMatchObject({ encoding: 'UCS-2', units: 1, segments: 1 });
    expect(measure(`a\ude00\ud83d`)).toMatchObject({ units: 3 });
  });

  /** Characters that stand alone. Twilio's calculator keeps what is seen as one character whole, which networks don't. */
  const alone = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'abc @£Δ\n\rñ€{}[]~^|\\\f') },
    { weight: 1, arbitrary: fc.constantFrom(...'żś‘’“”–…退订안ÀĂ') },
    { weight: 1, arbitrary: fc.constantFrom('😀', '🎉', '𝒳', '🛒') },
    { weight: 1, arbitrary: fc.constantFrom('\ud83d', '\udc00', '\udfff') },
  );
  /** Long enough for several segments: stretches of one kind are what puts their borders everywhere. */
  const text = fc
    .array(fc.tuple(alone, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 160 }))), { maxLength: 12 })
    .map((runs) => runs.map(([char, times]) => char.repeat(times)).join(''));

  it("agrees with Twilio's calculator", () => {
    fc.assert(
      fc.property(text, (it) => {
        const theirs = new SegmentedMessage(it);
        const ours = measure(it);
        expect(ours.encoding).toBe(theirs.getEncodingName());
        expect(ours.segments).toBe(it === '' ? 0 : theirs.segmentsCount);
        const bits = ours.encoding === 'GSM-7' ? 7 : 16;
        expect(ours.units * bits).toBe(theirs.messageSize);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('never counts more than a calculator that keeps seen characters whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (it) => {
        const theirs = new SegmentedMessage(it);
        expect(measure(it).segments).toBeLessThanOrEqual(theirs.segmentsCount);
      }),
    );
  });

  it('agrees about every single character of the scripts that GSM-7 draws on', () => {
    for (let code = 0; code < 0x2200; code += 1) {
      const char = String.fromCharCode(code);
      const { encoding, units } = measure(char);
      const theirs = new SegmentedMessage(char);
      if (encoding !== theirs.getEncodingName() || units * (encoding === 'GSM-7' ? 7 : 16) !== theirs.messageSize) {
        expect.fail(`U+${code.toString(16)}: ${encoding}, ${units} units`);
      }
    }
  });
});

describe('the plain form of a character', () => {
  it.each([
    ['’', "'"],
    ['“', '"'],
    ['…', '...'],
    ['ê', 'e'],
    ['Ż', 'Z'],
    ['ﬁ', 'fi'],
    ['😀', ''],
    ['\u00a0', ' '],
    ['退', undefined],
    ['ж', undefined],
    ['안', undefined],
    ['\ud83d', undefined],
  ])('of %j is %j', (char, plain) => {
    expect(plainFormOf(char)).toBe(plain);
  });

  it('is always of GSM-7', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0x1ffff }).map((code) => String.fromCodePoint(code)),
        (char) => {
          expect([...(plainFormOf(char) ?? '')].every((it) => septetsOf(it))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);
});
