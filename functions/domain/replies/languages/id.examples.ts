import type { Examples } from '../examples.ts';

export const idExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['jangan kirim sms lagi', 'saya tidak mau terima pesan lagi', 'berhenti kirim sms'],
      no: [],
    },
    'remove-me': {
      yes: ['tolong hapus nomor saya dari daftar'],
      no: [],
    },
    'wrong-number': {
      yes: ['maaf anda salah nomor pak'],
      no: [],
    },
    annoyed: {
      yes: ['capek terima promo kalian'],
      no: [],
    },
  },
  ordinary: ['terima kasih', 'saya mau batalkan pesanan', 'alamatnya di mana'],
};
