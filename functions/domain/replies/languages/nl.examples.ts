import type { Examples } from '../examples.ts';

export const nlExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: [
        'Zet die herinneringen uit',
        'De herinneringen mogen stoppen',
        'Jullie hoeven mij niet meer te sturen',
        'Stuur me geen berichten meer',
        'ik wil geen sms meer ontvangen',
      ],
      no: [],
    },
    'remove-me': {
      yes: ['haal mijn nummer uit jullie bestand'],
      no: [],
    },
    'wrong-number': {
      yes: ['u heeft het verkeerde nummer gebeld'],
      no: [],
    },
    annoyed: {
      yes: ['ik ben die berichten zat'],
      no: [],
    },
  },
  ordinary: ['ik kom iets later', 'kunt u mijn afspraak annuleren', 'bedankt'],
};
