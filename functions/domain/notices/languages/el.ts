import type { NoticeLanguage } from '../notice-language.ts';

/** 70 places a segment: what does not fit into them goes. */
export const el: NoticeLanguage = {
  tag: 'el',
  notices: {
    'opt-out': [
      { one: '{brand}: διαγραφήκατε από {program}.', all: '{brand}: διαγραφήκατε από όλα τα SMS μας.' },
      'Επιστροφή: START.',
      { optional: 'Βοήθεια: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: όπως καταλάβαμε, τα SMS {program} σταματούν.',
        all: '{brand}: όπως καταλάβαμε, τα SMS μας σταματούν.',
      },
      'Λάθος; START.',
    ],
    'opt-in': ['{brand}: εγγραφήκατε: {program}.', 'Διακοπή: STOP. Βοήθεια: HELP.'],
    help: ['{brand}: {program}.', 'Βοήθεια: {support}.', { optional: 'Πιθανές χρεώσεις.' }, 'Διακοπή: STOP.'],
    'consent-asked': [
      '{brand}: στείλτε ΝΑΙ για {program}.',
      { either: 'Έως {frequency} SMS/μήνα.', optional: true },
      { optional: 'Πιθανές χρεώσεις.' },
      'Διακοπή: STOP. Βοήθεια: HELP.',
      { either: 'Όροι: {terms}' },
    ],
  },
};
