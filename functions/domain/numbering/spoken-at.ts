import type { Phone } from '../phone.ts';

/*
 * Calling codes (ITU-T E.164) by the languages that are mostly spoken there, of those that Basta answers in. A guess, and
 * the last one asked: a table of all number plans to make it a better guess would weigh more than the unsubscribe page.
 */
const spokenAt: Readonly<Record<string, string>> = {
  ar: '20 212 213 216 218 249 961 962 963 964 965 966 967 968 970 971 973 974',
  ca: '376',
  cs: '420',
  da: '45',
  de: '49 43 41 423 352',
  el: '30 357',
  es: '34 51 52 53 54 56 57 58 502 503 504 505 506 507 591 593 595 598 1787 1939 1809 1829 1849',
  fi: '358',
  fr: '33 32 41 352 221 225 226 228 229 241 262 377 509 590 594 596',
  he: '972',
  hi: '91',
  ht: '509',
  hu: '36',
  id: '62',
  it: '39 378 41',
  ja: '81',
  ko: '82',
  ms: '60 673',
  nb: '47',
  nl: '31 32 597',
  pl: '48',
  pt: '55 351 244 258 238',
  ro: '40 373',
  ru: '7 375',
  sv: '46 358',
  th: '66',
  tl: '63',
  tr: '90',
  uk: '380',
  vi: '84',
  'zh-Hans': '86',
  'zh-Hant': '852 853 886',
};

/** Where several languages are spoken, the first is the one that most speak. */
const first: Readonly<Record<string, string>> = { '32': 'nl', '352': 'fr', '358': 'fi', '509': 'fr' };

const languagesAt = new Map<string, string[]>();
for (const [tag, codes] of Object.entries(spokenAt)) {
  for (const code of codes.split(' ')) {
    const others = languagesAt.get(code) ?? [];
    languagesAt.set(code, first[code] === tag ? [tag, ...others] : [...others, tag]);
  }
}

/** BCP 47 tags of what is spoken where a number is from, what most speak first; none where it can't be guessed. */
export function languagesOfNumber(phone: Phone): readonly string[] {
  for (let length = 4; length > 0; length -= 1) {
    const tags = languagesAt.get(phone.slice(1, 1 + length));
    if (tags) return tags;
  }
  return [];
}

/**
 * The language to suppose of a number: the given one where it is spoken there too, else what most speak; undefined where
 * it can't be guessed.
 *
 * @param usual BCP 47 tag of the language that subscribers mostly speak
 */
export function languageOfNumber(phone: Phone, usual: string): string | undefined {
  const spoken = languagesOfNumber(phone);
  const language = new Intl.Locale(usual).language;
  return spoken.find((tag) => tag.split('-')[0] === language) ?? spoken[0];
}
