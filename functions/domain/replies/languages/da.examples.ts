import type { Examples } from '../examples.ts';

export const daExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: [
        'Sluk for de påmindelser',
        'Jeg skal ikke bruge de beskeder',
        'Nej tak til flere nyheder',
        'Må jeg bede om at blive fjernet',
        'stop med at sende mig beskeder',
      ],
      no: ['Lad os være ærlige', 'Du må holde op med at drikke'],
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
