import type { NoticeLanguage } from '../notice-language.ts';

export const ja: NoticeLanguage = {
  tag: 'ja',
  gap: '',
  notices: {
    'opt-out': [
      { one: '{brand}：{program}の配信を停止しました。', all: '{brand}：すべての配信を停止しました。' },
      '再開はSTARTと返信。',
      { optional: 'お問い合わせ：{support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}：停止のご希望と判断し、{program}の配信を止めました。',
        all: '{brand}：停止のご希望と判断し、配信を止めました。',
      },
      '違う場合はSTARTと返信。',
    ],
    'opt-in': ['{brand}：{program}の配信を開始しました。', '停止はSTOP、ヘルプはHELPと返信。'],
    help: [
      '{brand}：{program}。',
      'お問い合わせ：{support}',
      { optional: '（通信料がかかる場合があります）' },
      '。停止はSTOPと返信。',
    ],
    'consent-asked': [
      '{brand}：{program}の受信は「はい」と返信。',
      { either: '月{frequency}通まで。', or: '通数は変動。' },
      { optional: '通信料がかかる場合があります。' },
      '停止はSTOP、ヘルプはHELP。',
      { either: '規約：{terms}' },
    ],
  },
};
