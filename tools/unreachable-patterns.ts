import { createRequire } from 'node:module';
import type { MetadataJson } from 'libphonenumber-js/core';

const metadata: MetadataJson = createRequire(import.meta.url)('libphonenumber-js/metadata.max.json');

/** Where libphonenumber-js keeps the patterns of kinds in a country's plan, and each kind among them. */
const kindsAt = 11;
const kinds = { tollFree: 2, premiumRate: 3 };

/** By country, one pattern of the national numbers at which no person has a phone that takes texts. */
export function unreachablePatterns(): Record<string, string> {
  const patterns: Record<string, string> = {};
  for (const [country, plan] of Object.entries(metadata.countries)) {
    const found = Object.values(kinds).flatMap((kind): string[] => plan[kindsAt]?.[kind]?.[0] || []);
    if (found.length > 0) patterns[country] = found.join('|');
  }
  return patterns;
}
