import type { Examples } from '../examples.ts';

export const heExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['תפסיקו לשלוח לי הודעות', 'לא רוצה לקבל הודעות'],
      no: [],
    },
    'remove-me': {
      yes: ['תסירו אותי מהרשימה'],
      no: [],
    },
    'wrong-number': {
      yes: ['יש לכם טעות במספר'],
      no: [],
    },
    annoyed: {
      yes: ['נמאס לי מההודעות שלכם'],
      no: [],
    },
  },
  ordinary: ['תודה, נתראה מחר', 'אני רוצה לבטל את ההזמנה', 'אפשר לשנות את השעה'],
};
