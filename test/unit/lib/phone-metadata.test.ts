import fc from 'fast-check';
import { parsePhoneNumberFromString as parseLean } from 'libphonenumber-js/core';
import { getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { metadataWithoutFormats } from '../../../lib/phone-metadata.ts';

const metadata = metadataWithoutFormats();

type Parsed = ReturnType<typeof parsePhoneNumberFromString>;
const facts = (it: Parsed) =>
  it && [it.number, it.country, it.nationalNumber, it.isPossible(), it.getPossibleCountries()];

describe('numbering plans without formats', () => {
  it('read every number as the whole plans do, in E.164 and as it is written in its country', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 15 });
    fc.assert(
      fc.property(digits, fc.constantFrom(...getCountries()), (number, defaultCountry) => {
        const lean = (text: string) => parseLean(text, { defaultCountry, extract: false }, metadata);
        const whole = (text: string) => parsePhoneNumberFromString(text, { defaultCountry, extract: false });
        for (const text of [`+${number}`, number, `0${number}`]) expect(facts(lean(text))).toEqual(facts(whole(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('weigh less than half', () => {
    expect(JSON.stringify(metadata).length).toBeLessThan(40_000);
  });
});
