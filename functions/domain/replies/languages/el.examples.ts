import type { Examples } from '../examples.ts';

export const elExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['σταματήστε να μου στέλνετε μηνύματα', 'δεν θέλω άλλα μηνύματα'],
      no: [],
    },
    'remove-me': {
      yes: ['διαγράψτε το νούμερό μου από τη λίστα'],
      no: [],
    },
    'wrong-number': {
      yes: ['έχετε λάθος νούμερο'],
      no: [],
    },
    annoyed: {
      yes: ['βαρέθηκα τα μηνύματά σας'],
      no: [],
    },
  },
  ordinary: ['ευχαριστώ, τα λέμε αύριο', 'ναι θα έρθω αύριο'],
};
