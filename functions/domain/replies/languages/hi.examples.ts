import type { Examples } from '../examples.ts';

export const hiExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['मुझे मैसेज मत भेजो', 'मैसेज भेजना बंद करो', 'mujhe message mat bhejo'],
      no: [],
    },
    'remove-me': {
      yes: ['मेरा नंबर लिस्ट से हटाओ'],
      no: [],
    },
    'wrong-number': {
      yes: ['यह गलत नंबर है'],
      no: [],
    },
    annoyed: {
      yes: ['आप लोगों के बहुत मैसेज आते हैं'],
      no: [],
    },
  },
  ordinary: ['धन्यवाद', 'mera order kab aayega', 'dukan kab band hoti hai', 'kal aaunga'],
};
