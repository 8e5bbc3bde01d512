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

/** Everything Basta knows of one language. */
export interface Language {
  /** BCP 47 tag, as in the file's name. */
  tag: string;
  /** English name, for the documentation. */
  name: string;
  keywords: Keywords;
  /** Words that change nothing about a keyword beside them: please, thanks, hello, now. Separated by commas. */
  courtesy?: string;
}
