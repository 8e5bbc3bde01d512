import type { Examples } from '../examples.ts';

export const itExamples: Examples = {
  rules: {
    disiscrivere: {
      yes: ['voglio disiscrivermi', 'revoco il consenso'],
      no: ["non mi cancellate l'iscrizione al corso"],
    },
    'smettete-di-mandare': {
      yes: [
        'smettetela di mandarmi messaggi',
        'basta messaggi',
        'non scrivetemi più',
        'come faccio a cancellarmi',
        'non inviatemi più niente',
        'non mandatemi più messaggi',
        'vi ho detto di smettere',
        'per favore non contattatemi più',
        'Non disturbatemi più',
        'bloccate questi sms',
        'come si disattivano questi messaggi',
      ],
      no: ['il pacco non è arrivato', 'non mi è arrivato niente', 'non smettete di mandare offerte'],
    },
    'non-voglio': {
      yes: ['non voglio più ricevere sms', 'Non desidero essere contattato', 'nn voglio + sms'],
      no: ['non voglio la cipolla'],
    },
    'togliere-dalla-lista': {
      yes: [
        'cancellatemi dalla lista',
        'toglietemi dalla vostra lista',
        'rimuovete il mio numero',
        'eliminate i miei dati',
      ],
      no: ["toglietemi dalla lista d'attesa"],
    },
    'numero-sbagliato': {
      yes: ['non sono Mario, avete sbagliato persona'],
      no: ['vi ho dato il numero sbagliato'],
    },
    'minaccia-legale': {
      yes: [
        'los voy a denunciar si siguen enviando mensajes',
        'vou denunciar vocês no procon',
        'vi denuncio al garante',
        'Questo è stalking',
        'vou denunciar voces no procon',
      ],
      no: ['mi hanno bloccato la carta'],
    },
    'mai-chiesto': {
      yes: ['non ho mai dato il consenso'],
      no: ['non ho chiesto il dolce'],
    },
    scocciato: {
      yes: ['avete rotto le palle', 'mi avete stufato con questi messaggi'],
      no: ['basta così poco', 'sono stanco del lavoro oggi'],
    },
  },
  ordinary: [
    'annullare il mio ordine',
    "devo annullare l'appuntamento",
    'non smettete, adoro le vostre offerte',
    'grazie',
    'no grazie',
    'a che ora chiudete',
    'mi basta una',
    'non ho ricevuto il messaggio',
    "la fermata del bus dov'è",
    'il treno ferma a Milano?',
    'scusate il disturbo',
    'non posso venire oggi',
    'senza cipolla',
    'ho sbagliato taglia',
    'Fine settimana va bene',
    "potete mandarmi l'indirizzo",
    'non chiamate prima delle 9',
    'avete offerte?',
    'non voglio disturbare',
    'cancellare la prenotazione per due',
    'non mi avete mandato la fattura',
  ],
};
