import type { Examples } from '../examples.ts';

export const csExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['neposílejte mi už žádné zprávy', 'nechci dostávat sms', 'už mám dost těch reklam'],
      no: [],
    },
    'remove-me': {
      yes: ['vymažte moje číslo z databáze'],
      no: [],
    },
    'wrong-number': {
      yes: ['máte špatné číslo'],
      no: [],
    },
    annoyed: {
      yes: ['nemám zájem o vaše nabídky'],
      no: [],
    },
  },
  ordinary: ['děkuji, přijdu zítra', 'nemůžu dnes přijít'],
};
