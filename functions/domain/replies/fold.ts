import { remembered } from '../remembered.ts';
import { inSimplified } from './chinese.ts';

// Letters that Unicode does not decompose, and letters that people write for one another.
const alike: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ς: 'σ',
  ґ: 'г',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʹ: "'",
  '′': "'",
  '´': "'",
  '`': "'",
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

// Soft hyphens, joiners, bidi marks, variation selectors, the keycap and tag characters: nothing a reader sees.
const invisible = new RegExp(
  `[${[
    '\\u{ad}\\u{34f}\\u{61c}\\u{115f}\\u{1160}\\u{180b}-\\u{180e}\\u{200b}-\\u{200f}\\u{202a}-\\u{202e}\\u{2060}-\\u{206f}',
    '\\u{20e3}\\u{3164}\\u{fe00}-\\u{fe0f}\\u{feff}\\u{ffa0}\\u{e0000}-\\u{e007f}',
  ].join('')}]`,
  'gu',
);

// Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel. Not the vowel signs of Indic or Thai,
// without which words become other words.
const accents =
  /[\u{300}-\u{36f}\u{591}-\u{5bd}\u{5bf}\u{5c1}\u{5c2}\u{5c4}\u{5c5}\u{5c7}\u{610}-\u{61a}\u{640}\u{64b}-\u{65f}\u{670}]/gu;

// Enclosed letters that NFKC leaves alone (🆂, 🅢, 🇸). Two regional indicators alone are a flag, not letters.
const enclosed = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
const regional = /[\u{1f1e6}-\u{1f1ff}](?:[ \u{200b}-\u{200d}]?[\u{1f1e6}-\u{1f1ff}])*/gu;
const plainEnclosed = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  return String.fromCharCode(97 + code - (code < 0x1f170 ? 0x1f150 : 0x1f170));
};
const plainRegional = (run: string): string => {
  const letters = [...run].filter((c) => c >= '\u{1f1e6}');
  return letters.length === 2
    ? ' '
    : letters.map((c) => String.fromCharCode(97 + (c.codePointAt(0) ?? 0) - 0x1f1e6)).join('');
};

const beyondAscii = /[\u0080-\uffff]/;

/**
 * One spelling for what people mean as the same letters: case, accents, full-width, enclosed and mathematical letters,
 * Turkish dotted and dotless i, Arabic letter variants, Chinese in either script, curly
 * apostrophes; without invisible characters.
 *
 * Words in the language files go through the same function, so they can be written as they are spelt.
 */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase().replaceAll('`', "'");
  if (!together.test(text)) return inSimplified(text.replace(unfolded, foldedLetter));
  return foldedWhole(text);
}

// What folds by what stands beside it: marks on letters, letters that marks go on, and flags, which are two signs each. All
// else that replies are mostly written in, with its emoji, folds letter by letter.
const together =
  /[\u0250-\u200c\u200e\u200f\u2028-\u20e2]|[\u20e4-\u218f\u2c00-\u2fff\u3004-\u4dff\ua000-\ud83b\ud83f-\udbff\ue000-\ufe0e\ufe10-\uff00\uff5f-\uffff]|\ud83c[\udde6-\uddff]/;
const unfolded =
  /[A-Z`\u0080-\u024f\u2010-\u2027\u2190-\u2bff\u3000-\u3003\uff01-\uff5e]|\u200d|\u20e3|\ufe0f|[\ud83c-\ud83e][\udc00-\udfff]/g;

const mostLetters = 1024;
const foldedLetter = remembered(mostLetters, (letter) => foldedWhole(letter));

const foldedWhole = (text: string): string =>
  text
    .replace(/[´`]/g, "'")
    .replace(enclosed, plainEnclosed)
    .replace(regional, plainRegional)
    .replace(invisible, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(alikeLetters, (letter) => alike[letter] ?? letter)
    .normalize('NFC')
    .replace(/\p{sc=Han}+/gu, inSimplified);
