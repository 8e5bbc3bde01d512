import type { NoticeLanguage } from '../notice-language.ts';

/** Without accents, as texts in it are mostly written: with them a segment would have 70 places for 160. */
export const ro: NoticeLanguage = {
  tag: 'ro',
  notices: {
    'opt-out': [
      {
        one: '{brand}: v-ati dezabonat de la {program} si nu mai primiti mesajele sale.',
        all: '{brand}: v-ati dezabonat si nu mai primiti mesajele noastre.',
      },
      'Raspundeti START pentru a reveni.',
      { optional: 'Ajutor: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: am inteles ca nu mai doriti mesaje; {program} nu va mai scrie.',
        all: '{brand}: am inteles ca nu mai doriti mesaje; nu va mai scriem.',
      },
      'Daca am gresit, raspundeti START.',
    ],
    'opt-in': ['{brand}: primiti acum mesajele {program}.', 'Raspundeti STOP pentru dezabonare, AJUTOR pentru ajutor.'],
    help: [
      '{brand}: {program}.',
      'Ajutor: {support}.',
      { optional: 'Se pot aplica tarife.' },
      'Raspundeti STOP pentru dezabonare.',
    ],
    'consent-asked': [
      '{brand}: raspundeti DA pentru a primi {program}.',
      { either: 'Cel mult {frequency} SMS/luna.', or: 'Frecventa variaza.' },
      'Se pot aplica tarife.',
      'AJUTOR pentru ajutor, STOP pentru dezabonare.',
      { either: 'Termeni: {terms}' },
    ],
  },
};
