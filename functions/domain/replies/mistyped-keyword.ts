import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import { allKeys, type Keyword, keyOf, keywordsAt } from './keywords.ts';
import { PartIndex } from './part-index.ts';
import { isSlipOf } from './slips.ts';

const shortestSlip = 4;
const shortestAlone = 6;

// Words of four letters are a slip away from too many others to go on that alone in languages that few replies are in.
const mistypable = once(() => {
  const spelt = new Set(allLanguages().flatMap(({ tag, spelling }) => (spelling.length > 0 ? [tag] : [])));
  const mistypable = new Map<string, { keyword: Keyword; at: number }>();
  for (const word of allKeys().byKey.keys()) {
    const found = keywordsAt(word)
      .filter(
        ({ kind, tags, country, slip }) =>
          kind === 'opt-out' && !slip && country === undefined && tags.some((tag) => spelt.has(tag)),
      )
      .sort((a, b) => Number(a.alone) - Number(b.alone))[0];
    if (found && word.length >= shortestSlip) mistypable.set(word, { keyword: found, at: mistypable.size });
  }
  return mistypable;
});

/**
 * The refusing keyword that these words are a slip of the thumb away from, if they are nothing else. Courtesy around
 * them makes a short one as telling as a long one ("siar por favor").
 */
export function mistypedKeyword(words: readonly string[], courteous: boolean): Keyword | undefined {
  const { byKey, longestKey } = allKeys();
  const key = keyOf(words);
  if (key.length < shortestSlip - 1 || key.length > longestKey || byKey.has(key)) return undefined;
  const shortest = courteous ? shortestSlip : shortestAlone;
  const found = nearest(key, (word, { alone }) => !alone || word.length >= shortest);
  return (
    found ??
    mistypablePhrases()
      .get(words.length)
      ?.find(({ parts }) => isPhraseMistyped(parts, words))?.keyword
  );
}

const byPart = once(() => new PartIndex(new Set(mistypable().keys()), () => 1));

/** The first keyword, in the order that they are listed in, that the key is a slip of. */
function nearest(key: string, isMeant: (word: string, keyword: Keyword) => boolean): Keyword | undefined {
  let first: { keyword: Keyword; at: number } | undefined;
  for (const word of byPart().near(key)) {
    const found = mistypable().get(word);
    if (!found || (first && first.at <= found.at)) continue;
    if (isMeant(word, found.keyword) && isSlipOf(word, key)) first = found;
  }
  return first?.keyword;
}

const mistypablePhrases = once(() => {
  const phrases = [...mistypable().values()].map(({ keyword }) => ({ keyword, parts: keyword.word.split(' ') }));
  return Map.groupBy(
    phrases.filter(({ parts }) => parts.length > 1),
    ({ parts }) => parts.length,
  );
});

// Shorter words than these must be right in a phrase where each may have its slip.
const shortestInPhrase = 4;

/** Whether each word of a phrase is as typed or a slip of the thumb away ("darmr de bsja" for "darme de baja"). */
const isPhraseMistyped = (phrase: readonly string[], typed: readonly string[]): boolean =>
  phrase.every((word, i) => {
    const other = typed[i] ?? '';
    return word === other || (word.length >= shortestInPhrase && isSlipOf(word, other));
  });
