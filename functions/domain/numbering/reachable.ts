import type { Phone } from '../phone.ts';
import { parsed } from './parsed.ts';
import { prefixes } from './prefixes.ts';

const patterns = new Map<string, RegExp>();

function patternOf(country: string): RegExp | undefined {
  const source = prefixes().unreachable[country];
  if (!source) return undefined;
  const pattern = patterns.get(country) ?? new RegExp(`^(?:${source})$`);
  patterns.set(country, pattern);
  return pattern;
}

/**
 * True if a person may be reached by text at a number: its length is one that its plan has, and it is no toll-free
 * or premium number. Landlines pass: many take texts, and plans that mix both can't tell.
 */
export function isReachable(phone: Phone): boolean {
  const number = parsed(phone);
  if (!number?.isPossible() || number.number !== phone) return false;
  return !(number.country && patternOf(number.country)?.test(number.nationalNumber));
}
