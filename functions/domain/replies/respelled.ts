import { remembered } from '../remembered.ts';
import { byTheirSound } from './homophones.ts';
import { keywordsOf } from './keywords.ts';
import { isMeant } from './meant.ts';
import { stemOf } from './rules.ts';
import { corrected, heard, slippedAfter } from './spelling.ts';
import type { Tokens } from './tokens.ts';

// Letters of the shortest word that is mended.
const shortestMended = 4;

/** The words with slips mended: letters held down ("stoooop") and long words misspelt ("unsubcribe"). */
export function respelled(tokens: Tokens): Tokens {
  let mended = byTheirSound(tokens.words);
  const { words } = tokens;
  for (let at = 0; at < words.length; at += 1) {
    const word = (mended ?? words)[at] ?? '';
    const other = word.length < shortestMended ? word : meant(word);
    if (other === word) continue;
    mended ??= [...words];
    mended[at] = other;
  }
  return mended ? { ...tokens, words: mended } : tokens;
}

// Words of replies that are kept with what they are meant for: a language in use, not what someone makes up.
const mostWords = 8192;

/** The word that is meant, which is mostly the word itself. */
const meant = remembered(mostWords, (word) => {
  const mended = unstretched(word);
  if (mended) return mended;
  if (!isMeant(word)) return corrected(word) ?? heard(word, isKeyword) ?? word;
  const stem = isKeyword(word) ? undefined : stemOf(word);
  return (stem && slippedAfter(stem, word)) ?? word;
});

const isKeyword = (word: string): boolean => keywordsOf([word]).length > 0;

/** A word with letters held down, as a word that is known: "stoooop", "stopppp", "nooo". */
function unstretched(word: string): string | undefined {
  if (!/(.)\1\1/u.test(word)) return undefined;
  const [twice, once] = ['$1$1', '$1'].map((times) => word.replace(/(.)\1{2,}/gu, times));
  return [once, twice].find((shorter) => shorter && isMeant(shorter));
}
