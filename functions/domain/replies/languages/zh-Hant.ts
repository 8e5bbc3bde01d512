import type { Language } from '../language.ts';

export const zhHant: Language = {
  tag: 'zh-Hant',
  name: 'Chinese, traditional',
  scripts: ['Hani'],
  keywords: {
    optOut: {
      退訂: 'plain',
      取消訂閱: 'plain',
      拒收: 'plain',
      停止: 'plain',
      停: 'plain',
      不要再發了: 'plain',
      別再發了: 'plain',
    },
    optOutAll: { 全部退訂: 'plain', 退訂全部: 'plain', 全部取消訂閱: 'plain' },
    likelyOptOut: { 取消: 'plain', 夠了: 'plain' },
    optIn: { 訂閱: 'plain', 恢復訂閱: 'plain', 重新訂閱: 'plain' },
    help: { 幫助: 'plain', 說明: 'plain' },
    yes: { 是: 'plain', 好: 'plain', 同意: 'plain', 確認: 'plain', 確定: 'plain' },
    no: { 不: 'plain', 否: 'plain', 不要: 'plain', 唔要: 'plain' },
  },
  courtesy: '請, 謝謝, 多謝, 唔該, 你好, 您好, 麻煩, 拜託, 吧, 了, 啊, 呀',
};
