import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, it } from 'vitest';
import { countryOf, parsePhone } from '../../../functions/domain/phone.ts';
import { phoneMetadata } from '../../../functions/domain/phone-metadata.ts';
import { phoneMetadataToPack } from '../../../tools/pack-phone-metadata.ts';

it('numbers are read by the installed libphonenumber-js: `npm run pack:phones` packs it', () => {
  expect(phoneMetadata()).toEqual(phoneMetadataToPack());
});

it.each(Object.keys(examples) as CountryCode[])('a number of %s is read as libphonenumber-js reads it', (country) => {
  const number = getExampleNumber(country, examples);
  const national = number?.formatNational() ?? '';
  expect(parsePhone(national, country)).toBe(number?.number);
  expect(countryOf(parsePhone(national, country) ?? parsePhone('+12025550123') ?? expect.fail())).toBe(
    parsePhoneNumberFromString(number?.number ?? '')?.country,
  );
});
