import type { NoticeLanguage } from '../notice-language.ts';

export const id: NoticeLanguage = {
  tag: 'id',
  notices: {
    'opt-out': [
      {
        one: '{brand}: Anda sudah berhenti dari {program} dan tidak akan menerima pesannya lagi.',
        all: '{brand}: Anda sudah berhenti dan tidak akan menerima pesan kami lagi.',
      },
      'Balas START untuk kembali.',
      { optional: 'Bantuan: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: kami memahami Anda ingin berhenti; {program} tidak mengirim pesan lagi.',
        all: '{brand}: kami memahami Anda ingin berhenti; kami tidak mengirim pesan lagi.',
      },
      'Jika keliru, balas START.',
    ],
    'opt-in': ['{brand}: Anda berlangganan {program}.', 'Balas STOP untuk berhenti, BANTUAN untuk bantuan.'],
    help: [
      '{brand}: {program}.',
      'Bantuan: {support}.',
      { optional: 'Tarif SMS mungkin berlaku.' },
      'Balas STOP untuk berhenti.',
    ],
    'consent-asked': [
      '{brand}: balas YA untuk menerima pesan {program}.',
      { either: 'Maks. {frequency} SMS/bulan.', or: 'Frekuensi bervariasi.' },
      'Tarif SMS mungkin berlaku.',
      'BANTUAN untuk bantuan, STOP untuk berhenti.',
      { either: 'Ketentuan: {terms}' },
    ],
  },
};
