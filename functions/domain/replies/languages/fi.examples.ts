import type { Examples } from '../examples.ts';

export const fiExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: [
        'viestit voi lopettaa',
        'ei tarvitse enää lähettää',
        'en halua näitä',
        'lopettakaa viestien lähettäminen',
        'en halua enää viestejä',
        'älkää lähettäkö enää viestejä',
      ],
      no: ['Älkää soittako, laittakaa tekstari'],
    },
    'remove-me': {
      yes: ['poistakaa numeroni listalta'],
      no: [],
    },
    'wrong-number': {
      yes: ['teillä on väärä numero'],
      no: [],
    },
    annoyed: {
      yes: ['olen kyllästynyt näihin viesteihin', 'liikaa mainoksia'],
      no: [],
    },
  },
  ordinary: ['kiitos, nähdään huomenna', 'voinko siirtää aikaa'],
};
