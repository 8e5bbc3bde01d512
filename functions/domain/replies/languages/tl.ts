import type { Language } from '../language.ts';

export const tl: Language = {
  tag: 'tl',
  name: 'Filipino',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      'stop po': 'tl-hi-tests',
      itigil: 'plain',
      'itigil nyo na': 'plain',
      'itigil na': 'plain',
      tigil: 'plain',
      tigilan: 'plain',
      'tigil na': 'tl-hi-tests',
      ihinto: 'plain',
      'huwag mag text': 'plain',
      'wag mag text': 'plain',
      'wag na mag text': 'plain',
      'wag na mag text please': 'plain',
      'huwag na mag text': 'plain',
      alisin: 'plain',
      'alisin ako': 'plain',
      tanggalin: 'plain',
      'tanggalin ako': 'plain',
      'unsubscribe po': 'plain',
    },
    optOutAll: {
      'itigil lahat': 'plain',
      'stop lahat': 'plain',
    },
    likelyOptOut: {
      'tama na': 'plain',
      'tama na po': 'tl-hi-tests',
      'ayoko na': 'tl-hi-tests',
      'ayaw ko na': 'tl-hi-tests',
      ayoko: 'plain',
      'maling number': 'plain',
      'wrong number po': 'plain',
      'mali ang number': 'plain',
      'hindi interesado': 'plain',
      'di interesado': 'plain',
      'hindi ako interesado': 'plain',
      'di ako interesado': 'plain',
      kanselahin: 'plain',
    },
    optIn: {
      simulan: 'plain',
      sumali: 'plain',
    },
    help: {
      tulong: 'plain',
    },
    yes: {
      oo: 'plain',
      opo: 'plain',
      sige: 'plain',
    },
    no: {
      hindi: 'plain',
      'hindi po': 'plain',
    },
  },
  courtesy:
    'po, opo, pakiusap, paki, salamat, maraming salamat, hello, kamusta, ngayon, please, na, nga, naman, na nga, sana, putang ina, tangina, gago, ho, pls, pasensya',
  common: 'ang, sa, ng, na, ko, siya, mo, ako, ay, mga, ka, si, may, ba, ito, hindi, lang, naman',
  sets: {
    messages:
      'text, texts, mensahe, sms, message, messages, spam, advertisement, ads, promo, promos, notification, tawag, txt',
    filler:
      'na, po, ako, akong, sa, akin, ng, mga, ang, nyo, niyo, ninyo, ito, this, number, kayo, kami, nang, yung, muna, ulit, lagi, pa, mo, ko, mag, kang, ganitong, ganyan',
  },
  idioms: {
    notAsked: [
      'wag|huwag|wag_na ~1 itigil|tanggalin|alisin',
      'kansel*|i_cancel|icancel|tanggalin|alisin ~3@filler order|appointment|booking|sibuyas|reservation',
      'hindi|wala|di ~3 natanggap|dumating|dumarating',
      'bus|jeep|sakayan ~2 stop',
      'huwag|wag ~2 mag_alala|magalala|kalimutan',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'huwag|wag|wag_na|huwag_na|itigil|tigilan|ihinto|tama_na|stop ~5@filler mag_text|magtext|text*|magpadala|mag_send|magsend|tumawag|mensahe|spam|i_text|itext|message|pag_text|pagtext|pagpapadala|istorbo*|manggulo',
        'ayaw|ayoko|hindi|di ~4@filler makatanggap|tumanggap|makareceive|matanggap|gusto|maka_receive ~5@filler @messages|nyan|nito',
        'ayoko|ayaw ~5@filler @messages',
        'paano ~5 itigil|mag_unsubscribe|unsubscribe|ihinto|matanggal|tanggalin|mapahinto ~4',
        'tantanan|lubayan|pabayaan ~3 ako|nyo|niyo',
        'itigil|tigilan|ihinto|tama_na ~3@filler yan|yan_na|to|ito|nyan|$',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'tanggal*|alisin|burahin|delete|paki_alis|pakialis|pakitanggal ~4@filler number|numero|ako|listahan|list|pangalan',
      ],
      unless: ['order|sibuyas|booking'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['mali|maling|wrong ~4@filler number|numero|tao', 'hindi|di ~2 ako|akin ~2 si|yan|yung'],
    },
    annoyed: {
      sure: false,
      any: [
        'sobrang|ang|araw_araw|lagi|paulit_ulit ~2@filler daming|dami|kulit ~3',
        'nakakainis|nakakaistorbo|nakakabwisit|naiinis|ang_kulit ~4',
        'irereport|ireport|ire_report|isusumbong|ntc|magrereklamo ~4',
        'hindi|di|wala ~2@filler interesado|interes|ako_interesado ~2 $',
        'hindi|di ~3 nag_sign|nagsubscribe|nag_subscribe|nagparehistro ~3',
      ],
    },
  },
};
