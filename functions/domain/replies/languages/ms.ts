import type { Language } from '../language.ts';

export const ms: Language = {
  tag: 'ms',
  name: 'Malay',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      berhenti: 'plain',
      henti: 'plain',
      hentikan: 'plain',
      stop: 'plain',
      'stop sms': 'plain',
      'berhenti langganan': 'plain',
      'jangan hantar lagi': 'plain',
      'padam nombor saya': 'plain',
      nyahlanggan: 'plain',
      'batal langganan': 'plain',
    },
    optOutAll: {
      'berhenti semua': 'plain',
      'henti semua': 'plain',
      'stop semua': 'plain',
      'stop all': 'plain',
    },
    optOutAlone: {
      batal: 'plain',
      keluar: 'plain',
    },
    likelyOptOut: {
      cukup: 'plain',
      'salah nombor': 'plain',
      'tidak berminat': 'plain',
      'tak berminat': 'plain',
      padam: 'plain',
      'jangan ganggu': 'plain',
      'jangan kacau': 'plain',
    },
    optIn: {
      mula: 'plain',
      langgan: 'plain',
    },
    help: {
      bantuan: 'plain',
    },
    yes: {
      ya: 'plain',
      setuju: 'plain',
    },
    no: {
      tidak: 'plain',
      'tak nak': 'plain',
    },
  },
  courtesy: 'tolong, sila, mohon, terima kasih, hai, sekarang, segera, maaf, encik, cik, tq, salam, lah, bodoh',
  common: 'yang, saya, itu, ini, tidak, dia, di, dengan, untuk, ada, apa, akan, dan, ke, dari, awak, tak, nak',
  sets: {
    messages: 'sms, mesej*, iklan*, promosi, spam, notifikasi, whatsapp, tawaran, pemberitahuan, panggilan',
    filler:
      'dengan, saya, aku, kami, ke, lagi, dari, daripada, anda, korang, ini, itu, yang, nombor, kepada, apa_apa, semua, terima, menerima, sebarang, untuk, hp, ni, dan',
    no: 'jangan, jgn, berhenti, hentikan, stop, tak_payah, tidak_perlu, usah',
  },
  idioms: {
    notAsked: [
      'jangan|tidak|tak ~1 berhenti|henti|batal|padam',
      'batal* ~3@filler pesanan|order|temujanji|tempahan|tiket',
      'bas|perhentian|hentian ~2',
      'jangan hantar ~3 ke_alamat|dulu|sebelum|esok|barang',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        '@no ~2@filler hantar*|menghantar*|hubungi|ganggu|kacau|call|mesej|sms|whatsapp|spam ~4@filler @messages|saya|lagi|$|aku|kami|dah',
        '@no ~4@filler @messages',
        'tidak|tak|x|taknak|xnak ~2@filler mahu|nak|ingin|perlu|berminat ~4@filler @messages|terima|dihubungi|lagi_mesej|menerima',
        'macam_mana|bagaimana|cara|mcm_mana ~4 berhenti|hentikan|unsubscribe|nyahlanggan|batalkan ~4@filler',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'padam*|buang*|keluarkan|delete ~3@filler nombor|saya|senarai|data|no_saya',
        'daripada|dari ~2@filler senarai ~3',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['salah ~1 nombor|orang|no'],
    },
    annoyed: {
      sure: false,
      any: [
        'terlalu_banyak|setiap_hari|hari_hari ~3@filler @messages',
        'bosan|rimas|menyampah|jemu ~4@filler @messages',
        'tidak|tak ~2@filler pernah ~2@filler daftar|langgan|setuju|subscribe',
        'lapor|laporkan|report ~3@filler polis|skmm|mcmc|kamu|awak|anda',
        'skmm|mcmc',
        'tidak|tak ~1 berminat ~2 $',
      ],
    },
  },
};
