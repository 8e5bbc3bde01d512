import type { Language } from '../language.ts';

export const zhHant: Language = {
  tag: 'zh-Hant',
  name: 'Chinese, traditional',
  keywords: {
    optOut: { 退訂: 'usage', 取消訂閱: 'usage', 拒收: 'usage', 停止: 'usage', 不要再發了: 'usage', 別再發了: 'usage' },
    optOutAll: { 全部退訂: 'usage', 退訂全部: 'usage', 全部取消訂閱: 'usage' },
    optOutAlone: { 停: 'usage' },
    likelyOptOut: { 取消: 'usage', 夠了: 'usage' },
    optIn: { 訂閱: 'usage', 恢復訂閱: 'usage', 重新訂閱: 'usage' },
    help: { 幫助: 'usage', 說明: 'usage' },
    yes: { 是: 'usage', 好: 'usage', 同意: 'usage', 確認: 'usage', 確定: 'usage' },
    no: { 不: 'usage', 否: 'usage', 不要: 'usage', 唔要: 'usage' },
  },
  courtesy: '請, 謝謝, 多謝, 唔該, 你好, 您好, 麻煩, 拜託, 吧, 了, 啊, 呀',
};
