import type { NoticeLanguage } from '../notice-language.ts';

/** Without accents, as texts in it are mostly written: with them a segment would have 70 places for 160. */
export const tr: NoticeLanguage = {
  tag: 'tr',
  notices: {
    'opt-out': [
      {
        one: '{brand}: {program} aboneliginden ciktiniz, bu mesajlari artik almayacaksiniz.',
        all: '{brand}: tum mesajlarimizdan ciktiniz, artik mesaj almayacaksiniz.',
      },
      'Geri donmek icin START yazin.',
      { optional: 'Yardim: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: yanitinizi cikma istegi saydik; {program} artik mesaj gondermeyecek.',
        all: '{brand}: yanitinizi cikma istegi saydik; artik mesaj gondermeyecegiz.',
      },
      'Yanlissa START yazin.',
    ],
    'opt-in': ['{brand}: {program} mesajlarina abone oldunuz.', 'Cikmak icin STOP, yardim icin YARDIM yazin.'],
    help: ['{brand}: {program}.', 'Yardim: {support}.', { optional: 'Ucret alinabilir.' }, 'Cikmak icin STOP yazin.'],
    'consent-asked': [
      '{brand}: {program} mesajlari icin EVET yazin.',
      { either: 'Ayda en fazla {frequency} SMS.', or: 'Mesaj sayisi degisir.' },
      'Ucret alinabilir.',
      'Yardim icin YARDIM, cikmak icin STOP.',
      { either: 'Kosullar: {terms}' },
    ],
  },
};
