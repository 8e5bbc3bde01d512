import type { Examples } from '../examples.ts';

export const ukExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['не надсилайте мені більше смс'],
      no: ['Спробуй про це не турбуватися'],
    },
    'remove-me': {
      yes: ['видаліть мій номер'],
      no: [],
    },
    'wrong-number': {
      yes: ['ви помилилися номером телефону'],
      no: [],
    },
    annoyed: {
      yes: ['набридли ваші повідомлення'],
      no: [],
    },
  },
  ordinary: ['коли відкриваєтесь'],
};
