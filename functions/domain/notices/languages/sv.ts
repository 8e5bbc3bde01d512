import type { NoticeLanguage } from '../notice-language.ts';

export const sv: NoticeLanguage = {
  tag: 'sv',
  notices: {
    'opt-out': [
      {
        one: '{brand}: du är avregistrerad från {program} och får inga fler sms därifrån.',
        all: '{brand}: du är avregistrerad och får inga fler sms från oss.',
      },
      'Svara START för att komma tillbaka.',
      { optional: 'Hjälp: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: vi läser ditt svar som en avregistrering; {program} skickar inga fler sms.',
        all: '{brand}: vi läser ditt svar som en avregistrering och skickar inga fler sms.',
      },
      'Om det är fel, svara START.',
    ],
    'opt-in': ['{brand}: du får nu sms från {program}.', 'Svara STOP för att sluta, HJÄLP för hjälp.'],
    help: [
      '{brand}: {program}.',
      'Hjälp: {support}.',
      { optional: 'Operatörens avgifter kan gälla.' },
      'Svara STOP för att sluta.',
    ],
    'consent-asked': [
      '{brand}: svara JA för att få sms från {program}.',
      { either: 'Högst {frequency} sms/månad.', or: 'Antalet varierar.' },
      'Operatörens avgifter kan gälla.',
      'HJÄLP för hjälp, STOP för att sluta.',
      { either: 'Villkor: {terms}' },
    ],
  },
};
