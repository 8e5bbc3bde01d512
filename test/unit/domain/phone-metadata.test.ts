import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, it } from 'vitest';
import { countryOf, parsePhone } from '../../../functions/domain/phone.ts';

it.each(Object.keys(examples) as CountryCode[])('a number of %s is read without formats as with them', (country) => {
  const number = getExampleNumber(country, examples);
  const phone = parsePhone(number?.formatNational() ?? '', country);
  expect(phone).toBe(number?.number);
  expect(phone && countryOf(phone)).toBe(parsePhoneNumberFromString(number?.number ?? '')?.country);
});
