import { septetsOf } from './gsm7.ts';

export type Encoding = 'GSM-7' | 'UCS-2';

/** A character, and where it is: its index in UTF-16 code units, as in the string itself. */
export interface PlacedCharacter {
  char: string;
  index: number;
}

/** What a text costs to send. */
export interface Measure {
  encoding: Encoding;
  /** How many messages it is sent and billed as; 0 for no text. */
  segments: number;
  /** Septets in GSM-7, where characters of the extension table take two; 16-bit units in UCS-2. */
  units: number;
  /** Units left in the last segment before one more is needed. */
  remaining: number;
  /** The characters that GSM-7 doesn't have, for which all of the text is sent in UCS-2. */
  costly: PlacedCharacter[];
}

/**
 * Units of one message, and of each of several: a message carries 140 octets, of which a concatenated one gives six to
 * its header (3GPP TS 23.040, section 9.2.3.24.1).
 */
const capacity: Readonly<Record<Encoding, { single: number; concatenated: number }>> = {
  'GSM-7': { single: 160, concatenated: 153 },
  'UCS-2': { single: 70, concatenated: 67 },
};

/**
 * Counts a text as it is sent: in GSM-7 if every character is in it or its extension table, else in UCS-2 (which
 * networks treat as UTF-16). No character is split between segments, neither an escaped one nor a surrogate pair.
 * A lone surrogate counts as the one unit that it is replaced by.
 */
export function measure(text: string): Measure {
  const costly: PlacedCharacter[] = [];
  const septets: number[] = [];
  const codeUnits: number[] = [];
  let index = 0;
  for (const char of text) {
    const size = septetsOf(char);
    if (size === undefined) costly.push({ char, index });
    septets.push(size ?? 0);
    codeUnits.push(char.length);
    index += char.length;
  }
  const encoding = costly.length > 0 ? 'UCS-2' : 'GSM-7';
  return { encoding, ...fill(encoding === 'UCS-2' ? codeUnits : septets, capacity[encoding]), costly };
}

function fill(sizes: readonly number[], { single, concatenated }: { single: number; concatenated: number }) {
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= single) return { segments: units === 0 ? 0 : 1, units, remaining: single - units };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > concatenated) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { segments, units, remaining: concatenated - used };
}
