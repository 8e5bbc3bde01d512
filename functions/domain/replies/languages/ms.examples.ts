import type { Examples } from '../examples.ts';

export const msExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['jangan hantar mesej lagi'],
      no: [],
    },
    'remove-me': {
      yes: ['sila padam nombor saya dari senarai'],
      no: [],
    },
    'wrong-number': {
      yes: ['maaf encik salah nombor ni'],
      no: [],
    },
    annoyed: {
      yes: ['saya bosan dengan mesej ini'],
      no: [],
    },
  },
  ordinary: ['terima kasih, jumpa esok', 'saya lambat sikit'],
};
