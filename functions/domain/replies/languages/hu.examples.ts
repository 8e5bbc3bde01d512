import type { Examples } from '../examples.ts';

export const huExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['ne küldjenek több üzenetet', 'nem kérek több sms-t'],
      no: [],
    },
    'remove-me': {
      yes: ['töröljék a számomat az adatbázisból'],
      no: [],
    },
    'wrong-number': {
      yes: ['ez egy téves szám'],
      no: [],
    },
    annoyed: {
      yes: ['elegem van a reklámokból'],
      no: [],
    },
  },
  ordinary: ['köszönöm, ott leszek', 'holnap megyek'],
};
