import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { phoneMetadata } from './phone-metadata.ts';

/** A phone number in E.164 form, `+14155550123`. Only the functions here make one. */
export type Phone = string & { readonly __brand: 'Phone' };

const e164 = /^\+[1-9]\d{6,14}$/;

/** True for text already in E.164 form; says nothing about whether the number is in use. */
export const isE164 = (text: string): text is Phone => e164.test(text);

/**
 * Reads a number as providers write it: E.164 with or without its `+` (Vonage, Sinch, Infobip and Plivo send none), or, with
 * a `country`, in that country's national form. Undefined for short codes, alphanumeric senders, and lengths that no
 * numbering plan has.
 *
 * Possible, not valid: plans gain ranges faster than metadata does, and refusing a real reply would lose a stop.
 * Without a country, punctuation needs a `+`: 202-555-0123 is Washington's to its writer, and Egypt's as bare digits.
 */
export function parsePhone(text: string, country?: string): Phone | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 32) return undefined;
  const bare = /^(?:00)?(\d{7,15})$/.exec(trimmed);
  if (!country && !bare && !trimmed.startsWith('+')) return undefined;
  const parsed = parsePhoneNumberFromString(
    !country && bare ? `+${bare[1]}` : trimmed,
    { ...(country && { defaultCountry: country as CountryCode }), extract: false },
    phoneMetadata(),
  );
  return parsed?.isPossible() && isE164(parsed.number) ? parsed.number : undefined;
}

/** Reads a number that has to be in E.164 already, as our own API wants it. */
export const parseE164 = (text: string): Phone | undefined =>
  isE164(text) && parsePhone(text) === text ? text : undefined;

/** ISO 3166-1 alpha-2 country of a number; undefined where the plan is shared and the number doesn't tell. */
export const countryOf = (phone: Phone): string | undefined =>
  parsePhoneNumberFromString(phone, { extract: false }, phoneMetadata())?.country;

/** All that a log may say of a number. */
export const lastTwoDigits = (phone: Phone): string => phone.slice(-2);
