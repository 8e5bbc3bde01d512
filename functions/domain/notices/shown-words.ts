/** Letters of scripts that have no capitals: Arabic, Hebrew, Indic, Thai, Chinese, Japanese, Korean. */
const caseless = '[\\p{Lo}\\p{M}]';

const shown = [/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu, /(?<=["“„«「])[^"”“»」]{1,30}(?=["”“»」])/gu];
const latinBesideHan = new RegExp(`(?<=${caseless})[A-Z]{2,}|[A-Z]{2,}(?=${caseless})`, 'gu');
const run = new RegExp(`${caseless}+`, 'gu');

/** Characters of the longest word to send in a script that writes none between its words. */
const longest = 6;

/**
 * The words that a text may ask its reader to send: those in capitals or quotes, as such words are written, and in
 * scripts without capitals every word, of which most are none.
 */
export function shownWords(text: string): readonly string[] {
  const found = new Set([...shown, latinBesideHan].flatMap((pattern) => text.match(pattern) ?? []));
  for (const letters of text.match(run) ?? []) {
    found.add(letters);
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letters)) continue;
    for (let from = 0; from < letters.length; from += 1) {
      for (let to = from + 1; to <= Math.min(letters.length, from + longest); to += 1)
        found.add(letters.slice(from, to));
    }
  }
  return [...found];
}
