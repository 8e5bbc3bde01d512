import type { Examples } from '../examples.ts';

export const svExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: [
        'Stäng av notiserna',
        'Jag vill bli borttagen',
        'Spamma mig inte',
        'Låt bli att skriva till mig',
        'sluta skicka sms',
        'jag vill inte ha fler sms',
      ],
      no: [],
    },
    'remove-me': {
      yes: ['ta bort mitt nummer'],
      no: [],
    },
    'wrong-number': {
      yes: ['du har kommit till fel nummer'],
      no: [],
    },
    annoyed: {
      yes: ['jag är trött på era sms'],
      no: [],
    },
  },
  ordinary: ['tack, vi ses imorgon', 'jag vill avboka min tid', 'kan jag byta tid'],
};
