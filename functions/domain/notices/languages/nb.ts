import type { NoticeLanguage } from '../notice-language.ts';

export const nb: NoticeLanguage = {
  tag: 'nb',
  notices: {
    'opt-out': [
      {
        one: '{brand}: du er meldt av {program} og får ikke flere meldinger derfra.',
        all: '{brand}: du er meldt av og får ikke flere meldinger fra oss.',
      },
      'Svar START for å komme tilbake.',
      { optional: 'Hjelp: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: vi leser svaret ditt som en avmelding; {program} sender ikke flere meldinger.',
        all: '{brand}: vi leser svaret ditt som en avmelding og sender ikke flere meldinger.',
      },
      'Er det feil, svar START.',
    ],
    'opt-in': ['{brand}: du er nå påmeldt {program}.', 'Svar STOP for å stoppe, HJELP for hjelp.'],
    help: [
      '{brand}: {program}.',
      'Hjelp: {support}.',
      { optional: 'Operatørens priser kan gjelde.' },
      'Svar STOP for å stoppe.',
    ],
    'consent-asked': [
      '{brand}: svar JA for å få meldinger fra {program}.',
      { either: 'Inntil {frequency} SMS/måned.', or: 'Antallet varierer.' },
      'Operatørens priser kan gjelde.',
      'HJELP for hjelp, STOP for å stoppe.',
      { either: 'Vilkår: {terms}' },
    ],
  },
};
