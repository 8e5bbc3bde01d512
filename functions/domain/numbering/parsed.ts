import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { Phone } from '../phone.ts';
import { phoneMetadata } from '../phone-metadata.ts';

let last: { phone: Phone; parsed: PhoneNumber | undefined } | undefined;

/** What libphonenumber makes of a number. One verdict asks several times, and reading is most of its work. */
export function parsed(phone: Phone): PhoneNumber | undefined {
  if (last?.phone !== phone) last = { phone, parsed: parsePhoneNumberFromString(phone, phoneMetadata()) };
  return last.parsed;
}
