import type { Examples } from '../examples.ts';

export const trExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['mesaj atmayın artık', 'bana bir daha mesaj göndermeyin', 'SMS almak istemiyorum', 'MESAJ ATMAYIN'],
      no: [],
    },
    'remove-me': {
      yes: ['numaramı silin'],
      no: [],
    },
    'wrong-number': {
      yes: ['bu yanlış numara kardeşim'],
      no: [],
    },
    annoyed: {
      yes: ['sürekli mesaj geliyor'],
      no: [],
    },
  },
  ordinary: ['teşekkürler yarın gelirim', 'siparişimi iptal etmek istiyorum', 'kargom nerede'],
};
