import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { createLinkCodec, type LinkClaim } from '../../../../functions/domain/links/link-codec.ts';
import { isE164, type Phone } from '../../../../functions/domain/phone.ts';
import { aPhone, phone } from '../../../support/builders.ts';

const keys = { current: 'the key of today, a secret', previous: 'the key of yesterday' };
const codec = createLinkCodec(keys);
const before = createLinkCodec({ current: keys.previous });

const phones: fc.Arbitrary<Phone> = fc
  .bigInt({ min: 1_000_000n, max: 999_999_999_999_999n })
  .map((digits) => `+${digits}`)
  .filter(isE164);

const claims: fc.Arbitrary<LinkClaim> = fc.record({
  phone: phones,
  program: fc.integer({ min: 1, max: 255 }),
  campaign: fc.integer({ min: 0, max: 65_535 }),
});

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

describe('the link codec', () => {
  it('reads what it minted, for any number, program and campaign', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const token = codec.mint(claim);
        expect(token).toMatch(/^[0-9A-Za-z]{22}$/);
        expect(codec.read(token)).toEqual(claim);
      }),
      { numRuns: 2_000 },
    );
  });

  it('carries a mobile number of every country', () => {
    const countries = getCountries().map((country) => getExampleNumber(country, examples)?.number);
    const numbers = countries.filter((number) => number !== undefined && isE164(number));
    expect(numbers.length).toBeGreaterThan(200);
    for (const number of numbers) {
      const claim = { phone: phone(String(number)), program: 1, campaign: 0 };
      expect(codec.read(codec.mint(claim))).toEqual(claim);
    }
  });

  it('reads nothing once any character is another', () => {
    fc.assert(
      fc.property(claims, fc.nat(21), fc.constantFrom(...alphabet), (claim, position, character) => {
        const token = codec.mint(claim);
        fc.pre(token[position] !== character);
        expect(codec.read(token.slice(0, position) + character + token.slice(position + 1))).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads nothing of one token in which every character is tried at every place', () => {
    const token = codec.mint({ phone: aPhone, program: 1, campaign: 7 });
    for (let position = 0; position < token.length; position += 1) {
      for (const character of alphabet) {
        if (token[position] === character) continue;
        expect(codec.read(token.slice(0, position) + character + token.slice(position + 1))).toBeUndefined();
      }
    }
  });

  it('reads nothing of any text that it did not mint', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Za-z]{22}$/), fc.string({ unit: 'binary' })),
        (text) => {
          expect(codec.read(text)).toBeUndefined();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads links of the key before, and mints with the key of now', () => {
    const claim = { phone: aPhone, program: 3, campaign: 12 };
    expect(codec.read(before.mint(claim))).toEqual(claim);
    expect(codec.mint(claim)).not.toBe(before.mint(claim));
    expect(before.read(codec.mint(claim))).toBeUndefined();
    expect(createLinkCodec({ current: keys.current }).read(before.mint(claim))).toBeUndefined();
  });

  it('makes no two tokens alike for a million claims', { timeout: 60_000 }, () => {
    const tokens = new Set<string>();
    for (let index = 0; index < 1_000_000; index += 1) {
      const claim = { phone: phone(`+1415${5_000_000 + (index >> 2)}`), program: 1 + (index & 1), campaign: index & 2 };
      tokens.add(codec.mint(claim));
    }
    expect(tokens.size).toBe(1_000_000);
  });
});
