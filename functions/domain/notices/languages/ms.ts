import type { NoticeLanguage } from '../notice-language.ts';

export const ms: NoticeLanguage = {
  tag: 'ms',
  notices: {
    'opt-out': [
      {
        one: '{brand}: anda telah berhenti melanggan {program} dan tidak akan menerima mesejnya lagi.',
        all: '{brand}: anda telah berhenti melanggan dan tidak akan menerima mesej kami lagi.',
      },
      'Balas START untuk kembali.',
      { optional: 'Bantuan: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: kami faham anda ingin berhenti; {program} tidak menghantar mesej lagi.',
        all: '{brand}: kami faham anda ingin berhenti; kami tidak menghantar mesej lagi.',
      },
      'Jika silap, balas START.',
    ],
    'opt-in': ['{brand}: anda kini melanggan {program}.', 'Balas STOP untuk berhenti, BANTUAN untuk bantuan.'],
    help: [
      '{brand}: {program}.',
      'Bantuan: {support}.',
      { optional: 'Caj mungkin dikenakan.' },
      'Balas STOP untuk berhenti.',
    ],
    'consent-asked': [
      '{brand}: balas YA untuk menerima mesej {program}.',
      { either: 'Hingga {frequency} SMS sebulan.', or: 'Kekerapan berbeza.' },
      'Caj mungkin dikenakan.',
      'BANTUAN untuk bantuan, STOP untuk berhenti.',
      { either: 'Terma: {terms}' },
    ],
  },
};
