import type { NoticeLanguage } from '../notice-language.ts';

export const de: NoticeLanguage = {
  tag: 'de',
  notices: {
    'opt-out': [
      {
        one: '{brand}: Sie sind von {program} abgemeldet und erhalten davon keine SMS mehr.',
        all: '{brand}: Sie sind abgemeldet und erhalten keine SMS mehr von uns.',
      },
      'Mit START kommen Sie zurück.',
      { optional: 'Hilfe: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: Wir verstehen Ihre Antwort als Abmeldung; {program} sendet keine SMS mehr.',
        all: '{brand}: Wir verstehen Ihre Antwort als Abmeldung und senden keine SMS mehr.',
      },
      'Wenn nicht, antworten Sie START.',
    ],
    'opt-in': [
      '{brand}: Sie erhalten jetzt SMS von {program}.',
      'Antworten Sie STOP zum Abmelden, HILFE für Hilfe.',
      { optional: 'Es können Kosten anfallen.' },
    ],
    help: [
      '{brand}: {program}.',
      'Hilfe: {support}.',
      { optional: 'Es können Kosten anfallen.' },
      'Antworten Sie STOP zum Abmelden.',
    ],
    'consent-asked': [
      '{brand}: Antworten Sie JA für SMS von {program}.',
      { either: 'Bis zu {frequency} SMS/Monat.', or: 'Anzahl wechselt.' },
      'Es können Kosten anfallen.',
      'HILFE für Hilfe, STOP zum Abmelden.',
      { either: 'Bedingungen: {terms}' },
    ],
  },
};
