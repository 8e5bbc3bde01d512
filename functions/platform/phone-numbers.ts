import metadata from 'basta-phone-metadata';
import {
  type CountryCode,
  getCountryCallingCode as callingCode,
  isSupportedCountry as isSupported,
  parsePhoneNumberFromString as parse,
} from 'libphonenumber-js/core';

/**
 * Stands in for `libphonenumber-js/min` in the bundles: the same functions on the same plans, but without the patterns by
 * which numbers are written out for people. We never write them so, and they weigh 50 KB of 80.
 */
export const parsePhoneNumberFromString = (text: string, options: { defaultCountry?: CountryCode } = {}) =>
  parse(text, options, metadata);

export const getCountryCallingCode = (country: CountryCode) => callingCode(country, metadata);

export const isSupportedCountry = (country: CountryCode): boolean => isSupported(country, metadata);
