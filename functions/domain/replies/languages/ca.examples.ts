import type { Examples } from '../examples.ts';

export const caExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: [
        'No vull que em contacteu',
        "No cal que m'aviseu més",
        'No em recordeu més les visites',
        'No torneu a enviar-me això',
        "Podeu deixar d'enviar-nos anuncis",
        "Com s'aturen aquests sms?",
        "no m'envieu més missatges",
      ],
      no: ['El meu germà es va donar de baixa, jo vull continuar', 'No em truqueu, envieu-me un sms'],
    },
    'remove-me': {
      yes: ['Traieu-nos de la llista', 'Em podeu treure de les alertes?', 'elimineu el meu número de la llista'],
      no: [],
    },
    'wrong-number': {
      yes: ['us heu equivocat de número'],
      no: [],
    },
  },
  ordinary: ['gràcies, fins demà', 'ho sentit tornar a trucar-me demà'],
};
