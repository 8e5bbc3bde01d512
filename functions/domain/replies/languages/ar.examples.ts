import type { Examples } from '../examples.ts';

export const arExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['لا ترسلوا لي رسائل', 'أوقفوا الرسائل'],
      no: [],
    },
    'remove-me': {
      yes: ['من فضلكم احذفوا رقمي من القائمة'],
      no: [],
    },
    'wrong-number': {
      yes: ['انتم غلطانين في الرقم'],
      no: [],
    },
    annoyed: {
      yes: ['زهقت من رسائلكم', 'لم اشترك معكم'],
      no: [],
    },
  },
  ordinary: ['شكرا جزيلا', 'أريد إلغاء الطلب', 'متى يصل طلبي', 'هل المحل مفتوح'],
};
