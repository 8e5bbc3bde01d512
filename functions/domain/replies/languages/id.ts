import type { Language } from '../language.ts';

export const id: Language = {
  tag: 'id',
  name: 'Indonesian',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      berhenti: 'plain',
      'berhenti langganan': 'plain',
      unreg: 'plimbi',
      unsub: 'plimbi',
      off: 'plimbi',
      stop: 'plimbi',
      hentikan: 'plain',
      setop: 'plain',
      'stop sms': 'plain',
      'batal langganan': 'plain',
      'berhenti berlangganan': 'plain',
      'hapus nomor saya': 'plain',
      'jangan kirim lagi': 'plain',
      'jangan sms lagi': 'plain',
    },
    optOutAll: {
      'berhenti semua': 'plain',
      'unreg all': 'plain',
      'stop semua': 'plain',
      'hentikan semua': 'plain',
    },
    optOutAlone: {
      batal: 'plain',
      batalkan: 'plain',
      keluar: 'plain',
    },
    likelyOptOut: {
      cukup: 'plain',
      'salah nomor': 'plain',
      'salah sambung': 'plain',
      'tidak tertarik': 'plain',
      'tidak minat': 'plain',
      'ga minat': 'plain',
      'gak minat': 'plain',
      hapus: 'plain',
      'jangan ganggu': 'plain',
      blokir: 'plain',
      'udah stop': 'plain',
    },
    optIn: {
      reg: 'plain',
      mulai: 'plain',
      langganan: 'plain',
      daftar: 'plain',
    },
    help: {
      bantuan: 'plain',
    },
    yes: {
      ya: 'plain',
      setuju: 'plain',
      konfirmasi: 'plain',
    },
    no: {
      tidak: 'plain',
      'tidak terima kasih': 'plain',
    },
  },
  courtesy:
    'tolong, mohon, terima kasih, makasih, trims, halo, hai, sekarang, segera, maaf, pak, bu, kak, min, dong, ya, sih, deh, please, woi, anjing, bangsat, selamat pagi, selamat siang, selamat malam',
  common: 'yang, saya, itu, ini, tidak, dia, di, dengan, untuk, ada, apa, akan, dan, ke, dari, kamu, aku, sudah',
  sets: {
    messages:
      'sms, pesan*, iklan*, promo*, spam, notifikasi, wa, whatsapp, penawaran, tawaran, pemberitahuan, info, telepon, chat',
    filler:
      'saya, aku, gue, kami, ke, lagi, dari, anda, kalian, ini, itu, yang, nomor, di, hp, seperti, apapun, apa, apa_apa, lg, semua, terus, mau, menerima, terima, mengirim, kirim, untuk, promosi, iklan, dan',
    no: 'jangan, jgn, jangan_pernah, stop, berhenti, hentikan, setop, tidak_usah, ga_usah, gak_usah, ngga_usah, nggak_usah, tak_usah, mohon_tidak, please_jangan',
  },
  idioms: {
    notAsked: [
      'jangan|tidak|ga|gak ~1 berhenti|hapus|batalkan|stop !kirim',
      'batal*|hapus|cancel ~3@filler pesanan|order|janji|booking|reservasi|tiket|keranjang|pengiriman|jadwal',
      'halte|bus|angkot ~2 berhenti|stop',
      'belum|tidak|gak|ga masuk|sampai|dapat|menerima_sms_kode|terima_kode|terkirim',
      'jangan kirim ~3 ke_alamat|dulu|sebelum|besok|barang|paket',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        '@no ~2@filler kirim*|mengirim*|sms|hubungi|menghubungi|ganggu|mengganggu|telpon|telepon|wa|chat|spam|kontak|ngirim* ~4@filler @messages|saya|lagi|$|aku|ke|gue|kami',
        '@no ~4@filler @messages',
        'tidak|ga|gak|ngga|nggak|tdk|tak|gk|enggak ~2@filler mau|ingin|butuh|pengen|perlu|minta|bersedia|setuju ~4@filler @messages|terima|dihubungi|nerima|dapat|menerima|diganggu ~3',
        'cara|bagaimana|gimana|gmn ~3 berhenti|unreg|unsubscribe|menghentikan|stop|batal ~4@filler',
        'mau|ingin|minta|tolong|mohon ~2 berhenti_langganan|unreg|unsubscribe|di_stop|distop|dihentikan',
        'mau|ingin|minta|tolong|mohon ~2@filler berhenti|hentikan ~4@filler $|@messages',
        'cabut|tarik|mencabut ~2 persetujuan|izin',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'hapus*|keluarkan|hilangkan|coret|delete ~3@filler nomor|saya|data|no|kontak|daftar|list',
        'dari ~2@filler daftar|list|database ~3',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['salah ~1 nomor|orang|sambung|kirim_orang', 'bukan ~1 nomor|orangnya'],
      unless: ['saya_salah|masukkan|ukuran'],
    },
    annoyed: {
      sure: false,
      any: [
        'terlalu_banyak|setiap_hari|tiap_hari|terus_menerus|kebanyakan|banyak_banget ~3@filler @messages',
        'capek|bosan|muak|terganggu|kesal|risih|jengkel ~4@filler @messages|kalian',
        'tidak|ga|gak|belum|nggak ~2@filler pernah|merasa ~2@filler daftar|langganan|mendaftar|setuju|minta|berlangganan ~3',
        'lapor|laporkan|laporin|blokir ~4@filler kalian|anda|ke_polisi|ke_kominfo|ke_ylki|nomor_ini',
        '^ ~3@filler tidak|ga|gak|kurang|nggak tertarik|minat|berminat ~2@filler $',
      ],
    },
  },
};
