import { column } from './reply-shape.ts';

/** How a pattern is read. */
export interface Manner {
  /** The pieces of a reply that no match goes out of. */
  within: 'sentences' | 'runs' | 'whole';
  /** Words that it may pass on to, from the one before them. */
  joined: (typeof column)['joined' | 'near' | 'close'];
  /** Words that it may not use. */
  taken: (typeof column)['taken' | 'untaken'];
  /** Of matches that begin alike the longest counts, not the shortest. */
  longest: boolean;
}

/** Rules pass over commas. */
export const asRule: Manner = { within: 'sentences', joined: column.joined, taken: column.taken, longest: false };
/** What takes something from a rule reads idioms too. */
export const asWritten: Manner = { ...asRule, taken: column.untaken };
/** Idioms pass over neither commas nor colons: "no, stop" is not "no stop". */
export const asIdiom: Manner = { within: 'runs', joined: column.close, taken: column.untaken, longest: false };
/** Footers pass over colons ("Opt out: STOP"), and from a question to its answer where they say so. */
export const asFooter: Manner = { within: 'whole', joined: column.near, taken: column.untaken, longest: true };
