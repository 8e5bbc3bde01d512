import type { Language } from '../language.ts';

export const ca: Language = {
  tag: 'ca',
  name: 'Catalan',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      baixa: 'plain',
      stop: 'plain',
      atura: 'plain',
      atureu: 'plain',
      'donar de baixa': 'plain',
      'donar-me de baixa': 'plain',
      'doneu-me de baixa': 'plain',
      aturar: 'plain',
      'prou missatges': 'plain',
    },
    optOutAll: {
      'baixa de tot': 'plain',
      'atureu tot': 'plain',
    },
    optOutAlone: {
      cancel·lar: 'plain',
      sortir: 'plain',
    },
    likelyOptOut: {
      prou: 'plain',
      'número equivocat': 'plain',
      "no m'interessa": 'plain',
      esborrar: 'plain',
      'elimineu-me': 'plain',
    },
    optIn: {
      alta: 'plain',
    },
    help: {
      ajuda: 'plain',
    },
    yes: {
      sí: 'plain',
      confirmo: 'plain',
    },
    no: {
      no: 'plain',
      'no gràcies': 'plain',
    },
  },
  courtesy: 'si us plau, sisplau, gràcies, moltes gràcies, hola, bon dia, bona tarda, ara, ja, disculpeu, perdó',
  common:
    'el, que, es, de, un, per, una, els, ho, i, les, amb, mes, ella, molt, he, li, vaig, fer, puc, em, com, aquest, jo, aquesta, quan, estic, tinc, meu, fa, qui, avui, pero',
  sets: {
    messages: '@sms, missatge*, missatges, publicitat, promoc*, ofertes, avisos, notificacions, correus',
    filler:
      'de, més, mes, els, les, la, el, em, me, m, a, meu, aquests, aquestes, vostres, vostra, cap, res, tots, que, d, rebre, i, ni, al',
    send: 'envieu, enviïs, enviïn, enviar, enviant, escriviu, escriguis, escrigueu, escriguin, escriure, escrivint, molesteu, molestis, molestin, molestar, molestant, contacteu, contactin, contactar, truqueu, truquis, truquin, trucar, trucant, enviarme, enviar_me, escriurem, escriure_m, molestar_me',
  },
  idioms: {
    notAsked: [
      'no ~1 atureu|pareu|deixeu',
      'cancel*|anul* ~4@filler comanda|cita|reserva|visita',
      'preu*|temperatura ~2 baixa',
      'baixa mèdica|laboral|temporada',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'no|deixeu_de|deixa_de|pareu_de|atureu ~2@filler @send ~5@filler @messages|res|més',
        'no ~2@filler em|m|ens @send',
        'deixeu|deixa|pareu de @send',
        'no ~1@filler vull|desitjo|volem|vull_pas ~4@filler @messages|rebre|res|més',
        'prou|atureu|pareu|cancel* ~4@filler @messages',
        'com ~3 donar|dono|em_dono ~2 baixa',
        'donar|doneu|dona|dóna|vull|sol·licito ~3 baixa',
        'deixeu|deixa|deixeu_me ~1 en_pau|tranquil*',
        'deixeu|deixa em|me|m en pau',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'elimin*|esborr*|treieu|treu|traieu|treure ~4@filler número|telèfon|dades',
        'elimineu|esborreu|treieu|traieu ~1@filler me|m|ens ~3@filler $|llista',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['número|persona equivoca*', 'us|heu|has ~1 equivocat* ~2 número|persona'],
    },
  },
};
