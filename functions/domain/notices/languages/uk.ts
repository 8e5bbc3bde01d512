import type { NoticeLanguage } from '../notice-language.ts';

/** 70 places a segment: what does not fit into them goes. */
export const uk: NoticeLanguage = {
  tag: 'uk',
  notices: {
    'opt-out': [
      { one: '{brand}: вас відписано від {program}.', all: '{brand}: вас відписано від усіх наших SMS.' },
      'Повернутися: START.',
      { optional: 'Допомога: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: зрозуміли як відмову, SMS {program} не буде.',
        all: '{brand}: зрозуміли як відмову, більше SMS не буде.',
      },
      'Ні? START.',
    ],
    'opt-in': ['{brand}: вас підписано на {program}.', 'STOP — відписка, HELP — довідка.'],
    help: ['{brand}: {program}.', 'Довідка: {support}.', { optional: 'Можлива плата.' }, 'Відписка: STOP.'],
    'consent-asked': [
      '{brand}: надішліть ТАК для {program}.',
      { either: 'До {frequency} SMS/міс.', optional: true },
      { optional: 'Можлива плата.' },
      'STOP — відписка, HELP — довідка.',
      { either: 'Умови: {terms}' },
    ],
  },
};
