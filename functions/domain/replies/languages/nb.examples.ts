import type { Examples } from '../examples.ts';

export const nbExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['slutt å sende meldinger', 'ikke send meg flere meldinger'],
      no: [],
    },
    'remove-me': {
      yes: ['fjern nummeret mitt fra listen'],
      no: [],
    },
    'wrong-number': {
      yes: ['dere har fått tak i feil nummer'],
      no: [],
    },
    annoyed: {
      yes: ['jeg er drittlei av reklame'],
      no: [],
    },
  },
  ordinary: ['takk for hjelpen', 'kan jeg bytte time'],
};
