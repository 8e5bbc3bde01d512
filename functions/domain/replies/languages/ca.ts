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
    messages:
      '@sms, missatge*, missatges, publicitat, promoc*, promos, ofertes, avisos, notificacions, correus, alertes, anuncis, recordatori*, propaganda, comunicacions, textos, novetats, butllet*, avis',
    filler:
      'de, més, mes, els, les, la, el, em, me, m, a, meu, aquests, aquestes, vostres, vostra, cap, res, tots, que, d, rebre, i, ni, al, hi, ho, ja, us, ens, en, mai, altres, cop, per, dels, l, nos, pus, servei',
    send: 'envieu, enviïs, enviïn, enviar, enviant, escriviu, escriguis, escrigueu, escriguin, escriure, escrivint, molesteu, molestis, molestin, molestar, molestant, contacteu, contactin, contactar, enviïs, enviau, enviessiu, enviéssin, recordeu, recordin, recordis, recordar, aviseu, avisin, avisis, avisar, notifiqueu, notificar, notifiquin, enviarme, enviar_me, escriurem, escriure_m, molestar_me',
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
        'no ~2@filler em|m|ens|li|els @send',
        'no ~2@filler torneu|tornis|tornin a ~1 @send',
        'deixeu|deixa|pareu|deixar|deixin|deixau de|d ~1@filler @send',
        'no ~1@filler vull|desitjo|volem|vull_pas|voldria|voldríem ~4@filler @messages|rebre|res|més',
        'no ~1@filler vull|desitjo|volem|voldria que ~3@filler @send',
        'no ~2@filler cal|fa_falta|té_sentit|necessit*|vulgueu ~5@filler @send|recordatori*',
        'prou|atureu|pareu|cancel* ~4@filler @messages',
        'com ~3 donar|dono|em_dono ~2 baixa ~3@filler $|@messages|llista|aquest|aquesta',
        '!<va|vaig|van donar|doneu|dona|dóna|vull ~3 baixa ~3@filler $|@messages|llista|aquest|aquesta|si_us_plau|gràcies',
        'anul leu|lar|lin ~4@filler @messages',
        'com s|es|ho|puc ~1 atur*|treu*|paro|parar|par|cancel*|trec ~2@filler $|@messages',
        'deixeu|deixa|deixeu_me ~1 en_pau|tranquil*',
        'deixeu|deixa|deixau em|me|m|nos en_pau|tranquil*|tranquil',
        'enviat|respost|respondre|contestat|contesto|respondre ~3 baixa|stop|prou ~4 cops|vegades|vegada|dilluns|ahir|i_continueu',
        'quan ~1 parareu|atureu|deixareu',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'elimin*|esborr*|treieu|treu|traieu|treure ~4@filler número|telèfon|dades',
        'elimineu|esborreu|treieu|traieu|tragueu|llevau|lleveu ~1@filler me|m|ens|nos ~8 $|llista|@messages|coral|grup|vegada',
        'em|ens|me|m podeu|podríeu|podeu_si_us_plau|poden treure|esborrar|eliminar|llevar ~1 de|dels|d|del ~3@filler @messages|llista|aquí|$',
        'podeu|podríeu|poden treure|esborrar|eliminar|llevar ~1 nos|me|ns|m ~2@filler @messages|llista',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['número|persona equivoca*', 'us|heu|has ~1 equivocat* ~2 número|persona'],
    },
  },
};
