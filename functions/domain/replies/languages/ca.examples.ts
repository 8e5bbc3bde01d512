import type { Examples } from '../examples.ts';

export const caExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ["no m'envieu més missatges"],
      no: [],
    },
    'remove-me': {
      yes: ['elimineu el meu número de la llista'],
      no: [],
    },
    'wrong-number': {
      yes: ['us heu equivocat de número'],
      no: [],
    },
  },
  ordinary: ['gràcies, fins demà', 'ho sentit tornar a trucar-me demà'],
};
