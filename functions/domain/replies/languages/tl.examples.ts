import type { Examples } from '../examples.ts';

export const tlExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['wag na kayo mag text', 'itigil nyo na yan'],
      no: [],
    },
    'remove-me': {
      yes: ['tanggalin nyo number ko'],
      no: [],
    },
    'wrong-number': {
      yes: ['mali po kayo ng number na tinext'],
      no: [],
    },
    annoyed: {
      yes: ['nakakainis na ang kulit nyo'],
      no: [],
    },
  },
  ordinary: ['salamat po', 'hindi pa dumating order ko', 'magkano po ito'],
};
