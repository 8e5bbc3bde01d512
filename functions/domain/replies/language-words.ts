import { fold } from './fold.ts';
import type { Language, SourcedWords } from './language.ts';
import { tokenise } from './tokens.ts';

/** What a keyword asks for, before the circumstances of the reply are weighed. */
export type KeywordKind = 'opt-out' | 'likely-opt-out' | 'opt-in' | 'help' | 'yes' | 'no';

/** Exact words that ask for the same. */
export interface KeywordGroup {
  kind: KeywordKind;
  /** Folded, the words of a phrase with one space between them. */
  words: readonly string[];
  all?: boolean;
  /** Count only when nothing else is said, not even please. */
  alone?: boolean;
  /** Slips themselves, of which no more slips are made out. */
  slip?: boolean;
  /** Count only for numbers of this country. */
  country?: string;
}

/** What reading a reply needs of a language: without sources and what else is for its readers, and folded once for all. */
export interface LanguageWords extends Pick<Language, 'tag' | 'scripts'> {
  keywords: readonly KeywordGroup[];
  courtesy: readonly string[];
  /** With a space between the words, which in Chinese are the characters. */
  spelling: readonly string[];
  except: readonly string[];
}

/** Takes the words out of a language file. Done when they are packed, not while replies are read. */
export function wordsOf(language: Language): LanguageWords {
  const { tag, scripts, keywords, courtesy, spelling, except } = language;
  const group = (kind: KeywordKind, sourced: SourcedWords = {}, which: Partial<KeywordGroup> = {}): KeywordGroup[] => {
    const words = (slip: boolean) =>
      Object.entries(sourced).flatMap(([word, ids]) => ((ids === 'slip') === slip ? [folded(word)] : []));
    return [
      { kind, words: words(false), ...which },
      { kind, words: words(true), slip: true, ...which },
    ];
  };
  const groups = [
    ...group('opt-out', keywords.optOut),
    ...group('opt-out', keywords.optOutAll, { all: true }),
    ...group('opt-out', keywords.optOutAlone, { alone: true }),
    ...group('likely-opt-out', keywords.likelyOptOut),
    ...group('opt-in', keywords.optIn),
    ...group('help', keywords.help),
    ...group('yes', keywords.yes),
    ...group('no', keywords.no),
    ...Object.entries(keywords.optOutIn ?? {}).flatMap(([country, words]) =>
      group('opt-out', words, { alone: true, country }),
    ),
    ...Object.entries(keywords.helpIn ?? {}).flatMap(([country, words]) =>
      group('help', words, { alone: true, country }),
    ),
  ];
  return {
    tag,
    scripts,
    keywords: groups.filter(({ words }) => words.length > 0),
    courtesy: listed(courtesy),
    spelling: listed(spelling),
    except: listed(except),
  };
}

const folded = (phrase: string): string => tokenise(fold(phrase)).words.join(' ');

/** The phrases of a list, folded. */
export const listed = (phrases: string | undefined): string[] =>
  phrases === undefined ? [] : phrases.split(',').map(folded).filter(Boolean);
