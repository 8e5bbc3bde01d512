import type { Examples } from '../examples.ts';

export const roExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['nu mai vreau mesaje', 'nu-mi mai trimiteti sms'],
      no: [],
    },
    'remove-me': {
      yes: ['stergeti numarul meu din lista'],
      no: [],
    },
    'wrong-number': {
      yes: ['ati gresit numarul'],
      no: [],
    },
    annoyed: {
      yes: ['prea multe mesaje'],
      no: [],
    },
  },
  ordinary: ['multumesc, la revedere', 'la ce ora deschideti'],
};
