/** What is known of a word, wherever it stands. */
export interface KnownWord {
  /** Whether some pattern names it: then it is not a misspelling of another. */
  named: boolean;
  /** Whether one names it as it is, and not only how it begins or ends. */
  isWhole: boolean;
  /** The longest beginning that patterns name, of a word that they name neither itself nor by its ending. */
  stem: string | undefined;
  /** The sets that hold it, by itself, by a stem or by an ending. */
  sets: readonly number[];
  /** Those of them that are the rarest of some pattern. */
  rarest: readonly number[];
  /** The languages whose rules look for it: a bit each, in the order of the book. */
  languages: number;
  /** The languages that look for it in patterns of any kind. */
  spoken: number;
  /** The languages that have it in any place of a pattern, if only to pass over it or to go no further. */
  read: number;
  /** The languages that have it in most sentences. */
  common: number;
  /** The phrases that begin with it, by the first letter (code unit) of their second word. */
  phrases: ReadonlyMap<number, () => readonly Phrase[]> | undefined;
}

/** A phrase that sets hold. */
export interface Phrase extends Omit<KnownWord, 'named' | 'isWhole' | 'stem' | 'phrases'> {
  words: readonly string[];
  /** The last word only begins so. */
  isStem: boolean;
}
