import type { NoticeLanguage } from '../notice-language.ts';

/** Without accents, as texts in it are mostly written: with them a segment would have 70 places for 160. */
export const cs: NoticeLanguage = {
  tag: 'cs',
  notices: {
    'opt-out': [
      {
        one: '{brand}: odhlasili jsme vas z odberu {program} a dalsi zpravy z nej neprijdou.',
        all: '{brand}: odhlasili jsme vas a dalsi zpravy od nas neprijdou.',
      },
      'Pro navrat odpovezte START.',
      { optional: 'Pomoc: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: odpoved jsme pochopili jako odhlaseni; {program} uz zpravy neposila.',
        all: '{brand}: odpoved jsme pochopili jako odhlaseni; zpravy uz neposilame.',
      },
      'Pokud to tak neni, odpovezte START.',
    ],
    'opt-in': ['{brand}: nyni dostavate zpravy {program}.', 'Odpovezte STOP pro odhlaseni, POMOC pro pomoc.'],
    help: [
      '{brand}: {program}.',
      'Pomoc: {support}.',
      { optional: 'Mohou se uctovat poplatky.' },
      'Odpovezte STOP pro odhlaseni.',
    ],
    'consent-asked': [
      '{brand}: odpovezte ANO pro odber {program}.',
      { either: 'Az {frequency} SMS mesicne.', or: 'Pocet zprav se lisi.' },
      'Mohou se uctovat poplatky.',
      'POMOC pro pomoc, STOP pro odhlaseni.',
      { either: 'Podminky: {terms}' },
    ],
  },
};
