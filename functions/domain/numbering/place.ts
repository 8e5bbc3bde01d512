import { type CountryCode, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/core';
import { once } from '../once.ts';
import type { Phone } from '../phone.ts';
import { phoneMetadata } from '../phone-metadata.ts';
import { parsed } from './parsed.ts';
import { prefixes } from './prefixes.ts';

/** What is known of where a person is, besides the number. It wins over what the number says. */
export interface Whereabouts {
  /** IANA name, `America/Chicago`. */
  timeZone?: string;
  /** ISO 3166-1 country or ISO 3166-2 subdivision: `FR`, `US-TX`. */
  region?: string;
}

/** Where a number's person may be. More than one entry means that any of them is possible, and all of them count. */
export interface Place {
  /** ISO 3166-1 alpha-2 countries; none for numbers of no country, such as satellite phones. */
  countries: readonly string[];
  /** US states as ISO 3166-2, `US-TX`; none outside the United States. */
  states: readonly string[];
  /** IANA time zones, never empty. */
  zones: readonly string[];
  /** What the region and the zones were told by: the person's own, or the number. */
  from: { region: 'person' | 'number'; zones: 'person' | 'number' };
}

/**
 * Where a number's person may be. A mobile number tells where it was given out, not where its owner lives now: that is
 * what US law presumes too (Fla. Stat. 501.059(8)(d)), until the person is known to be elsewhere.
 */
export function placeOf(phone: Phone, known: Whereabouts = {}): Place {
  const [country, state] = regionOf(known.region);
  const countries = country ? [country] : countriesOf(phone);
  return {
    countries,
    states: state ? [state] : countries.includes('US') ? statesOf(phone) : [],
    zones: known.timeZone ? [known.timeZone] : zonesOf(phone, country, state),
    from: { region: country ? 'person' : 'number', zones: known.timeZone ? 'person' : 'number' },
  };
}

function regionOf(region = ''): [country?: string, state?: string] {
  const country = region.slice(0, 2) || undefined;
  return tables().areaCodesByState[region] ? [country, region] : [country];
}

function countriesOf(phone: Phone): string[] {
  const number = parsed(phone);
  return number?.country ? [number.country] : (number?.getPossibleCountries() ?? []);
}

/** The state of a North American area code, or every state where the code has none or isn't known yet. */
function statesOf(phone: Phone): readonly string[] {
  const { states, allStates } = tables();
  const state = phone.startsWith('+1') ? states.get(phone.slice(2, 5)) : undefined;
  return state ? [state] : allStates;
}

/** Zones of the number, unless its person is known to be in another state or country: then those of all of it. */
function zonesOf(phone: Phone, country: string | undefined, state: string | undefined): readonly string[] {
  const { zones, allStates, longestPrefix } = tables();
  if (state && statesOf(phone).join() !== state) return zonesOfStates([state]);
  if (country === 'US' && !phone.startsWith('+1')) return zonesOfStates(allStates);
  if (country && isSupportedCountry(country as CountryCode, phoneMetadata()) && !countriesOf(phone).includes(country)) {
    return zonesUnder(getCountryCallingCode(country as CountryCode, phoneMetadata()));
  }
  const digits = phone.slice(1);
  for (let length = Math.min(longestPrefix, digits.length); length > 0; length -= 1) {
    const found = zones.get(digits.slice(0, length));
    if (found) return found;
  }
  return digits.startsWith('1') ? zonesOfStates(allStates) : ['UTC'];
}

const zonesUnder = (prefix: string): string[] => [
  ...new Set([...tables().zones].flatMap(([longer, names]) => (longer.startsWith(prefix) ? names : []))),
];

function zonesOfStates(among: readonly string[]): string[] {
  const { areaCodesByState, zones } = tables();
  const codes = among.flatMap((state) => areaCodesByState[state]?.split(' ') ?? []);
  return [...new Set(codes.flatMap((code) => zones.get(`1${code}`) ?? []))];
}

const inverted = (groups: Readonly<Record<string, string>>): [key: string, group: string][] =>
  Object.entries(groups).flatMap(([group, keys]) => keys.split(' ').map((key): [string, string] => [key, group]));

/** What is looked up, by what it is looked up with. */
const tables = once(() => {
  const { areaCodesByState, prefixesByZones } = prefixes();
  const zones = new Map(inverted(prefixesByZones).map(([prefix, names]) => [prefix, names.split(' ')]));
  return {
    areaCodesByState,
    states: new Map(inverted(areaCodesByState)),
    allStates: Object.keys(areaCodesByState),
    zones,
    longestPrefix: Math.max(...[...zones.keys()].map((prefix) => prefix.length)),
  };
});
