import type { NoticeLanguage } from '../notice-language.ts';

/** Without accents, as texts in it are mostly written: with them a segment would have 70 places for 160. */
export const hu: NoticeLanguage = {
  tag: 'hu',
  notices: {
    'opt-out': [
      {
        one: '{brand}: leiratkozasat rogzitettuk, {program} uzenetet nem kap tobbe.',
        all: '{brand}: leiratkozasat rogzitettuk, tolunk uzenetet nem kap tobbe.',
      },
      'Visszatereshez valaszolja: START.',
      { optional: 'Segitseg: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: valaszat leiratkozasnak vettuk; {program} uzenetet nem kap tobbe.',
        all: '{brand}: valaszat leiratkozasnak vettuk; tolunk uzenetet nem kap tobbe.',
      },
      'Ha nem igy van, valaszolja: START.',
    ],
    'opt-in': ['{brand}: feliratkozott: {program}.', 'Leiratkozashoz valaszolja: STOP, segitseghez: SEGITSEG.'],
    help: [
      '{brand}: {program}.',
      'Segitseg: {support}.',
      { optional: 'Dijak merulhetnek fel.' },
      'Leiratkozashoz valaszolja: STOP.',
    ],
    'consent-asked': [
      '{brand}: {program} uzenetekhez valaszolja: IGEN.',
      { either: 'Legfeljebb {frequency} SMS/ho.', or: 'Valtozo gyakorisag.' },
      'Dijak merulhetnek fel.',
      'Segitseghez: SEGITSEG, leiratkozashoz: STOP.',
      { either: 'Feltetelek: {terms}' },
    ],
  },
};
