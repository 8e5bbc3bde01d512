import type { Language } from '../language.ts';

// A refusal of the past, taken back since, or somebody else's texts.
const noLonger = [
  '以前|之前|原来 ~10 这条|这次 ~1 挺|很|真|不_错|有_用',
  '以前|之前|原来|当时|那时|当初 ~14 现在 天天|每天|每_次|条_条 等|看|盼|都',
  '以前|之前|原来|上个月|上次|去年|当初|那时|当时|当年|一开始|起初|最初 ~14 现在|后来|又_想|又_订|又_加 !太|天|每_天|越|还|更|多|烦|请|麻|帮|给|把|马|立|就|退|删|不_想|不_要|不_买|不_住',
  '如果|要是|假如 ~12 ^ ~3 还|仲 ~2 能|会|算|可以|有|用 !@sendText|再',
  '气话|错过|闹着玩|开玩笑|幸好|幸亏',
  '结果 ~3 优惠|救|赚|省|中_奖|挺|有用',
  '旧年|上年|旧阵|往年|当年 ~16 而家|依家|对不住|对不起',
  '别当真|唔好当真|不作数|不算数|盼续|盼恢复|望恢复',
  '我 ~1 不_想 退|停|取消',
  '别家|其他家|那家|那间|另一家|别的店 ~16 你们|你哋 ~3 还_行|还_好|还_可|例外|比|可以|不错|没_这',
];

// What was asked for has come, or is fetched, changed or waited for.
const dealtWith = [
  '收到|已收|看到|看见|找到|找着 了',
  '收到|收了 @dont|@noNeed',
  '换成|改成|改发|改寄|换个|换一|收_不_了|没人收|自取|自己_拿|自提|去_拿|去取|来_拿|来攞|去攞|嚟攞|里_拿|到店|@ret',
  '先 ~8 等 我|一_下|确认',
  '@send|打 到? 新 的? 号|电话|手机',
  '跟我无关|与我无关|误会|那不是我',
];

// The texts are wanted, whatever else isn't.
const textsWanted = [
  '短信|简讯|短讯|讯息 ~2 可以|能 接受',
  '@media|电话 ~14 短信|简讯|短讯|讯息 ~2 足够|够用|就够|够了',
];

// Another channel is to be left, and the texts to stay.
const otherChannel = [
  '@dont @send 给|到 ~4 发_给|发_到|传_给',
  '@channel ~3 @smsStays',
  ...textsWanted,
  '@kin ~4 发_给_我|send_俾_我|打_给_我|联系_我|发_我',
];

// Not now: at work, asleep, at the door.
const askedToWait = ['@doing|晚点|待会|一会儿|等下|改天|放假|休息|的时候|接下来|先_别|先_不'];

// What else is unsubscribed from, or asked about only.
const notTexts = [
  '浏览器|弹窗|电视|视频 ~3 @news',
  '万一|哪天',
  '如果|要是|假如 ~4 换 ~2 号|手机|电话',
  '停_水|停_电|停_气|停_课',
  ...textsWanted,
  ...noLonger,
];

