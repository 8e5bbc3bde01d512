import type { Language } from '../language.ts';

export const ht: Language = {
  tag: 'ht',
  name: 'Haitian Creole',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      sispann: 'ht-tests',
      sispan: 'plain',
      stop: 'plain',
      kanpe: 'plain',
      rete: 'plain',
      'retire m': 'plain',
      'retire mwen': 'plain',
      dezabòne: 'plain',
      'pa voye ankò': 'plain',
      'tanpri stop voye mesaj sa yo': 'ht-tests',
    },
    optOutAll: {
      'sispann tout': 'plain',
      'kanpe tout': 'plain',
    },
    likelyOptOut: {
      sifi: 'plain',
      ase: 'plain',
      'move nimewo': 'plain',
      'pa enterese': 'plain',
      'mwen pa enterese': 'plain',
      'kite m trankil': 'plain',
    },
    optIn: {
      kòmanse: 'plain',
    },
    help: {
      èd: 'plain',
    },
    yes: {
      wi: 'plain',
      konfime: 'plain',
    },
    no: {
      non: 'plain',
      'non mèsi': 'plain',
    },
  },
  courtesy: 'tanpri, souple, silvouplè, mèsi, bonjou, bonswa, kounye a, touswit, padon',
  sets: {
    messages: 'mesaj, mesaj_yo, tèks, sms, piblisite, spam, notifikasyon, rapèl, alèt, mesaj sa yo',
    filler: 'm, mwen, ba, sa, yo, nou, ou, ankò, nan, sou, nimewo, a, la, ki, w, pou, resevwa',
    send: 'voye, tekste, ekri, kontakte, deranje, anbete, voye_ban',
  },
  idioms: {
    notAsked: [
      'pa ~1 sispann|kanpe|retire|anile|efase|wete',
      'anile ~3@filler kòmand*|randevou|rezèvasyon',
      'bis|kamyon ~2 stop|kanpe',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'sispann|sispan|stop|kanpe|rete|ase ~3@filler @send|@messages',
        'pa ~2@filler @send ~4@filler @messages|ankò|m|mwen|$',
        'pa|p bezwen ~3@filler @send|fè_m_sonje|fè_mwen_sonje|raple_m ~4@filler ankò|m|mwen|$',
        'dezaktive|desaktive|koupe ~3@filler @messages',
        'pa|p ~1@filler vle|bezwen ~4@filler @messages|resevwa|anyen',
        'kijan|koman ~4 sispann|dezabòne|kanpe ~4',
        'kite m|mwen|nou ~1 trankil|anpè',
      ],
    },
    'remove-me': {
      sure: true,
      any: ['retire|efase|wete ~3@filler nimewo|m|mwen|non ~3@filler lis|mwen|m|$|nan'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['move|mal ~1 nimewo|moun'],
    },
    annoyed: {
      sure: false,
      any: [
        'twòp ~2@filler @messages',
        'bouke ~1 ak|avèk|resevwa ~3@filler @messages',
        'pa ~2 enterese ~2 $',
        'lapolis|avoka|plent ~2 kont|si ~2 nou|ou|mesaj',
        'si ~6 lapolis|avoka|plent',
      ],
    },
  },
};
