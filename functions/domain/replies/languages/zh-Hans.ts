import type { Language } from '../language.ts';

export const zhHans: Language = {
  tag: 'zh-Hans',
  name: 'Chinese, simplified',
  keywords: {
    optOut: {
      TD: 'aws tencent aliyun sales-bot',
      退订: 'sales-bot',
      取消订阅: 'sales-bot',
      拒收: 'sales-bot',
      停止: 'estate-bot sales-bot',
      不要再发了: 'sales-bot',
      别再发了: 'sales-bot',
      别发了: 'sales-bot',
      请勿打扰: 'sales-bot',
      别打扰我: 'sales-bot',
    },
    optOutAll: { 全部退订: 'usage', 退订全部: 'usage', 全部取消订阅: 'usage', 退订所有: 'usage' },
    optOutAlone: { 停: 'estate-bot sales-bot', 停下: 'sales-bot' },
    likelyOptOut: { 取消: 'estate-bot', 够了: 'sales-bot', 勿扰: 'sales-bot', 别烦我: 'sales-bot' },
    optOutIn: { CN: { T: 'tencent aliyun commzgate', R: 'huawei', N: 'tencent aliyun' } },
    optIn: { 订阅: 'usage', 恢复订阅: 'usage', 重新订阅: 'usage' },
    help: { 帮助: 'usage' },
    yes: { 是: 'usage', 是的: 'usage', 好: 'usage', 好的: 'usage', 同意: 'usage', 确认: 'usage', 确定: 'usage' },
    no: { 不: 'usage', 否: 'usage', 不要: 'usage', 不用: 'usage', 不同意: 'usage' },
  },
  courtesy: '请, 谢谢, 谢谢你, 谢谢您, 多谢, 你好, 您好, 麻烦, 拜托, 吧, 了, 啊, 呀, 好吗, 可以吗, 回, 回复',
};