// Matched character by character, in simplified form: one file reads both scripts, and Cantonese too.
export const zhHans: Language = {
  tag: 'zh-Hans',
  name: 'Chinese, simplified',
  scripts: ['Hani'],
  keywords: {
    optOut: {
      TD: 'aws tencent aliyun sales-bot',
      退订: 'sales-bot',
      停只: 'slip',
      停之: 'slip',
      停指: 'slip',
      亭止: 'slip',
      听止: 'slip',
      拒受: 'slip',
      巨收: 'slip',
      聚收: 'slip',
      拒手: 'slip',
      'bu xiang shou dao duan xin le': 'slip',
      tuiding: 'slip',
      'tuiding le': 'slip',
      tui订: 'slip',
      退ding: 'slip',
      'quxiao dingyue': 'slip',
      quxiao: 'slip',
      tingzhi: 'slip',
      jushou: 'slip',
      'bie fa': 'slip',
      'bie fa duan xin': 'slip',
      'bie zai fa duan xin': 'slip',
      'bie zai fa duan xin le': 'slip',
      'bu yao zai fa duan xin le': 'slip',
      'bie zai fa': 'slip',
      'bu yao zai fa': 'slip',
      'bu yao zai fa le': 'slip',
      'bie fa le': 'slip',
      'bie gei wo fa le': 'slip',
      'bu yao gei wo fa le': 'slip',
      'bu yao gei wo fa duan xin': 'slip',
      'bu yao gei wo fa duan xin le': 'slip',
      'bie zai gei wo fa duan xin': 'slip',
      'bie zai gei wo fa duan xin le': 'slip',
      'bu yao zai gei wo fa duan xin le': 'slip',
      'bu yao zai fa duan xin gei wo le': 'slip',
      'bie fa duan xin le': 'slip',
      'bie zai fa le': 'slip',
      'buyao fa le': 'slip',
      'buyao zai fa le': 'slip',
      'bu yao zai fa duan xin': 'slip',
      'bu yao zai fa duan xin gei wo': 'slip',
      'bu yao fa duan xin': 'slip',
      'm hou joi send': 'slip',
      'm ho joi send': 'slip',
      'm hou joi faat': 'slip',
      'm goi m hou joi send': 'slip',
      'ng goi m hou joi faat': 'slip',
      'shan diao wo de hao ma': 'slip',
      取消订阅: 'sales-bot',
      拒收: 'sales-bot',
      停止: 'estate-bot sales-bot',
      停: 'estate-bot sales-bot',
      不要再发了: 'sales-bot',
      别再发了: 'sales-bot',
      别发了: 'sales-bot',
      请勿打扰: 'sales-bot',
      别打扰我: 'sales-bot',
      回T退: 'footer',
      回复T退: 'footer',
    },
    optOutAll: {
      全部退订: 'plain',
      退订全部: 'plain',
      全部取消订阅: 'plain',
      退订所有: 'plain',
      全部停止: 'plain',
      全部取消: 'plain',
    },
    optOutAlone: { 停下: 'sales-bot' },
    likelyOptOut: {
      取消: 'estate-bot',
      退: 'plain',
      退了: 'plain',
      退出: 'plain',
      够了: 'sales-bot',
      勿扰: 'sales-bot',
      别烦我: 'sales-bot',
      不感兴趣: 'plain',
      没兴趣: 'plain',
      滚: 'plain',
      滚开: 'plain',
      滚蛋: 'plain',
      滚犊子: 'plain',
      滚远点: 'plain',
      走开: 'plain',
      烦死了: 'plain',
      垃圾短信: 'plain',
      骚扰短信: 'plain',
      不收: 'plain',
      不接收: 'plain',
      拉黑: 'plain',
      屏蔽: 'plain',
      打错了: 'plain',
      发错人了: 'plain',
      停停停: 'plain',
    },
    optOutIn: {
      CN: { 回T: 'footer', 回复T: 'footer', T: 'tencent aliyun commzgate', R: 'huawei', N: 'tencent aliyun' },
    },
    optIn: { 订阅: 'plain', 恢复订阅: 'plain', 重新订阅: 'plain', 恢复: 'plain' },
    help: { 帮助: 'plain' },
    yes: {
      是: 'plain',
      是的: 'plain',
      好: 'plain',
      好的: 'plain',
      同意: 'plain',
      确认: 'plain',
      确定: 'plain',
      可以: 'plain',
    },
    no: { 不: 'plain', 否: 'plain', 不要: 'plain', 不用: 'plain', 不同意: 'plain', 不了: 'plain' },
  },
  courtesy:
    '请, 请你, 请您, 请你们, 谢谢, 谢谢你, 谢谢您, 谢谢了, 多谢, 感谢, 谢了, 3q, 你好, 您好, 你们好, 麻烦, 麻烦你, 麻烦您, 拜托, 拜托了, 吧, 了, 啊, 呀, 呢, 哦, 嘛, 啦, 哈, 好吗, 好不好, 行吗, 可以吗, 行不行, 立刻, 马上, 立即, 现在, 以后, 我要, 想, 我想, 我想要, 帮我, 给我, 都, 真的, 赶紧, 唔该, 唔該晒, 他妈的, 妈的, tmd, 卧槽, xie xie, xiexie, qing, la, hao ma, wo yao, wo xiang, bang wo, ban wo, 大佬, 感恩, 呢, 喇, 㗎, 咯, 嘅, 操, 靠, 傻逼, 混蛋, 喽, 滴, 撒, 噻, 呗, 哟, 诶, 喔, 啰, 惹, 好伐, 行不, 成不, 得唔得, 好唔好, 大哥, 老铁, 辛苦了, 拜谢, 帮忙, 拜托你',
  sets: {
    smsStays:
      '能看, 可以看, 没关系, 开着, 还看, 还收, 留着, 留住, 别动, 就行, 就好, 即可, 就可以了, 得喇, 得啦, 照旧, 照发, 照send, 照传, 照收, 照常, 请继续, 就ok, 就得, 就可以, 没问题, 无所谓, 就够, 可以继续, 还要',
    // Media that aren't texts: what is refused of them is not the texts.
    media:
      '传真, 报纸, 杂志, 型录, 宣传册, catalogue, 月结单, 信件, 纸本, 纸质, 邮件, 电子邮件, 电邮, email, e mail, 传单, 目录, dm, 纸质账单, 公众号, 公众号推送, 朋友圈, 小程序, 赠品, 小票, 发票, 收据, 样品, 快递, 礼品, 礼物, 保修卡, 实体卡, 配件, 那件',
    channel: '短信, 简讯, 短讯, 讯息, whatsapp, line, 微信, 信息, 消息',
    me: '我, 我们, 我哋, 本人, 老子, 老娘, 俺, 咱, 咱们, 偶, 窝',
    mine: '@me, 这个, 这, 此, 该, 本, 呢个',
    you: '你们, 你哋, 贵司, 贵公司, 贵店, 贵行, 贵校, 贵院, 恁',
    // A refusal of what is to come: "don't", "no need to", "I don't want to".
    dont: '母汤, 毋通, 不要, 别, 勿, 请勿, 莫, 不许, 不准, 不得, 禁止, 严禁, 甭, 切勿, 休得, 不可以, 唔好, 唔准, 咪, 勿要, 唔要, 🚫, ⛔, 🛑, no more, stop, dont, 8要, 布要, 不耀, 表, 吾好, 5好, ㄅ要, ㄅ用, 憋再, 麦搁, 麦擱',
    noNeed:
      '不用, 唔需要, 不必, 无需, 毋须, 毋需, 唔使, 唔洗, 唔駛, 吾使, 冇需要, 没需要, 用不着, 不麻烦, 不劳, no need, 不需要, 没必要, 没有必要, 免',
    unwilling:
      '不太想, 没意愿, 没有意愿, 唔希望, 唔愿意, 不再有兴趣, 不想, 不要, 不想要, 不愿, 不愿意, 不愿再, 不希望, 不便, 无意, 不打算, 没打算, 不欲, 不再, 不再想, 不需要, 不接受, 不同意, 不欢迎, 拒绝, 谢绝, 反对, 唔想, 唔要, 唔需要, 无需, 毋须, 懒得, 没有必要, 别让我, dont want, dont need',
    send: '发, 发放, 发送, 推送, 传送, 寄送, 传, 寄, 推, 派, 塞, 灌, 派发, 投放, 洗版, 洗我, 洗爆, 刷屏, 推荐, 推销, 轰炸, send, sent, sd, text, message, msg, spam, promo',
    // Those of them that aren't said of parcels.
    sendText:
      '寄送, 发, 发送, 推送, 推播, 传, 传送, 推销, 群发, 洗版, 洗我, 洗爆, 轰炸, send, sent, sd, text, message, msg, spam, promo',
    again: '再, 继续, 一直, 总, 老, 老是, 天天, 整天, 成日',
    contact: '联系, 联络, 搵, 揾, contact',
    bother: '打扰, 骚扰, 打搅, 骚搅, 滋扰, 轰炸',
    // What a business sends; said of them, the words below may be of anything.
    news: '短信, 简讯, 短讯, 讯息, 信息, 消息, 资讯, 广告, 推广, 推销, 促销, 营销, 行销, 通知, 提醒, 宣传, 推送, 推播, 通讯, sms, msg, message, subscription, subscribe, notification, newsletter, ad, ads, promotion, promo, 垃圾, 骚扰',
    matter: '@news, 玩意, 玩意儿, 优惠, 活动, 东西, 嘢, 贷款, 折扣, 邀请, 预告, 喜讯, 通讯, 通信, 特惠, 特卖, 优惠券',
    get: '收到, 接获, 收阅, 接收, 接到, 收取, 收见, 收道, 收倒, 收, receive',
    // Those and seeing, which isn't only of texts.
    see: '@get, 看到, 看见, 看, 睇到, 见到',
    fill: '@news, 一下, 推荐, 唔该, 想请, 帮忙, 每周, 每日, 每月, tm, nm, 组, 优惠券, 折扣, 罐头, 嗰, 嗰啲, 这类, 此类, 先, 一, 几, 形式, 发放, 接收, 妻子, 太太, 女儿, 儿子, 乱七八糟, 莫名其妙, 行业, 无关, 无用, 冇用, 没意义, 无谓, 咁多, 狂, 猛, 恳请, 烦请, 劳驾, 拜托, 希望, 我的, 你们家, 机, 老人机, 座机, 工作, 再, 给, 请, 麻烦, 可以, 能, 就, 都, 全, 全部, 通通, 统统, 本, 贵, 贵店, 贵集团, 贵行, 老子, 老娘, 本小姐, 窝, 偶, 俺, 他, 她, 佢, 佢哋, 你哋, 哋, 啲, 比, 往, 上, 以, 用, 透过, 通过, 活动, 优惠, 会员, 商品, 新品, 楼盘, 打折, 新, 老, 半夜, 三更, 贵司, 同, 畀, 吧, 那, 该死, 破, 帮, 呢个, 呢, 里, 里面, 上面, 之, 个, 啊, 狗屁, 这么多, 我, 我们, 咱, 向, 对, 随便, 老是, 总, 总是, 一直, 乱, 的, 继续, 这, 些, 种, 样, 类, 那些, 任何, 什么, 你们, 你, 您, 了, 所有, 一切, 各种, 天天, 每天, 到, 来, 去, 啦, 任, 意, 群, 人, 俾, 手机, 支, 只, 条, 张, 在, 本人, 此, 该, 号, 号码, 无聊, 烦人, 商业, 其他, 相关, 贵公司, 公司, 店, 家, 多余, 没用, 也, 还, 真, 真的, 千万, 以后, 今后, 往后, 之后, 后续, 后面, 暂时, 永远, 从此, 一律, 一概, 还是, 咗, 晒, 嘅, 㗎, 住, 嚟, 过嚟, 下去, 出, 爸, 妈, 爷爷, 奶奶, 老婆, 老公, 家里, 鬼, 他妈, 他妈的, 妈的, tmd, 动不动, 一个劲, 没事, 搁, 这儿, 那儿, 们, my, the, me, all',
    // What "发", "传", "寄" and "推" begin other words with, and what is sent that is no text.
    notNews:
      '货, 票, 快递, 错, 顺丰, 圆通, 包裹, 他, 她, 朋友圈, 位置, 定位, 文件, 作业, 语音, 福, 迟, 进, 动, 球, 染, 谣, 翻, 出, 特, 测, 理, 旧, 坏, 过期, 假, 破, 单, 真, 表情, 托, 脱, 给别, 给人, 到群, 视频, 影片, 一次, 一遍, 一份, 车, 门, 拿, 断, 算, 倒',
    // Words for which a refusal is of other things: what shops ship, and what is sent by hand.
    goods:
      '货, 订单, 下单, 那单, 这单, 单子, 退单, 这件, 那件, 一件, 两件, 几件, 那款, 这款, 呢款, 呢件, 嗰款, 嗰件, 那双, 这双, 那箱, 那盒, 那瓶, 一箱, 一盒, 一份, 包裹, 快递, 速递, 宅配, 物流, 顺丰, 圆通, 中通, 到付, 派件, 派送, 配送, 补发, 地址, 自取, 自己拿, 去取, 去拿, 来拿, 去攞, 嚟攞, 自提, 驿站, 上门, 颜色, 尺码, 尺寸, 型号, 黑色, 白色, 红色, 蓝色, 衣服, 件衫, 裙, 裤, 鞋, 外套, 沙发, 冰箱, 家具, 床, 面膜, 口红, 蛋糕, 咖啡, 奶茶, 牛奶, 鲜奶, 奶粉, 水果, 蔬菜, 零食, 吃的, 耳机, 手机壳, 眼镜, 猫粮, 花束, 发票, 收据, 小票, 合同, 文件, 档案, 报表, 报价单, quotation, 照片, 相嚟, 图片, 图了, 截图, 语音, 位置, 定位, 红包, 作业, 朋友圈, 验证码, 表情包, 样品, 赠品, 会议, 群里, @ret',
    ret: '退货, 退款, 退钱, 退费, 退单, 换货, 退票, 退房, 退租, 退卡, 押金, 定金, 订金, 差价, 运费, 到账',
    booking:
      '预约, 预订, 预定, booking, order, 订位, 订座, 订枱, 订桌, 张枱, 张单, 订房, 酒店, 民宿, 房间, 包间, 包厢, 机票, 车票, 门票, 电影票, 戏飞, 张飞, 航班, 高铁, 挂号, 门诊, 看病, 覆诊, 体检, 健检, 手术, 座位, 堂, 课, 会议, 行程, 报名, 面试, 外卖, 外送, 送餐, 点餐, 保洁, 家政, 代驾, 接机, 续费, 续订, 扣款, 扣费, 转账, 分期, 改期, 改天, 改时间, 手续费, appointment, course',
    // What else is stopped and cancelled.
    business:
      '@goods, @booking, 空调, 冷气, 洗衣机, 电梯, 水泵, 音乐, 视频, 影片, 直播, 闹钟, 暖气, 施工, 装修, 装潢, 宽带, 宽频, 网络, 流量, 套餐, 彩铃, 来电, 语音信箱, 信用卡, 健身, 会籍, 副卡, 年卡, 月卡, 季卡, 套票, 旅行团, 旅游, 景区, 月费, 计划, 瑜伽, 保险, 医保, 健保, 社保, 工资, 薪水, 薪资, 人工, 补贴, 现金, 煤气, 瓦斯, 用电, 供水, 药, 公交, 巴士, 班车, 地铁, 捷运, 港铁, 车站, 路口, 红绿灯, 停车, 大了, 小了, 漏发, 破了, 团购, 超市, 太贵, 太慢, 坏, 不合适, 不合身, 太小, 太大, 质量, 品质, 色差, 不一样, 房租, 补习, 那个, 另一个, 其中',
    doing:
      '忙, 在忙, 上课, 上班, 返工, 打机, 打紧, 做紧, 训紧, 瞓, 睡, 开会, 开紧会, 开车, 学习, 看书, 考试, 吃饭, 做饭, 游戏, 上机, 听歌, 看电影, 出差, 返紧工',
    lead: '提前, 一天, 免费, 如何, 点样, 能不能, 可不可以, 怎么, 帮我, 给我, 我, 想, 要, 可以, 能, 今次, 但, 所以, 就, 都, 也, 先, 那, 请, 麻烦, 今天, 明天, 的话, 了, 吧, 就先, 那就',
    // Words before "how do I cancel" that say no more than what came.
    asking:
      '必须, 帮我, 帮, 给我, 同我, 麻烦, 唔该, 快, 可唔可以, 可以, 能, 你哋, 你们, 这, 这个, 这些, 呢个, 呢啲, 请问, 那, 我, 要, 想问, 想, 问, 到底, 究竟, 我想, 应该',
    // What may stand around "unsubscribe" and names nothing else that is left.
    around:
      '@fill, @asking, @how, 有, 吗, 从, 方式, 入口, 青, 谢, 喽, t, td, 有没有, 有冇, 办法, 可不可以, 要求, 申请, 名单, 项目, 做, 打, 发, 回复, 什么, 把, 阿, 谢谢, 连结, 链接, 哪',
    // Stop-verbs that take the texts as their object.
    end: '停止, 停掉, 停下, 停, 终止, 中止, 结束, 暂停, 停用, 停收, 取消, 取消掉, 关闭, 关掉, 关停, 解除, 屏蔽, 退掉, 退出, 叫停, 截停, 禁用, cancel, stop, turn off',
    // Those that may be said without one.
    stopIt:
      '停止, 停, 停掉, 停了, 停咗, 停晒, 叫停, 中断, 收手, 取消, 取消掉, 关了, 关掉, 移除, 剔除, cancel, cancel咗, stop',
    refusing: '不收, 唔收, 不接收, 唔接收, 不接受, 唔接受, 不想看, 不想收, 受够, 受够了, 拒绝, 拒绝接收, 谢绝, 抵制',
    number:
      '号码, 门号, 电话, 电话号码, 手机号, 手机号码, 联系方式, 联络方式, 联络资料, 会员资料, 客户资料, 个资, 个人资料, 个人信息, number',
    erase:
      '铲咗, 攞走, 删一删, 删一下, 划掉, 划去, 撤下, 摘掉, 踢掉, 踢除, 删除, 删掉, 删了, 删咗, 删走, 删去, 删, 移除, 去掉, 移出, 剔除, 踢出, 清除, 清掉, 清空, 抹掉, 抹去, 抹走, 去除, 除去, 拿掉, 移走, 撤掉, 注销, 除名, 铲走, 清走, 清出, 销毁, 擦除, 抹除, 除掉, 清理掉, 划走, 剔走, 剔去, 移去, 撤走, 踢走, 拉黑, 洗咗, 洗走, delete, delete咗, remove, del',
    data: '@number, 号, 手机, 资料, 信息, 名字, 名, 数据, no, contact, 记录',
    // What removes, with where to: 拿掉, 弄出去, 移走.
    take: '拿, 弄, 移, 踢, 清, 取, 剔, 丢, 扔, 删, 除, 撤, 划, 抹, 摘, 拉, 退, 去',
    list: '联系人, 联络人, 客户群, 名单, 列表, 系统, 数据库, 资料库, 通讯录, 群发, 清单, 名册, 客户表, 库, 短信群, 记录, 档案, 资料, list',
    leave:
      '@erase, 拒收, 停收, 屏蔽, 取消订阅, cancel, t, td, 退, unsub, unsubscribe, 退订, 取消, 退出, 停止, 停发, 停, 退群',
    reaching:
      '必, 话, 话要, 她, 他, 佢, 跟, 帮, 会, 能, 再, 说, 让, 要, 我, 把, 的, 将, 你, 们, 给, 想, 从, 名, 单, 里, 过, 打, 算, 叫, 是, 去, 到, 真, 申, 请, 您, 并, 随, 便',
    kin: '我个仔, 我个女, 阿嬷, 阿嬤, 老闆, 男朋友, 女朋友, 老细, 隔离屋, 别人, 有人, 孩子, 小孩, 宝宝, 奶奶, 爷爷, 外婆, 婆婆, 老板, 太太, 先生, 媳妇, 舍友, 闺蜜, 表姐, 表妹, 外甥, 侄子, 他, 她, 佢, 阿妈, 阿爸, 老豆, 老母, 家姐, 细佬, 室友, 同学, 阿姨, 人家, 姐姐, 姐, 哥哥, 哥, 弟弟, 弟, 妹妹, 妹, 老公, 老婆, 妈妈, 爸爸, 我妈, 我爸, 朋友, 男友, 女友, 邻居, 儿子, 女儿, 同事, 前任',
    kinFill:
      '撳, 嫌, 烦, 再, 又, 申请, 老, 搬, 家, 就, 因, 为, 所, 以, 换, 自, 己, 拿, 我, 手, 机, 乱, 按, 发, 回, 之, 前, 早, 上, 个, 月, 去, 年, 跟, 把, 话, 佢, 叫, 你, 说, 要, 想, 短, 信, 已, 经, 也, 一, 直, 了, 的, 总, 都, 昨, 天, 晚, 们, 滑',
    ifFill: '我, 覆, 回, 复, 发, 你, 们, 不, 好, 就, 退, 会, 再, 太, 多',
    how: '有咩方法, 有没有办法, 有什么办法, 有冇办法, 怎么, 如何, 怎样, 点样, 点, 咋, 哪里, 哪儿, 哪边, 边度',
    // Short for names: "I'm not Mr Wang".
    surname:
      '王, 李, 张, 刘, 陈, 杨, 黄, 赵, 周, 吴, 徐, 孙, 朱, 马, 林, 何, 郭, 罗, 高, 梁, 郑, 谢, 宋, 唐, 许, 韩, 冯, 邓, 曹, 彭, 曾, 肖, 田, 董, 潘, 袁, 蔡, 蒋, 余, 于, 杜, 叶, 程, 魏, 苏, 吕, 丁, 任, 卢, 姚, 沈, 钟, 姜, 崔, 谭, 陆, 范, 汪, 廖, 石, 金, 贾, 夏, 方, 邹, 熊, 白, 孟, 秦, 邱, 侯, 江, 薛, 欧阳, 司马, 阿, 小',
    often:
      '太多, 太频繁, 频繁, 那么多, 这么多, 天天, 每天, 整天, 成日, 日日, 一天到晚, 老是, 老, 总是, 总, 一直, 不断, 不停, 频频, 三天两头',
    report:
      'report, 举报, 投诉, 报警, 报案, 起诉, 告你们, 告你, 拉黑, 屏蔽, 封锁, 110, 法律程序, 法律途径, 法律手段, 律师, 给你们差评, 检举, 申诉, 提告, 告到, block',
    authority:
      '工信部, 12321, 打165, 12300, 12381, 通信管理局, 通管局, 私隐专员, 通讯局, 通讯办, 通讯事务管理局, 不良信息, ofca, ncc, pdpc, imda',
    consumers: '12315, 消保会, 消保官, 消协, 消费者协会, 市监局, 公平会, 派出所',
    unsubscribe: '退订, 取消订阅, 解除订阅, 退出订阅, 停止订阅, 注销订阅, 退阅, 取关, 拒收',
  },
  spelling:
    '取消订阅, 删掉, 取消短信, 取消简讯, 取消通知, 停止发, 停止传, 停止推, 不要再发, 不要再传, 不要再给, 别再发, 别发了, 再发了, 不想收到, 退订, 不用再发, 不用发了, 不要发了, 发短信, 发信息, 发消息, 发广告, 给我发, 发送, 联系我, 再联系, 打扰, 骚扰, 删除我, 删除号, 不感兴趣, 没兴趣, 垃圾短信, 短信, 简讯, 讯息, 别烦我',
  idioms: {
    // Don't take me off.
    unwanted: [
      '别|不要|唔好|勿|不用 把|将 我|我们 ~8 @take|踢|@erase 了|掉|出|走|啊|呀|$',
      '别|不要|唔好|不用|咪 只|光|仅|净系|太|总_是_晚',
      '别|不要|唔好|勿 把|将 ~3@fill @news ~1 @leave',
      '!<还|么|都|有 不要|别|勿|没|冇|没有|未|不想|不会|唔好|咪|唔想|唔会|唔系|唔使|绝不|决不|不用|不必|不是|不打算|不需要|无需|从没 ~7@reaching @leave !成_功|掉_啊',
    ],
    // Words that have a refusing character in them and say something else.
    lookalikes: [
      '几点|一点|两点|晚点|早点|快点|有点|差点|点餐|账号|账户|特别|告别|识别|辨别|鉴别|性别|送别|离别|派别|分别|别人|别的|别墅|别处|别扭|别样|别致|别名|别称|别家|别忘|别等|别以为|别怕|不要忘记',
    ],
    // It may come to that, or nearly did.
    supposed: [
      '如果|要是|万一|哪天 ~8 再 ~1 跟|和|对|同|告诉|说 ~4 @leave|别|不要|勿',
      '要不是|若不是 ~10 早 ~2 @leave',
      '万一|哪天|将来|日后 ~4 不想|不要|唔想|不需要 ~2 @get|看',
      '取消|解除|关闭|打开 拦截|屏蔽|勿_扰|免_打_扰|静_音',
      '@leave 了|咗 的|嘅 人|客',
      '@leave ~4 会_影响|影响|会_不|会_唔|要_钱|违约|收费|会_怎|的_人|多_久|有_什么',
      '退订|拒收 的 td|t|r',
      '把 我 的? @data? 从 ~6 点|场|班|桌|预约|排队 ~3 @erase|去_掉',
      '@leave ~4@fill 之后|以后|后|的_话 ~2 还|仲|能|会|可_以 !发|在_发|收到_你',
      '不想|不要|不希望|别|不能|唔想 让|令|叫 ~4 停|取消|关|断',
      '差点|差_一_点|本来|曾经|想_过 ~4 @leave',
      '如果|要是|万一|假如 ~6@ifFill @leave',
      '先 别|不要|不用|唔好|唔使 !再|给_我|俾_我|畀_我 ~2 发|寄|送|传|推|退|取消 !@matter|我',
      '没|没有|冇|从没|不是|唔系 说|讲|话|叫|让|要求 ~2@reaching 不要|别|停|退订|勿',
    ],
    // Other things and other people's texts.
    others: [
      '把|将 老|小|他|她|佢|@surname ~4 从|自 ~10 @take|@erase',
      '群里|群内|群组|朋友圈|group度|group里|楼道|门口|墙上 ~4 @send|贴',
      '别|不要|唔好 再 烦|骚扰|缠|惹 我 @kin|妈|爸',
      '别|不要|唔好 再 联系|联络|找|搵 我 前_夫|前_妻|前_男|前_女|前任',
      '@send ~2@fill @media !和|及|跟|同|或|@news',
      '@media !和|及|跟|同|或 ~2 @leave',
      '@unsubscribe ~6 纸本|纸质|杂志|报纸|期刊|周刊|月刊 !和|及|跟|同|或|@news',
      '@dont|@noNeed ~4@fill @send ~8 照片|相片|图片|自拍|贴图|表情|梗图|作业|红包|语音|的_片|嘅_片 $|了|给|俾|畀|过|来|啦|喇',
      '@media ~2 不用|不要|别|唔使|唔好|可以|能 ~2 寄|发|送|派|停|打|传|send|关',
      '@kin ~3@kinFill 说|讲|话 ~5@reaching 不想|不要|唔想|唔好|别',

      '别|不要|不用|唔好|勿 联系|找|打给|骚扰|打扰|烦|发给|吵|联络 我 @kin|妈|爸|爹|娘|秘书|助理|家_人|家_里|孩|个_仔|个_女',
      '!<叫|让|请|烦|使|贵|们 公司|他|她|老师|老板|群主|谁|领导|佢|他们|人家|小哥|前台|店员|客服|系统|经理 把|将 我|我们 ~10 @erase|踢|移',
      '@kin ~10@kinFill @leave|骚_扰',
    ],
    // What somebody said, or is said of somebody.
    told: [
      '@kin|大家|客户|客人|老板|领导|主管 请|叫|让|劝|要 我|我们 ~3 不要|别|停|唔好|退',
      '有人|谁 ~5 发|回|说|写 了? @leave',
      '有人|的人|半人|少人|多人 回|发|说|写 ~1 别|不要|勿|停|退',
      '谁|边个|哪个 说|讲|话 ~3@reaching 不要|别|不用|唔好|不想|@leave',
      '@kin 让|叫|要|请 @you 别|不要|唔好 ~4 他|她|佢',
      '客服|系统|平台|店员 自己|擅自|私自|主动 把|将 我 ~4 停|@erase',
      '叫|让|要 每|别|其他|所有 ~6 @erase|@leave',
      '叫|让|跟|请|对 ~2 银行|运营商|司机|师傅|房东|老师|他们 ~2 说? 别|不要|停',
      '!<不 是 你们|你哋|他们|系统 把|将 我 ~8 @erase',
      '谁|为什么|为啥|点解 ~4 把|将 我 ~8 @leave|踢|移',
      '!<以|能|否|帮|烦 把|将 我 ~8 了_吗|了_么|了_没|了_啊|了_呢',
      '!<帮|给|替|请|让|要|烦|想 我 已|已经|就|都|先? 把|将 @news ~3 @end|关|停 了|掉',
      '!<帮|给|同|替|要|想|把|将 我 已|已经|就|都|先? 停了|关了|熄咗|停咗|退了',
      '显示|提示 我? 已|已经|被 @leave',
      '叫|让|劝|跟 @kin ~5 别|不要|停|删|@leave',
      '@kin ~1 不想|不要|不愿|唔想 收|看|再收|要',
      '写|回|喊|讲|说 ~1 别|不要|停|退订|取消|勿|烦 ~6 的 是',
      '随时 ~1 都? 可以|能|可 ~3 @leave',
      '听说|据说|听讲|以为|估计|猜 ~8 @erase|@leave|停_发|投诉_你|举报_你|骚扰',
    ],
    // What has been done, mostly by mistake.
    status: ['误|误按|误触|手滑|按错|不小心|手残|点错|点到|按到 ~3 @leave|按_了_退'],
    negated: ['没|没有|冇|不是|唔系 我? 不想|不要|不愿|唔想|唔要|唔好'],
    // Orders, appointments, machines: what is to stop or not to be sent is no text.
    object: [
      // The object stands before the refusal or behind it, and no text does.
      '@goods 的? !@news ~3@lead @dont|@noNeed ~3@fill @send|给 !@news',
      '杂志|报纸|期刊|型录|目录|周刊|月刊|传真 !和|及|跟|同|或|@news ~6 @dont|@noNeed ~2@fill @send',
      '退订|取消|停|退 !接收 ~4 @business $|扣|包|了|吗|么|呢|要|会|能|可_以|怎|多_少|费|手_续|的_钱|那',
    ],
  },
  footers: [
    '!<我|已|经|都|早|就 回复|回|发送|回覆|覆 !了|过|什|啥|咩 ~1 退订|拒收|取消提醒|取消订阅 !了|过|三|两|几|好|多|无|还_发|还_收|还_在|还_是|还_来',
    '退订|拒收|取消|取消订阅 请? 按|点|点击 链接|连结|此|这里|下方',
    '退订|拒收|取消|取消订阅|取消接收|停止接收|拒绝接收|不想接收|不想收到|不想再收|不想收|停收|不再接收|退阅|退 请? 回复|回|发送|回覆|覆|发 t|td|r|n|qx|0000|0|1|2|unsub|stop|退订 !了|过|还_发|还_收|还_在|还_是|还_来|多_次',
    '退订|拒收 t|td|n|r|qx !t|td|n|r|qx|了|过',
    // Who writes the letter or digit once more does as it says.
    '退订|拒收|unsub|unsubscribe 请? 回复|回|发送|回覆|覆|发|reply n|un|3|4|5|6|7|8|9 !n|un|3|4|5|6|7|8|9',
  ],
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        '@dont !了|的 ~8@fill @send !@notNews !了|啦|$ ~8@fill @news !错|了_吗|电_话|员',
        '@dont !了|的 ~6@fill @sendText !@notNews !了|啦|$ ~8 @news $|给|到|俾|来|嚟',
        '@news ~6@fill @noNeed|@dont ~3@fill 给 @me',
        '@dont !了|的 ~3@fill @again ~6@fill @news',
        '@dont !了|的 ~4@fill 转|转发|傅|丢|打|弹|搞|整|卖|来|有|出现|继|记|法|花|船 !$ ~6@fill @news !电_话|员',
        '@dont 再 ~2@fill whatsapp|sms|inbox|dm|call @me',
        '@dont ~1 再? 让|俾 @me ~2@fill @see ~6@fill @news|@you',
        '@news !了|里 ~8@fill @noNeed|@dont ~6@fill @send !@notNews',
        'no_more ~1 @news',
        '不想|不希望|不再希望|不愿|不准|唔想|不需要|唔需要 ~3 @you ~5 @send|写|@contact|提醒|通知 !@notNews',
        '@dont ~3 再? 把|将 ~1 @me ~1 加|拉|放|列 ~2 ~6@fill @list',
      ],
      unless: ['先 ~8 等 我|一_下|确认', ...otherChannel, ...noLonger],
    },
    // What isn't to be sent is not said, but that it was before is: "don't send any more".
    'no-more': {
      sure: true,
      any: [
        '@dont|@noNeed !了|的 ~4@fill @again ~8@fill @sendText !@notNews !的 ~2@fill $|了|啦|喇|呀|给|到|俾|畀|来|过来|嚟|过嚟|@matter|@data',
        '@dont 在|载 给? @me? @send !@notNews',
        '以后|今后|往后|之后 ~6 @noNeed|@dont ~6@fill @send !@notNews',
        '以后|今后|往后 ~10 @noNeed|@dont ~2@fill 告诉|通知|提醒|告知|喊|叫|找|@contact @me',
        '叫|让|说|讲|要求 ~1@you ~3 唔好|不要|别 ~2 @send 还|仲|又|听唔明|听不懂',
        '说|讲|叫|回|发|覆 ~2 多少|几|好_多|无_数 次|遍 ~4 停|别|不要|退|取消',
      ],
      unless: [...dealtWith, ...otherChannel, ...noLonger],
    },
    // "Don't send", which may be of a parcel or a picture.
    'do-not-send-it': {
      sure: false,
      any: [
        '@dont|@noNeed !了|的 ~6 给|向|往|同|对|跟|俾|畀|比|将 ~1 @me|@data|这_边 ~6@fill @sendText|推|塞|灌 !@notNews !荐',
        '@dont|@noNeed !了|的 ~4@fill @again ~8@fill @sendText|推 !@notNews !的|人|到_旧|到_公',
        '@dont|@noNeed !了|的 ~4@fill @again ~6@fill 寄 !@notNews ~4@fill $|了|来|给|@matter|码|连结|链接',
        '@dont|@noNeed !了|的 ~6@fill @sendText !@notNews $|我|了|啦|喇|咯|呀|吧|行_吗|好_吗|可_以_吗|可_唔_可_以|过_来|过_嚟|来|嚟',
        '@matter|打折|楼盘|@send ~8 @dont|@noNeed 再? 告诉|告知|话 @me 知? $',
        '能不能|可不可以|可唔可以|可否|能否|能|可以|怎样|才 ~3@fill 不|唔|不再 !能|可|想|要 再? ~4@fill @send !@notNews 了|给|我|$|吗|这|那|不|来',
        '!<多 少 !了 ~6@fill @send|@bother|@contact 点|啲|些? 给|俾|我|$',
        '!<多 少 !了 ~6@fill @sendText 点|啲|些? ~6@fill @news $|了|啦',
      ],
      unless: [...dealtWith, ...otherChannel, ...noLonger],
    },
    'stop-sending': {
      sure: true,
      any: [
        '停止|停掉|停下|终止|中止|结束|暂停|取消|stop !的|了 ~6@fill @send|推送|接收|收取|收到|接到 !@notNews',
        '@end !了|的 ~8@fill @news !的|了|还|说|册|单|页|费|声|铃|电_话|来_电|号_码',
        '^ ~4@asking 停了|停咗|停晒|关了|退了|熄咗|cancel咗 ~8@fill @news !的|嗰|那|通_知_嗰|通_知_那',
        '@end !了|咗|的 ~6@fill 订阅 !费|价',
        '!<回|接|没|看 @news !了|里|说|上|到 ~8@fill @end|关 掉|咗|晒|吧|啦|佢|一_下|$ !会|还|后',
        '能|可以|帮_我 ~2@fill 把|将 ~6@fill @news ~2@fill @end|关 掉|了',
        '@news !了|里|说|上 ~6 给我|同我|帮我 退|退了|退掉|停|停_一_下|停掉|关掉|去掉|取消|关_一_下 $',
        '@matter ~4 省省|省_了|免_了|算_了|打住|到此为止|自己_留|收_起|拉倒|歇|停_停|停_一停|消停 ~2 $',
        '@matter ~4 !<不|没 够_了 $',
        '停止|结束|中止|终止 ~8 @contact|@bother',
        '🚫|⛔|🛑 ~1@fill @news|停',
        '再 !不|没 ~2@fill @bother|@send|收到 ~8@fill @news? ~4@fill 就|必|直接|立即|马上|立刻|小心|将|会|我 ~6 @report|告|律师|诉讼|法院|法庭|曝光|差评',
      ],
      unless: [...otherChannel, ...noLonger],
    },
    // "Stop it", with no more said than that it annoys or isn't needed.
    'stop-it': {
      sure: false,
      any: [
        '^ ~1 停发|停推|停收|停send ~1 $',
        '^ ~1@lead 给我|同我|给老子|帮我|即刻|马上|立即|立刻|赶快|赶紧|快|麻溜|麻烦|请|唔该 ~4@fill @stopIt|停下 佢? $',
        '干脆|通通|统统|全都|全部|索性 ~1 @stopIt|退了|退掉 $',
        '!<麻 太多|太频繁|烦|受不了|受够|顶唔顺|吵醒|吵死 ~12 !<不|个 @stopIt|退了 吧|佢? $$',
        '天天|每天|一天|一直|整天|成日|不停|半夜|凌晨 ~4@fill @send|收|吵|响|@news|条 ~10 !<不|个 @stopIt|退了 吧|吗|佢? $$',
        '请|麻烦|唔该|pls|please|赶紧 ~1 @erase ~1 $',
      ],
      unless: ['去|来|到|赶|等 不|唔|太 了|到|成|得|久', '没空|有事|不能去|不来|不去|错_了|填_错|别处', ...noLonger],
    },
    // "I can't read these texts, please cancel": what comes, and what to do about it.
    'reason-first': {
      sure: false,
      any: ['!<回|接|没|看 @news|info !了|里|说|上 ~15 ^ ~4@fill @stopIt ~1 $$'],
      unless: [...noLonger],
    },
    unsubscribe: {
      sure: true,
      any: [
        '^ ~10@around @unsubscribe !了|咗|过|成_功|完|费|信|是 ~8@around $|@news|@unsubscribe|@you|td|t|r|n',
        '@unsubscribe 了|咗|过|完|成_功 ~8 还_发|还_在|还_是|还_收|还_传|还_来|怎么|为什么|为何|点解|仍|遍|别|不要|又_发|又_收|没用|无效',
        '@news ~4 @how|哪 ~3 @end|去掉|挡|关 !心|注|系|了',
        '@how|要|回复|回|什么|咩|乜|啥 ~4 才|先|能|可以 ~5 不|唔|唔使|不用|不会|唔会|不再|收_唔|收_不 ~4@fill @send|@see|到|被|来|有 !@notNews',
        '回|回复|发|按 什么|哪|啥|咩|乜 ~6 停|取消|退|不_再|唔_再',
        '退出|离开 ~5@fill 名单|列表|短信群|群发|特惠|优惠|@news',
        '@how ~3 让|令|使 @you ~3 停|不|别',
        '我 ~3 回|回复|覆|按 ~2 n|r|t|td|unsub ~1 了|过|$',
        '回|覆|发|回复 了|过|咗 ~3 次|遍 ~2 取消|停|停止|退订|t|td|n|r',
        '^ td @surname|td ~3 $',
        '那|好|那_就|那_我|我_就|就 t|td|n|r|stop|unsub $',
      ],
      unless: notTexts,
    },
    // It may be of a room, a fare or a plan.
    'does-not-want': {
      sure: true,
      any: [
        '@unwilling|@noNeed ~8@fill @see ~10 @news',
        '@unwilling 在? ~4@fill @get ~8@fill @you|这_种|这_些|此类|任_何|了|喇|啦|$ 的? $',
        '@refusing !到 ~8@fill @news !的|费',
        '@news ~4@fill 不要了|不需要了|不需要|不要|免了|不用了|唔要|唔使|可免|不收|唔收|不想收|不想看|不想要 $|了|啦|喇',
        '不需要|不再需要|不想要|不要|唔要|唔需要|无需|用不到|用不着|dont_need|dont_want ~8@fill @news $|了',
        '@unwilling|唔想 ~4@fill 被 ~4@fill @bother|@news|烦|吵|联系 !骗',
      ],
      unless: [...otherChannel, ...noLonger],
    },
    'remove-me': {
      sure: true,
      any: [
        '@erase ~3@fill @me $',
        '@erase ~2 @me ~10 @data !错',
        '@erase ~3@fill 这|这个|呢个|此|该|所有|全部 ~3@fill @number|号|@list $|了|啦|吧',
        '把|将 @me 退|踢|移|t|剔|除|请 了|掉|咗|出|走|名 !课|点',
        '把|将 ~1 @me ~2@fill @erase',
        '把|将 ~1 @me|@mine ~5@fill @data ~8 @erase',
        '把|将 ~1 @me ~4@fill 从 ~8 里|上|面|那|这 ~3 @take 掉|了|出|下|走',
        '把|将|由|从 ~1 @me|@mine !@kin ~6 从|在|自|由|于|喺 ~12 @erase|攞走',
        '把|将 @me @take 走|掉|出|开|下',
        '请|麻烦|唔该|帮_我 ~2@fill @erase ~4@fill @number ~2 $',
        '把|将 ~2@fill @number|号 ~6@fill @erase|攞走',
        '@me ~2@fill @number ~10 @erase !不了|错',
        '从|自|由 !购物|采购|待办|任务 ~6 @list ~3 @take 掉|出|下|走|除 了|来|去? 我|$',
        '加入|加进|列入|放进|拉进|拉入 ~4 勿扰|免打扰|免扰|拒收',
        '@dont|停止|@unwilling ~3@fill 留|存|存着|keep ~1 @me? 的? @data',
        '@dont|停止|@unwilling ~3@fill 保留|留住|留着|储存|保存|使用|利用 ~4@fill @me|@data',
      ],
      unless: [
        '参赛|比赛|排班|订单|购物车|预约|地址|评论|评价|照片|候补|排队|行程|备注|点_场|黑名单|待办|填_错|写_错|@ret|不看病|挂号',
        '会 哭|难过|伤心|想念',
        '春游|秋游|郊游|旅行|白名单|值日|考勤|停车场',
        '@channel ~3 @smsStays',
        ...noLonger,
      ],
    },
    'revoked-consent': {
      sure: true,
      any: ['取消|收回|撤回|撤销 ~8 同意|授权|许可|个人资料|个资|个人信息'],
    },
    'leave-alone': {
      sure: true,
      any: [
        '@dont|@unwilling ~5@fill @bother !你|您|人家|她|他 ~2@fill @me|家_人|@number|号|这_边|了|$|啦|别人',
        '@dont ~2@fill @again ~4@fill @bother|@contact|烦|缠 ~2@fill @me|$|了|呢|这',
        '!<你 @dont ~4@fill 烦|缠|搞|惹 着|住|到? @me|老娘 $|了|啦',
        '放过 @me ~3 号|手机|收件箱|电话',
      ],
      unless: [...askedToWait, ...otherChannel, ...noLonger],
    },
    // "Don't call me", which may be of a delivery or of an hour's peace.
    'do-not-contact': {
      sure: false,
      any: [
        '@dont ~4@fill @contact|找|搵|揾 ~3@fill @me|@number|号 !@kin|家_人|家_里',
        '@dont ~1 @again? 来 乱|闹|烦|吵 $|我|了',
        '@dont|@noNeed ~2@fill @again ~3@fill 通知|提醒|@contact @me? $|了|啦|喇',
      ],
      unless: ['找|搵|揾 我 ~1 找|搵|揾|借|玩|聊|帮|要|算|出', ...askedToWait, ...otherChannel, ...noLonger],
    },
    'asks-how': {
      sure: false,
      any: [
        '^^ ~4@asking @how ~2 取消|退出|退群|停掉|退掉|关掉|停|退 !款|货|票|费|钱|房|押|卡|换|车|水|电|租|学|税|伙|回 ~1 $$',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: [
        '^ ~2 发错|打错|找错|搞错|认错|传错|记错|sent错|send错 ~1@fill 人|号|号码|电话|对象|手机',
        '^^ 你|你们|你哋 ~1 打错|发错|传错|搞错 了|喇|啦|咗|$ $$',
        '号码|电话|号|手机号 ~1 错了|不是他|不是她|换人|换咗人|转咗人|换主人|换机主|易主 $|了|啦',
        '号码|电话|号|手机|门号 ~4 不_属于|不_归|不_再_是|唔_再_系 ~6 $',
        '我|这|这里|呢度|本人|此号 ~1 不是|唔系|并非|不叫|不姓 !小_孩|小_气|小_偷|小_人|小_朋|小_学|小_事 @surname ~3 $|先生|女士|小姐|太太|总|生|太',
        '这|这个|呢个|呢部|此 ~5@fill 不是|唔系|已经_不是 ~6 号码|号|电话|手机|门号|本人 $|了|啦',
        '不是 你_要_找|你_找|你们_要_找|原机主|机主',
        '机主|号主|号码_主人 ~3 换|已|不是',
        '这里|呢度|我们家|我家 没有|没|冇 ~2 这个人|叫|姓|呢个人',
        '查无此人|冇呢个人',
      ],
      unless: [
        '发错|传错|打错|send错 ~6 给 我? @kin',
        '尾_号|正_确_的|改_成|更_正|最_后|负_责',
        '错 ~4 抱歉|不好意思|sorry|对不起|唔好意思|见谅',
        '我 ~3 发错|传错|打错|send错|sent错',
        '打_错 字',
      ],
    },
    'legal-threat': {
      sure: false,
      any: [
        '再 !不|没|晚|迟|拖|晚 ~4@fill @send|@bother|收到|这样|打|来 ~5 @report|@authority|@consumers',
        '再 让 @me @see ~6 @report|@authority|@consumers',
        '再 @send|@bother !一|次|下|遍 ~3 死|全家|试试|砸_你|剁|没完|翻脸|不客气|小心',
        '向|去|到|跟|同|打 ~2 @authority',
        '^^ ~3@fill 骚扰|垃圾|诈骗|推销|广告|非法 ~1 短信|信息|简讯|电话|讯息 $$',
        '律师函|法庭见|法院见|追究法律责任|维权到底 $|了|见|吧',
      ],
      unless: [...noLonger],
    },
    'never-agreed': {
      sure: false,
      any: [
        '没|没有|未|未曾|不曾|从未|从没|从来没|从来没有|冇|几时 ~3@fill 订阅|注册|同意|申请|授权|允许|登记|加入|关注 ~2@fill 过|@you|@news|接收',
      ],
    },
    annoyed: {
      sure: false,
      any: [
        '@often 地? ~2@fill @send|收到 !@notNews ~5@fill 烦|受不了|受够|没完|想吐',
        '太多|好多|这么多|那么多 ~1@fill @news ~2 烦|受不了|够了',
        '@dont @again ~3 我 的? 手机|收件箱|信箱|电话',
        '^^ ~2 烦不烦|有完没完|没完没了 $$',
        '闭嘴|滚|滚蛋|见鬼|死开|收皮|停手|收手 ~8 @news|@sendText',
        '@news|@sendText ~6 ^ 停手|收手|收皮|收声|死开|滚 $',
      ],
      unless: [...noLonger],
    },
  },
  all: [
    '全部|所有|一切|任何|一律|统统|全都|各种|通通|全数 ~4 @news|退订|取消|停|停止|删除|拒收|群发|推送|不要|名单|不|别',
    '什么|任何|咩|哪个 ~6 都|也 ~3 不要|别|唔好|不用|勿',
    '所有|全部 活动|项目|渠道 ~4 @take|@erase',
    '退订|取消|停止|拒收|停 ~1 全部|所有|一切|任何',
  ],
  except: '除了, 除, 保留, 但保留, 但不要取消',
};
