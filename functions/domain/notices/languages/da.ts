import type { NoticeLanguage } from '../notice-language.ts';

export const da: NoticeLanguage = {
  tag: 'da',
  notices: {
    'opt-out': [
      {
        one: '{brand}: du er afmeldt {program} og får ikke flere beskeder derfra.',
        all: '{brand}: du er afmeldt og får ikke flere beskeder fra os.',
      },
      'Svar START for at komme tilbage.',
      { optional: 'Hjælp: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: vi læser dit svar som en afmelding; {program} sender ikke flere beskeder.',
        all: '{brand}: vi læser dit svar som en afmelding og sender ikke flere beskeder.',
      },
      'Er det forkert, så svar START.',
    ],
    'opt-in': ['{brand}: du er nu tilmeldt {program}.', 'Svar STOP for at stoppe, HJÆLP for hjælp.'],
    help: [
      '{brand}: {program}.',
      'Hjælp: {support}.',
      { optional: 'Sms-takst kan gælde.' },
      'Svar STOP for at stoppe.',
    ],
    'consent-asked': [
      '{brand}: svar JA for at få beskeder fra {program}.',
      { either: 'Op til {frequency} sms/måned.', or: 'Antallet varierer.' },
      'Sms-takst kan gælde.',
      'HJÆLP for hjælp, STOP for at stoppe.',
      { either: 'Vilkår: {terms}' },
    ],
  },
};
