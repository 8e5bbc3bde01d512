import type { NoticeLanguage } from '../notice-language.ts';

export const zhHans: NoticeLanguage = {
  tag: 'zh-Hans',
  gap: '',
  notices: {
    'opt-out': [
      { one: '【{brand}】您已退订{program}，不会再收到其短信。', all: '【{brand}】您已退订全部短信，不会再收到。' },
      '回复START可恢复。',
      { optional: '帮助：{support}' },
    ],
    'likely-opt-out': [
      {
        one: '【{brand}】我们理解您不想再收短信，{program}已停止发送。',
        all: '【{brand}】我们理解您不想再收短信，已停止发送。',
      },
      '如有误，回复START。',
    ],
    'opt-in': ['【{brand}】您已订阅{program}。', '回复TD退订，回复HELP求助。'],
    help: ['【{brand}】{program}。', '帮助：{support}。', '回复TD退订。'],
    'consent-asked': [
      '【{brand}】回复YES订阅{program}。',
      { either: '每月最多{frequency}条。', or: '频率不定。' },
      '可能产生短信和流量费用。',
      '回复HELP求助，TD退订。',
      { either: '条款：{terms}' },
    ],
  },
};
