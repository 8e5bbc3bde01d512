/** What a text of the page may name, written `{brand}`. */
export type Place = 'brand' | 'name' | 'digits' | 'date' | 'support' | 'word' | 'sender';

/**
 * Every text of the page and the places it may have. `name` is a program's name, or the brand's where a choice is about
 * every program; `digits` are the last two of the number; `word` is what the person has to text to `sender`.
 */
export const pageTexts = {
  title: ['brand'],
  language: [],
  number: ['digits'],
  ask: ['name'],
  unsubscribe: [],
  done: ['name'],
  doneAll: ['brand'],
  doneNote: [],
  queued: [],
  undo: [],
  back: ['name'],
  unblock: ['name', 'word', 'sender'],
  paused: ['name', 'date'],
  pausedNote: [],
  why: [],
  'too-often': [],
  'not-relevant': [],
  'no-longer-interested': [],
  'never-signed-up': [],
  other: [],
  thanks: [],
  comment: [],
  send: [],
  fewer: [],
  pause: [],
  choices: ['brand'],
  on: [],
  off: [],
  pausedUntil: ['date'],
  stop: [],
  resume: [],
  stopAll: ['brand'],
  channels: [],
  later: [],
  questions: ['support'],
  badLink: [],
  badLinkHelp: ['brand'],
  unreadable: [],
  commentTooLong: [],
  expired: [],
  tooLate: [],
  unavailable: [],
  tooMany: [],
} as const satisfies Record<string, readonly Place[]>;

export type PageTextName = keyof typeof pageTexts;
export type PageTexts = Readonly<Record<PageTextName, string>>;

export const pageTextNames = Object.keys(pageTexts) as PageTextName[];

/** The places that a text names and may not. */
export const unknownPlaces = (name: PageTextName, text: string): string[] => {
  const known: readonly string[] = pageTexts[name];
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '').filter((place) => !known.includes(place));
};

/** BCP 47 tags of the languages that the page speaks by itself. */
export const pageLanguages = [
  'en',
  'es',
  'zh-Hans',
  'zh-Hant',
  'fr',
  'pt',
  'de',
  'it',
  'nl',
  'pl',
  'sv',
  'tr',
  'ar',
  'he',
  'ru',
  'ja',
  'ko',
  'hi',
  'vi',
  'id',
] as const;

export type PageLanguage = (typeof pageLanguages)[number];

/** An owner's own texts by language: some of a language that the page speaks, all of one that it doesn't. */
export type PageWording = Readonly<Record<string, Partial<PageTexts>>>;
