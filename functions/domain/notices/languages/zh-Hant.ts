import type { NoticeLanguage } from '../notice-language.ts';

export const zhHant: NoticeLanguage = {
  tag: 'zh-Hant',
  gap: '',
  notices: {
    'opt-out': [
      { one: '【{brand}】您已退訂{program}，不會再收到其簡訊。', all: '【{brand}】您已退訂全部簡訊，不會再收到。' },
      '回覆START可恢復。',
      { optional: '協助：{support}' },
    ],
    'likely-opt-out': [
      {
        one: '【{brand}】我們理解您不想再收簡訊，{program}已停止發送。',
        all: '【{brand}】我們理解您不想再收簡訊，已停止發送。',
      },
      '如有誤，回覆START。',
    ],
    'opt-in': ['【{brand}】您已訂閱{program}。', '回覆退訂即可停止，回覆HELP求助。'],
    help: ['【{brand}】{program}。', '協助：{support}。', '回覆退訂即可停止。'],
    'consent-asked': [
      '【{brand}】回覆YES訂閱{program}。',
      { either: '每月最多{frequency}則。', or: '頻率不定。' },
      '可能產生簡訊與數據費用。',
      '回覆HELP求助，退訂即可停止。',
      { either: '條款：{terms}' },
    ],
  },
};
