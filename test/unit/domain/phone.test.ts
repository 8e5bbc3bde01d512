import fc from 'fast-check';
import { type CountryCode, getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { countryOf, isE164, lastTwoDigits, parseE164, parsePhone } from '../../../functions/domain/phone.ts';
import { aPhone } from '../../support/builders.ts';

describe('a phone number', () => {
  it.each([
    ['+12025550123', '+12025550123'],
    ['12025550123', '+12025550123'],
    ['0012025550123', '+12025550123'],
    ['+1 (202) 555-0123', '+12025550123'],
    [' 447700900001 ', '+447700900001'],
  ])('is read from %j as providers write it', (text, phone) => {
    expect(parsePhone(text)).toBe(phone);
  });

  it('is read from its national form where the country is known', () => {
    expect(parsePhone('(202) 555-0123', 'US')).toBe('+12025550123');
    expect(parsePhone('07700 900001', 'GB')).toBe('+447700900001');
  });

  it.each(['12345', 'ACME', '', '+', '+999123456789', 'call me', '+1202555012345678', '202-555-0123'])(
    'is not %j',
    (text) => {
      expect(parsePhone(text)).toBeUndefined();
    },
  );

  it('of our own API has its plus, and nothing else', () => {
    expect(parseE164('+12025550123')).toBe('+12025550123');
    expect(['12025550123', '+1 202 555 0123', '+9991234567', ''].map((text) => parseE164(text))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it("is read of every country's plan, with and without its plus, and tells its country", () => {
    for (const country of getCountries()) {
      const phone = getExampleNumber(country, examples)?.number ?? '';
      expect([country, parsePhone(phone), parsePhone(phone.slice(1))]).toEqual([country, phone, phone]);
      if (isE164(phone)) expect(countryOf(phone)).toBeOneOf([country, undefined, ...sharing(country)]);
    }
  });

  it('is never made of anything that is not E.164, whatever the text', () => {
    const country = fc.option(fc.constantFrom<CountryCode>('US', 'DE', 'CN'), { nil: undefined });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+?[\d ()-]{0,20}$/)), country, (text, hint) => {
        const phone = parsePhone(text, hint);
        expect(phone === undefined || isE164(phone)).toBe(true);
      }),
    );
  });

  it('shows two digits and no more', () => {
    expect(lastTwoDigits(aPhone)).toBe('23');
  });
});

/** Countries whose numbering plan is one with others: a number of one may be taken for its neighbour's. */
function sharing(country: CountryCode): string[] {
  const plans: CountryCode[][] = [
    ['GB', 'GG', 'IM', 'JE'],
    ['FI', 'AX'],
    ['NO', 'SJ'],
    ['MA', 'EH'],
    ['RE', 'YT'],
    ['AU', 'CC', 'CX'],
    ['CW', 'BQ'],
    ['GP', 'BL', 'MF'],
    ['RU', 'KZ'],
    ['IT', 'VA'],
    ['SH', 'TA'],
  ];
  return plans.find((plan) => plan.includes(country)) ?? [];
}
