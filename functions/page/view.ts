import type { Brand } from '../domain/config/config.ts';
import type { PageTextName, PageTexts } from '../domain/config/page-texts.ts';
import type { Instant } from '../domain/instant.ts';
import type { Action } from './form.ts';
import type { PageState } from './state.ts';

/** What stays the same from page to page. */
export interface Frame {
  brand: Brand;
  style: string;
  /** True where there are several programs to choose from. */
  several: boolean;
  /** Tag and own name of every language to choose. */
  languages: readonly { tag: string; name: string }[];
}

/** What was just done, so that the page can say it. */
export interface Done {
  action: Action;
  /** What it was about: a program's name, or the brand's. */
  name: string;
  /** The program's id, where it was about one. */
  program?: string;
  /** False where it was about another program than the link's. */
  own: boolean;
  /** True where it is safe but not stored yet. */
  queued: boolean;
  /** True where a reason came with a comment. */
  commented: boolean;
}

/** The page of one link: where its person stands. */
export interface LinkView {
  /** The last two of the number. */
  digits: string;
  state: PageState;
  /** How far the one button reaches. */
  reach: 'program' | 'all';
}

/** All that one page shows. */
export interface View {
  /** BCP 47 tag of `texts`. */
  language: string;
  texts: PageTexts;
  /** Absent for a link that isn't ours, and where it can't be told. */
  link?: LinkView;
  done?: Done;
  fault?: PageTextName;
  /** A nonce for one more form. */
  newNonce: () => string;
}

/** A day as the language writes it. The zone of the person is unknown; a pause may seem to end some hours off. */
export const dateIn = (language: string, at: Instant | undefined): string =>
  at ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at)) : '';
