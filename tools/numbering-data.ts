/**
 * Writes `functions/domain/numbering/numbering-data.ts`.
 *
 * Time zones and US states by prefix come from a checkout of github.com/google/libphonenumber, named by the one
 * argument; kinds of numbers from the metadata of libphonenumber-js. Run it again when a test says that an area code
 * has no state, or when libphonenumber-js is updated, and `npm run pack` after it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { stateNames } from '../functions/domain/numbering/us-states.ts';
import { unreachablePatterns } from './unreachable-patterns.ts';

const checkout = process.argv[2];
if (!checkout) throw new Error('Name a checkout of github.com/google/libphonenumber');

const target = new URL('../functions/domain/numbering/numbering-data.ts', import.meta.url);

/** The lines `prefix|value` of one of libphonenumber's resources. */
function resource(path: string): [prefix: string, value: string][] {
  const lines = readFileSync(`${checkout}/resources/${path}`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [prefix = '', value] = line.split('|');
    return /^\d+$/.test(prefix) && value ? [[prefix, value.trim()] as [string, string]] : [];
  });
}

/** Offsets through the years for which this data is likely used: zones that agree in all of them are one zone here. */
function clock(zone: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsets: string[] = [];
  for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2036, 0, 1); at += 5 * 86_400_000) {
    offsets.push(format.format(at).split(' ').at(-1) ?? '');
  }
  return offsets.join();
}

/** Prefixes are cut here, an area code of the North American plan at four: further digits tell where a landline is. */
const depthOf = (prefix: string): number => (prefix.startsWith('1') ? 4 : 5);

/** Zones by prefix, without prefixes that say the same as a shorter one. What is cut off leaves the zones of all of it. */
function zonesByPrefix(): Map<string, string> {
  const given = new Map(resource('timezones/map_data.txt').filter(([prefix]) => prefix !== '1'));
  const zones = new Map<string, Set<string>>();
  const uses = new Map<string, number>();
  for (const [prefix, names] of given) {
    const key = prefix.slice(0, depthOf(prefix));
    const rest = key === prefix ? '' : (longestOf(given, key) ?? '');
    const set = zones.get(key) ?? new Set();
    zones.set(key, set);
    for (const name of [...names.split('&'), ...rest.split('&')].filter((it) => it)) {
      set.add(name);
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const clocks = new Map([...uses.keys()].map((zone) => [zone, clock(zone)]));
  const distinct = (set: Set<string>): string => {
    const byClock = new Map<string, string>();
    for (const zone of [...set].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a.localeCompare(b))) {
      const key = clocks.get(zone) ?? zone;
      if (!byClock.has(key)) byClock.set(key, zone);
    }
    return [...byClock.values()].sort().join(' ');
  };
  const all = new Map([...zones].map(([prefix, set]) => [prefix, distinct(set)]));
  return new Map([...all].filter(([prefix, value]) => longestOf(all, prefix.slice(0, -1)) !== value));
}

/** The value of the longest key that a number begins with. */
function longestOf(values: ReadonlyMap<string, string>, number: string): string | undefined {
  for (let length = number.length; length > 0; length -= 1) {
    const found = values.get(number.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/** US area codes by ISO 3166-2 subdivision: from the name of the code itself, else from the places within it. */
function statesByAreaCode(): Map<string, string> {
  const codes = new Map(Object.entries(stateNames).map(([code, name]) => [name, code]));
  const stateOf = (place: string): string | undefined =>
    codes.get(
      place.replace(/^Washington State$/, 'Washington').replace(/^Washington D\.C\.$/, 'District of Columbia'),
    ) ?? [...codes.values()].find((code) => place.endsWith(`, ${code.slice(3)}`));
  const states = new Map<string, string>();
  for (const [prefix, place] of resource('geocoding/en/1.txt').sort(([a], [b]) => a.length - b.length)) {
    const areaCode = prefix.slice(1, 4);
    const state = stateOf(place);
    if (areaCode.length === 3 && state && !states.has(areaCode)) states.set(areaCode, state);
  }
  return states;
}

/** Keys that share a value, side by side: `{ 'Europe/Paris': '33 …' }`. */
function grouped(map: Map<string, string>): Record<string, string> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of [...map].sort(([a], [b]) => (a < b ? -1 : 1))) {
    groups.set(value, [...(groups.get(value) ?? []), key]);
  }
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, keys]) => [value, keys.join(' ')]),
  );
}

const commit = execFileSync('git', ['-C', checkout, 'log', '-1', '--format=%h of %as'], { encoding: 'utf8' }).trim();

writeFileSync(
  target,
  `// Made by tools/numbering-data.ts from google/libphonenumber ${commit} (Apache-2.0) and libphonenumber-js (MIT).
// biome-ignore-all format: data

/** Prefixes of numbers, without +, by the time zones in use there; the longest that fits decides. */
export const prefixesByZones: Readonly<Record<string, string>> = ${JSON.stringify(grouped(zonesByPrefix()), null, 1)};

/** Area codes of the North American plan by US state. */
export const areaCodesByState: Readonly<Record<string, string>> = ${JSON.stringify(grouped(statesByAreaCode()), null, 1)};

/** National numbers that no person carries a phone for, by country: toll-free and premium. */
export const unreachable: Readonly<Record<string, string>> = ${JSON.stringify(unreachablePatterns(), null, 1)};
`,
);
