import type { NoticeLanguage } from '../notice-language.ts';

/** Unsure of the tone: to be read by a native speaker. */
export const tl: NoticeLanguage = {
  tag: 'tl',
  notices: {
    'opt-out': [
      {
        one: '{brand}: naka-unsubscribe ka na sa {program} at wala ka nang matatanggap na mensahe nito.',
        all: '{brand}: naka-unsubscribe ka na at wala ka nang matatanggap na mensahe mula sa amin.',
      },
      'Mag-reply ng START para bumalik.',
      { optional: 'Tulong: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: naunawaan naming gusto mong huminto; hindi na magpapadala ang {program}.',
        all: '{brand}: naunawaan naming gusto mong huminto; hindi na kami magpapadala.',
      },
      'Kung mali ito, mag-reply ng START.',
    ],
    'opt-in': ['{brand}: naka-subscribe ka na sa {program}.', 'Mag-reply ng STOP para huminto, HELP para sa tulong.'],
    help: [
      '{brand}: {program}.',
      'Tulong: {support}.',
      { optional: 'Maaaring may singil.' },
      'Mag-reply ng STOP para huminto.',
    ],
    'consent-asked': [
      '{brand}: mag-reply ng OO para makatanggap ng {program}.',
      { either: 'Hanggang {frequency} SMS/buwan.', or: 'Iba-iba ang dalas.' },
      'Maaaring may singil.',
      'HELP para sa tulong, STOP para huminto.',
      { either: 'Tuntunin: {terms}' },
    ],
  },
};
