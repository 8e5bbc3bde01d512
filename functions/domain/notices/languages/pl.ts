import type { NoticeLanguage } from '../notice-language.ts';

/** Without accents, as texts in it are mostly written: with them a segment would have 70 places for 160. */
export const pl: NoticeLanguage = {
  tag: 'pl',
  notices: {
    'opt-out': [
      {
        one: '{brand}: wypisano z {program}. Te SMS-y nie beda juz przychodzic.',
        all: '{brand}: wypisano ze wszystkich naszych SMS-ow. Nie beda juz przychodzic.',
      },
      'Powrot: odpisz START.',
      { optional: 'Pomoc: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: rozumiemy to jako rezygnacje; {program} nie wysle juz SMS-ow.',
        all: '{brand}: rozumiemy to jako rezygnacje; nie wyslemy juz SMS-ow.',
      },
      'Jesli to pomylka, odpisz START.',
    ],
    'opt-in': ['{brand}: zapisano do {program}.', 'Rezygnacja: odpisz STOP, pomoc: POMOC.'],
    help: [
      '{brand}: {program}.',
      'Pomoc: {support}.',
      { optional: 'Moga obowiazywac oplaty.' },
      'Rezygnacja: odpisz STOP.',
    ],
    'consent-asked': [
      '{brand}: odpisz TAK, aby dostawac SMS-y {program}.',
      { either: 'Do {frequency} SMS-ow na miesiac.', or: 'Liczba SMS-ow zmienna.' },
      'Moga obowiazywac oplaty.',
      'Pomoc: POMOC, rezygnacja: STOP.',
      { either: 'Regulamin: {terms}' },
    ],
  },
};
