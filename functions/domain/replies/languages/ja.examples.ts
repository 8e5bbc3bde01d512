import type { Examples } from '../examples.ts';

export const jaExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['メッセージを止めてください', '配信を停止してください', 'SMSいりません'],
      no: [],
    },
    'remove-me': {
      yes: ['私の番号をリストから削除してください'],
      no: [],
    },
    'wrong-number': {
      yes: ['番号を間違えています'],
      no: [],
    },
    annoyed: {
      yes: [
        '読んでないので送ってもらわなくていいです',
        'いつまで送ってくるつもり？',
        '受け取りたくないんだけど',
        '毎日しつこいです',
      ],
      no: [],
    },
  },
  ordinary: ['ありがとうございます'],
};
