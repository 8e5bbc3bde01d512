/** What a character is for cutting words. */
export const kind = {
  space: 1,
  letter: 2,
  alone: 3,
  comma: 4,
  line: 5,
  sentence: 6,
  question: 7,
  apostrophe: 8,
  sign: 9,
  colon: 10,
  dash: 11,
  quotationMark: 12,
  opening: 13,
  closing: 14,
} as const;

// Signs that stand for a word: stop sign, no entry, prohibited, raised middle finger.
const signs = new Set(['🛑', '⛔', '🚫', '🖕']);

/** Signs that say the same as one of those: no mobile phones, bell with slash, cross mark. (A raised hand greets too.) */
export const alike = new Map([
  ['📵', '🚫'],
  ['🔕', '🚫'],
  ['❌', '🚫'],
]);

// Scripts written without spaces, and Hangul, whose endings are written on to the word: rules for them match characters.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]/u;
const letter = /[\p{L}\p{N}\p{M}]/u;

function kindOf(char: string): number {
  // First what needs no Unicode class, of which the first use costs a process a millisecond.
  if (/[a-z0-9]/.test(char)) return kind.letter;
  if (char === ' ') return kind.space;
  if (unspaced.test(char)) return kind.alone;
  if (signs.has(char) || alike.has(char)) return kind.sign;
  if (letter.test(char)) return kind.letter;
  if (char === "'") return kind.apostrophe;
  if (char === '\n' || char === '\r') return kind.line;
  if (/[?？؟;\u{37e}]/u.test(char)) return char === ';' ? kind.comma : kind.question;
  if (/[.!…。！｡।؛¡¿]/u.test(char)) return kind.sentence;
  if (/[,，、؛]/u.test(char)) return kind.comma;
  if (/[:：]/u.test(char)) return kind.colon;
  if (/[-–—]/u.test(char)) return kind.dash;
  // Which of them opens a quotation is another in every language.
  if (/["“”„«»「」『』]/u.test(char)) return kind.quotationMark;
  if (/[([{【]/u.test(char)) return kind.opening;
  if (/[)\]}】]/u.test(char)) return kind.closing;
  return kind.space;
}

// Kinds of the first two planes, which emoji are in, filled as characters are met: looking one up is far cheaper than a
// Unicode class.
const known = new Uint8Array(0x20000);

/** The kind of a character, by its code point. */
export function charKind(code: number, char: string): number {
  if (code >= known.length) return kindOf(char);
  let found = known[code] ?? 0;
  if (found === 0) {
    found = kindOf(char);
    known[code] = found;
  }
  return found;
}
