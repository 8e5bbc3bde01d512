/*
 * 3GPP TS 23.038, section 6.2.1: the GSM 7-bit default alphabet and its extension table. National shift tables
 * (section 6.2.1.2) are left out: no provider here uses them unless it is told to, and then for one language at a time.
 */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension = '\f^{}\\[~]|€';

const septets = new Map<string, 1 | 2>([
  ...[...basic].map((char): [string, 1] => [char, 1]),
  ...[...extension].map((char): [string, 2] => [char, 2]),
]);

/** How many septets a character takes, two if it is of the extension table; undefined if GSM-7 doesn't have it. */
export const septetsOf = (char: string): 1 | 2 | undefined => septets.get(char);

/** Characters that word processors put in, by what they stand for and GSM-7 has. */
const plain: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‹': "'",
  '›': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '*',
  '·': '.',
  '…': '...',
  '×': 'x',
  '÷': '/',
  '™': '(TM)',
  '®': '(R)',
  '©': '(C)',
  '№': 'No.',
  '\t': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufe0e': '',
  '\ufe0f': '',
  '\ufeff': '',
  '\u2028': '\n',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
};

/**
 * What GSM-7 can write in a character's place: the plain form of typography, the letter without an accent that GSM-7
 * lacks, nothing for a pictogram. Undefined where there is none, as for other scripts.
 */
export function plainFormOf(char: string): string | undefined {
  const known = plain[char];
  if (known !== undefined) return known;
  if (/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u.test(char)) return '';
  const letters = char.normalize('NFKD').replace(/\p{M}+/gu, '');
  return letters !== char && [...letters].every((letter) => septetsOf(letter)) ? letters : undefined;
}

/** A text in characters of GSM-7, those it lacks in their plain forms; undefined if one has none. */
export function inGsm7(text: string): string | undefined {
  const chars = Array.from(text, (char) => (septetsOf(char) ? char : plainFormOf(char)));
  return chars.includes(undefined) ? undefined : chars.join('');
}
