/** What a reply asks for. `likely-opt-out` suppresses as `opt-out` does, and its notice says how to undo it. */
export type Intent = 'opt-out' | 'likely-opt-out' | 'opt-in' | 'help' | 'confirm' | 'none';

/** How far a refusal or return reaches: the program written to, every program, or the programs it names (their ids). */
export type ReplyScope = 'program' | 'all' | readonly string[];

/** What a reply means, and what made us think so. */
export interface Understanding {
  intent: Intent;
  scope: ReplyScope;
  /** BCP 47 tag of the words that decided, where they belong to one language. */
  language?: string;
  /** The words that decided, as normalised; never more than the matched part. Holds text of a person: keep it out of logs. */
  matched?: string;
  /** The rule that decided, e.g. `keyword:en:stop`, `slip:en:stop`, `pattern:es:baja` or `weighed`. Safe to log and to count. */
  why: string;
}

/** Words that an owner adds for one program. They add to the built-in ones and can't take any away. */
export interface OwnWords {
  optOut?: readonly string[];
  optIn?: readonly string[];
  help?: readonly string[];
}

/** What is known about a reply besides its words. */
export interface ReplyContext {
  /** ISO 3166-1 alpha-2 country of the contact's number, e.g. `US`; decides words that mean stop in one country only. */
  country?: string;
  /** BCP 47 tags of what is spoken where the contact's number is from; decides the language of words that several have. */
  spoken?: readonly string[];
  /** True while a double opt-in has been asked and not answered; only then can YES confirm. */
  pending?: boolean;
  /** The program that the reply came to. */
  program?: string;
  /** The programs of the config, so that a reply can name one ("STOP offers"). */
  programs?: readonly { id: string; name: string; aliases?: readonly string[]; words?: OwnWords }[];
}
