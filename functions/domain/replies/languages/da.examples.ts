import type { Examples } from '../examples.ts';

export const daExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['stop med at sende mig beskeder'],
      no: [],
    },
    'remove-me': {
      yes: ['slet mit nummer'],
      no: [],
    },
    'wrong-number': {
      yes: ['I har fået fat i et forkert nummer'],
      no: [],
    },
    annoyed: {
      yes: ['jeg er træt af jeres beskeder'],
      no: [],
    },
  },
  ordinary: ['tak for påmindelsen', 'kan jeg flytte min tid'],
};
