import type { NoticeLanguage } from '../notice-language.ts';

/** Unsure of single words: to be read by a native speaker. */
export const ht: NoticeLanguage = {
  tag: 'ht',
  notices: {
    'opt-out': [
      {
        one: '{brand}: ou dezabòne nan {program}, ou p ap resevwa mesaj li yo ankò.',
        all: '{brand}: ou dezabòne, ou p ap resevwa mesaj nou yo ankò.',
      },
      'Reponn START pou w tounen.',
      { optional: 'Pou èd: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: nou konprann ou vle sispann; {program} p ap voye mesaj ankò.',
        all: '{brand}: nou konprann ou vle sispann; nou p ap voye mesaj ankò.',
      },
      'Si se pa sa, reponn START.',
    ],
    'opt-in': ['{brand}: ou abòne nan {program}.', 'Reponn STOP pou sispann, HELP pou èd.'],
    help: [
      '{brand}: {program}.',
      'Pou èd: {support}.',
      { optional: 'Frè mesaj ka aplike.' },
      'Reponn STOP pou sispann.',
    ],
    'consent-asked': [
      '{brand}: reponn WI pou resevwa mesaj {program}.',
      { either: 'Jiska {frequency} SMS pa mwa.', or: 'Kantite a varye.' },
      'Frè mesaj ka aplike.',
      'HELP pou èd, STOP pou sispann.',
      { either: 'Kondisyon: {terms}' },
    ],
  },
};
