import type { NoticeLanguage } from '../notice-language.ts';

/** 70 places a segment: what does not fit into them goes. */
export const he: NoticeLanguage = {
  tag: 'he',
  notices: {
    'opt-out': [
      { one: '{brand}: הוסרת מרשימת {program}.', all: '{brand}: הוסרת מכל ההודעות שלנו.' },
      'לחזרה: START.',
      { optional: 'עזרה: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: הבנו שביקשת להפסיק, והודעות {program} הופסקו.',
        all: '{brand}: הבנו שביקשת להפסיק, ולא נשלח עוד הודעות.',
      },
      'טעות? START.',
    ],
    'opt-in': ['{brand}: נרשמת אל {program}.', 'להסרה: STOP, לעזרה: HELP.'],
    help: ['{brand}: {program}.', 'עזרה: {support}.', { optional: 'ייתכנו חיובים.' }, 'להסרה: STOP.'],
    'consent-asked': [
      '{brand}: יש להשיב כן לקבלת {program}.',
      { either: 'עד {frequency} הודעות בחודש.', optional: true },
      { optional: 'ייתכנו חיובים.' },
      'להסרה: STOP, לעזרה: HELP.',
      { either: 'תנאים: {terms}' },
    ],
  },
};
