import type { NoticeLanguage } from '../notice-language.ts';

/** 70 places a segment: what does not fit into them goes. */
export const ru: NoticeLanguage = {
  tag: 'ru',
  notices: {
    'opt-out': [
      { one: '{brand}: вы отписаны от {program}.', all: '{brand}: вы отписаны от всех наших SMS.' },
      'Вернуться: START.',
      { optional: 'Помощь: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: поняли как отказ, SMS {program} не будет.',
        all: '{brand}: поняли как отказ, больше SMS не будет.',
      },
      'Ошиблись? START.',
    ],
    'opt-in': ['{brand}: вы подписаны на {program}.', 'STOP — отписка, HELP — помощь.'],
    help: ['{brand}: {program}.', 'Помощь: {support}.', { optional: 'Возможна плата.' }, 'Отписка: STOP.'],
    'consent-asked': [
      '{brand}: ответьте ДА для {program}.',
      { either: 'До {frequency} SMS/мес.', optional: true },
      { optional: 'Возможна плата.' },
      'STOP — отписка, HELP — помощь.',
      { either: 'Условия: {terms}' },
    ],
  },
};
