import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { Phone } from '../phone.ts';
import { phoneMetadata } from '../phone-metadata.ts';

let last: { phone: Phone; parsed: PhoneNumber | undefined } | undefined;

/** What libphonenumber makes of a number. One verdict asks several times, and reading is most of its work. */
export function parsed(phone: Phone): PhoneNumber | undefined {
  if (last?.phone !== phone) {
    // A number alone: nothing to be found in a text, which takes as long as the rest.
    last = { phone, parsed: parsePhoneNumberFromString(phone, { extract: false }, phoneMetadata()) };
  }
  return last.parsed;
}
