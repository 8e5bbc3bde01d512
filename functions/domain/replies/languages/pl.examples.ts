import type { Examples } from '../examples.ts';

export const plExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['proszę nie wysyłać więcej smsów', 'nie chcę otrzymywać wiadomości', 'mam dość waszych reklam'],
      no: ['Nie chcę sobie pobrudzić rąk', 'Nie potrzebuję więcej rzeczy'],
    },
    'remove-me': {
      yes: ['usuńcie mój numer'],
      no: [],
    },
    'wrong-number': {
      yes: ['to pomyłka, ma pani zły numer telefonu'],
      no: [],
    },
    annoyed: {
      yes: ['skąd macie mój numer'],
      no: [],
    },
  },
  ordinary: ['dziękuję, będę jutro', 'nie dostałem smsa', 'czy jest jeszcze promocja'],
};
