import type { NoticeKind } from '../config/config.ts';

/**
 * One sentence of a notice, with the places `{brand}`, `{program}`, `{support}`, `{frequency}` (texts a month) and
 * `{terms}`. An optional one goes where the rest fills a segment. Where the config knows nothing to fill the place of an
 * `either` with, its `or` stands there, if it has one. `one` is said of some programs, `all` when every one ended.
 */
export type Sentence =
  | string
  | { optional: string }
  | { either: string; or?: string; optional?: true }
  | { one: string; all: string };

/** The sentences of a notice in the order they stand; of the optional ones the last goes first. */
export type Sentences = readonly Sentence[];

/**
 * What our notices say in one language.
 *
 * An opt-out notice names the brand and what ended, and how to come back; a help notice names brand, support, rates and
 * STOP (CTIA Messaging Principles and Best Practices 5.1.3, 5.2.1). The question of a double opt-in says all that one
 * agrees to: brand, program, frequency, rates, help, how to stop, terms (5.1.2). None advertises: a confirmation with
 * marketing in it is an unlawful text, 47 CFR 64.1200(a)(12).
 *
 * START, STOP and HELP stay as they are in most languages: they are the words that carriers and providers act on too,
 * and that end what they block. Latin-script words keep to the letters of GSM-7, which has é, à and ñ but not á, ã, ê,
 * ç or ú: one of those would cut a segment from 160 places to 70.
 *
 * English aside, none was read by a native speaker yet; files say where we are least sure.
 */
export interface NoticeLanguage {
  /** BCP 47 tag, as in the file's name and of the language that replies are understood in. */
  tag: string;
  /** What stands between sentences; a space where not given. */
  gap?: '';
  notices: Readonly<Record<NoticeKind, Sentences>>;
}
