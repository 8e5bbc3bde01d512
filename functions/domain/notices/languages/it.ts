import type { NoticeLanguage } from '../notice-language.ts';

export const it: NoticeLanguage = {
  tag: 'it',
  notices: {
    'opt-out': [
      {
        one: '{brand}: iscrizione a {program} annullata, non riceverà più i suoi SMS.',
        all: '{brand}: iscrizione annullata, non riceverà più nostri SMS.',
      },
      'Risponda START per tornare.',
      { optional: 'Aiuto: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: abbiamo capito che non vuole altri SMS; {program} non ne invierà più.',
        all: '{brand}: abbiamo capito che non vuole altri SMS; non ne invieremo più.',
      },
      'Se non è così, risponda START.',
    ],
    'opt-in': [
      '{brand}: ora riceve gli SMS di {program}.',
      'Risponda STOP per non riceverne più, AIUTO per assistenza.',
    ],
    help: [
      '{brand}: {program}.',
      'Aiuto: {support}.',
      { optional: 'Possono esserci costi.' },
      'Risponda STOP per non ricevere più SMS.',
    ],
    'consent-asked': [
      '{brand}: risponda SI per ricevere gli SMS di {program}.',
      { either: 'Fino a {frequency} SMS/mese.', or: 'Frequenza variabile.' },
      'Possono esserci costi.',
      'AIUTO per assistenza, STOP per annullare.',
      { either: 'Condizioni: {terms}' },
    ],
  },
};
