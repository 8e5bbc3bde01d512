import type { Examples } from '../examples.ts';

export const htExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['pa voye mesaj ankò'],
      no: [],
    },
    'remove-me': {
      yes: ['retire nimewo mwen nan lis la'],
      no: [],
    },
    'wrong-number': {
      yes: ['ou gen move nimewo'],
      no: [],
    },
    annoyed: {
      yes: ['mwen bouke ak mesaj sa yo'],
      no: ['lapolis la te pase maten an', 'mwen bouke jodi a'],
    },
  },
  ordinary: ['mèsi anpil', 'eske nou louvri jodi a'],
};
