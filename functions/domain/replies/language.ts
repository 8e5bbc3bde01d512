import type { Script } from './script.ts';
import type { Twin, WordSets } from './word-sets.ts';

/** Words and where each is documented: ids of `sources.ts`, separated by spaces. */
export type SourcedWords = Readonly<Record<string, string>>;

/**
 * The exact words of one language. A word may be a phrase. They are compared after `fold`, so case, accents,
 * punctuation and emoji don't matter, and neither do spaces ("opt out" is OPTOUT too).
 */
export interface Keywords {
  /** Stop, also with courtesy around it ("stop please", "ok stop thanks"). */
  optOut: SourcedWords;
  /** Stop everything, whatever program the reply came to. */
  optOutAll?: SourcedWords;
  /** Stop when alone: within a sentence, even a polite one, they may be about an order or an appointment. */
  optOutAlone?: SourcedWords;
  /** Probably stop when alone or with courtesy: out at once, and asked. */
  likelyOptOut?: SourcedWords;
  /** Stop when alone, and only from numbers of these countries (ISO 3166-1 alpha-2). */
  optOutIn?: Readonly<Record<string, SourcedWords>>;
  optIn?: SourcedWords;
  help?: SourcedWords;
  /** Help when alone, and only from numbers of these countries. */
  helpIn?: Readonly<Record<string, SourcedWords>>;
  /** Yes and no to a double opt-in that has been asked. They mean nothing at any other time. */
  yes?: SourcedWords;
  no?: SourcedWords;
}

/** One way of refusing in a sentence. Its examples are beside it, in `<tag>.examples.ts`. */
export interface Rule {
  /** True where no reasonable reader could doubt that it refuses; else the refusal is likely, and asked about. */
  sure: boolean;
  /** Reaches every program, as a wrong number does. */
  all?: boolean;
  /** Patterns one of which must match (see `compile`). */
  any: readonly string[];
  /** Patterns none of which may match in the sentence that the match is in. A line ends a sentence here. */
  unless?: readonly string[];
}

/** Everything Basta knows of one language. */
export interface Language {
  /** BCP 47 tag, as in the file's name. */
  tag: string;
  /** English name, for the documentation. */
  name: string;
  /** Scripts that it is texted in; its rules are read only for replies with a word in one of them. */
  scripts: readonly Script[];
  /**
   * Letters that tell it from a language in the same script (Japanese kana from Chinese): a regular expression. A reply
   * with none of them keeps its words from the idioms and footers of this language.
   */
  telling?: string;
  keywords: Keywords;
  /** Words that change nothing about a keyword beside them: please, thanks, hello, now. Separated by commas. */
  courtesy?: string;
  /**
   * Words that its sentences are mostly made of, and rules of others may know: of two or more of them a reply is in it.
   * Separated by commas.
   */
  common?: string;
  /** Named sets of words for the patterns below. */
  sets?: WordSets;
  /** How else the words of the patterns are written. */
  twin?: Twin;
  /**
   * Words of five letters and more that are corrected when they are misspelt by a letter or two; in Chinese, words whose
   * characters are often picked wrongly for their sound.
   */
  spelling?: string;
  /** By kind, patterns in which words that could refuse don't ("bus stop", "don't stop"): no rule sees those words. */
  idioms?: Readonly<Record<string, readonly string[]>>;
  /**
   * Patterns of what senders write under their texts ("Reply STOP to end"). In a reply that says more, they are the
   * text answered, quoted or forwarded, and no rule sees them; alone they are the refusal typed back.
   */
  footers?: readonly string[];
  /** Patterns of pleasure, which leave a likely refusal none ("stop it, I love this"). */
  praise?: readonly string[];
  rules?: Readonly<Record<string, Rule>>;
  /** Patterns that make a refusal one of every program ("all your messages"). */
  all?: readonly string[];
  /** Words before a program that is to stay ("everything except order updates"). */
  except?: string;
}
