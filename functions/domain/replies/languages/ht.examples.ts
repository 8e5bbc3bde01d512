import type { Examples } from '../examples.ts';

export const htExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['pa voye mesaj ankò', 'ou pa bezwen ekri m ankò', 'dezaktive sms yo'],
      no: ['pa rele m, voye mesaj pito'],
    },
    'remove-me': {
      yes: ['retire nimewo mwen nan lis la'],
      no: ['pa efase nimewo m, m ap tann koupon an'],
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
