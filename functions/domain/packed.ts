import { brotliDecompressSync } from 'node:zlib';

/**
 * Data out of a generated module: JSON, compressed with Brotli, in base 91 (`inBase91`). Word lists and numbering plans
 * take a third of the bundle that they would as code, and no time until they are needed.
 */
export const unpacked = (text: string): unknown => JSON.parse(brotliDecompressSync(fromBase91(text)).toString());

/** Characters that a string of the source may hold as they are: printable ASCII without quotes, `$` and the backslash. */
const digits = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i)).filter((c) => !/["'$\\]/.test(c));

// Two digits have 8,281 values, so they hold 13 bits, and a 14th where what is above 8,192 leaves room for it.
const pairBits = 13;
const highestWithFurtherBit = digits.length ** 2 - 2 ** pairBits - 1;
const bitsIn = (pair: number): number => (pair % 2 ** pairBits > highestWithFurtherBit ? pairBits : pairBits + 1);

/** Bytes as text (basE91, http://base91.sourceforge.net): 23 % longer than they are, where base64 is 33 %. */
export function inBase91(bytes: Uint8Array): string {
  let text = '';
  let waiting = 0;
  let bits = 0;
  for (const byte of bytes) {
    waiting |= byte << bits;
    bits += 8;
    if (bits <= pairBits) continue;
    const used = bitsIn(waiting % 2 ** pairBits);
    const pair = waiting % 2 ** used;
    text += `${digits[pair % digits.length]}${digits[Math.floor(pair / digits.length)]}`;
    waiting >>>= used;
    bits -= used;
  }
  if (bits > 0) text += digits[waiting % digits.length];
  if (bits >= 8 || waiting >= digits.length) text += digits[Math.floor(waiting / digits.length)];
  return text;
}

/** The bytes that `inBase91` made text of. */
export function fromBase91(text: string): Uint8Array {
  const values = new Uint8Array(0x80);
  for (const [value, digit] of digits.entries()) values[digit.charCodeAt(0)] = value;
  const bytes = new Uint8Array(Math.ceil((text.length * (pairBits + 1)) / 16));
  let end = 0;
  let waiting = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i += 2) {
    const pair = (values[text.charCodeAt(i)] ?? 0) + (values[text.charCodeAt(i + 1)] ?? 0) * digits.length;
    waiting |= pair << bits;
    // What is left at the end may be one digit, of which only what makes a byte full counts.
    bits += i + 1 < text.length ? bitsIn(pair) : 8 - bits;
    for (; bits >= 8; bits -= 8) {
      bytes[end] = waiting & 0xff;
      end += 1;
      waiting >>>= 8;
    }
  }
  return bytes.subarray(0, end);
}
