import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';
import { allKeys, type Keyword, keyOf, keywordsAt, spaceless } from './keywords.ts';
import type { KeywordGroup } from './language-words.ts';
import { PartIndex } from './part-index.ts';
import { isSlipOf } from './slips.ts';

const shortestSlip = 4;
const shortestAlone = 6;

interface Phrase {
  key: string;
  parts: readonly string[];
}

/** Whether such words refuse wherever the number is from, and are no slips themselves. */
const refuses = ({ kind, slip, country }: Pick<KeywordGroup, 'kind' | 'slip' | 'country'>): boolean =>
  kind === 'opt-out' && !slip && country === undefined;

/** What may be a keyword mistyped: keys, and phrases by how many words they have. */
const candidates = once(() => {
  const words = allLanguages()
    .flatMap(({ keywords }) => keywords.filter(refuses))
    .flatMap((group) => group.words);
  const keys = new Set(words.map(spaceless).filter((key) => key.length >= shortestSlip));
  const phrases = words
    .filter((word) => word.includes(' '))
    .map((word): Phrase => ({ key: spaceless(word), parts: word.split(' ') }))
    .filter(({ key }) => keys.has(key));
  return {
    keys: new PartIndex(keys, () => 1),
    byWords: Map.groupBy(phrases, ({ parts }) => parts.length),
  };
});

// Words of four letters are a slip away from too many others to go on that alone in languages that few replies are in.
const spelt = once(() => new Set(allLanguages().flatMap(({ tag, spelling }) => (spelling.length > 0 ? [tag] : []))));

/** The keyword of a key that may be mistyped, if one may. */
const mistypable = (key: string): Keyword | undefined =>
  keywordsAt(key)
    .filter((keyword) => refuses(keyword) && keyword.tags.some((tag) => spelt().has(tag)))
    .sort((a, b) => Number(a.alone) - Number(b.alone))[0];

/**
 * The refusing keyword that these words are a slip of the thumb away from, if they are nothing else. Courtesy around
 * them makes a short one as telling as a long one ("siar por favor").
 */
export function mistypedKeyword(words: readonly string[], courteous: boolean): Keyword | undefined {
  const { byKey, longestKey } = allKeys();
  const key = keyOf(words);
  if (key.length < shortestSlip - 1 || key.length > longestKey || byKey.has(key)) return undefined;
  const shortest = courteous ? shortestSlip : shortestAlone;
  const { keys, byWords } = candidates();
  const alike: string[] = [];
  for (const other of keys.near(key)) if (isSlipOf(other, key)) alike.push(other);
  const mistyped = firstListed(alike, ({ word, alone }) => !alone || spaceless(word).length >= shortest);
  if (mistyped) return mistyped;
  const phrases = byWords.get(words.length)?.filter(({ parts }) => isPhraseMistyped(parts, words)) ?? none;
  return firstListed(
    phrases.map((phrase) => phrase.key),
    ({ word }) => isPhraseMistyped(word.split(' '), words),
  );
}

const none: readonly never[] = [];

/** The keyword that is listed first of those of some keys. */
function firstListed(keys: readonly string[], isMeant: (keyword: Keyword) => boolean): Keyword | undefined {
  if (keys.length === 0) return undefined;
  const { byKey } = allKeys();
  const listedAt = (key: string): number => byKey.get(key)?.[0] ?? 0;
  for (const key of keys.toSorted((a, b) => listedAt(a) - listedAt(b))) {
    const keyword = mistypable(key);
    if (keyword && isMeant(keyword)) return keyword;
  }
  return undefined;
}

// Shorter words than these must be right in a phrase where each may have its slip.
const shortestInPhrase = 4;

/** Whether each word of a phrase is as typed or a slip of the thumb away ("darmr de bsja" for "darme de baja"). */
const isPhraseMistyped = (phrase: readonly string[], typed: readonly string[]): boolean =>
  phrase.every((word, i) => {
    const other = typed[i] ?? '';
    return word === other || (word.length >= shortestInPhrase && isSlipOf(word, other));
  });
