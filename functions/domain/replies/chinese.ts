// Traditional characters and their simplified forms, as far as the rules use them. Position by position.
const traditional =
  '發訊簡訂閱給別煩擾騷廣號碼們電話這個嗎請謝刪資單關閉舉報輕學從來將離開對樣點時間會為麼說總與誰絕惡優傳讓無夠幫協認識錯雜註冊連繫結終種動轉機構務員購買貨車業課聽麗見覺親歡愛讚棄滾過沒還專樓麵雲豐隨條達銷維權違聯絡複復內體' +
  '書詐騙線斷進許準嚴獲確實現領顯項預約戶應該裡裏補週師舊擱麥繼儲鐵較轟擊額題壓廠貴營滿難僅經狀況戲導遊歲賣讀寫規財賬帳費稅貸銀錢長門東運鄰郵醫藥頭頻願顧風飛飯館驗黃齊齡術裝褲計訓託記訴診試詳誤調談講證議變貓賞賠趕軟載輛輸辦' +
  '邊遠適遲選醜錄鍵閒陳陸陽隊際險隱雙靜響顏類飲養馬鬧係傷價儀償儘兒兩劇劉區卻參吳問啟嚇囉園圓圖團場塊壞婦媽孫寶帶庫廢張強後徵態慣慶憑懶掃掛採換搶撥擇據擺敗數暫樂標檔檢櫃歷歸殺氣決測減滅漲熱爭爺獎獨產畢畫異當療癡瘋盜盡監禮稱' +
  '積窮筆節簽紀紅級紙細組統網緊編緩練縮續罰罵罷義習聲職腦臉臨興莊華葉蓋蘇虛衝觀觸評誠諒論趙輪遞鄭釣錶雞靈頁頂順須飾餓餘髮佈倉僱勸匯嘗夢妳姊幹幾廳惱慘拋擋攔楊濫瀏煙燒竊脫臺萬著於製執責貼噴鎖顆樹煉極側榮鑰偵緝詢洩遺悶厭贈潔騎' +
  '鄉億籤聞鈴鐘鬆戰啞湯鹽縫濟溫潤綁縱織鑽顛飄' +
  '亂備剛勁呂唄喲嘍嬈廚悅揮搖攪曉曬殘燈燙爲犢癟盤盧眾衆窩粵綠繞纏羅臥蔣薦處虧蛻討誒語説謂謠譚賈質賺贊躍輯鄒鄧釘針錠鍾鏈鏟剷鑑閨閲陣韓頹饒饞馮歐毀訟驛徑頒';
const simplified =
  '发讯简订阅给别烦扰骚广号码们电话这个吗请谢删资单关闭举报轻学从来将离开对样点时间会为么说总与谁绝恶优传让无够帮协认识错杂注册连系结终种动转机构务员购买货车业课听丽见觉亲欢爱赞弃滚过没还专楼面云丰随条达销维权违联络复复内体' +
  '书诈骗线断进许准严获确实现领显项预约户应该里里补周师旧搁麦继储铁较轰击额题压厂贵营满难仅经状况戏导游岁卖读写规财账帐费税贷银钱长门东运邻邮医药头频愿顾风飞饭馆验黄齐龄术装裤计训托记诉诊试详误调谈讲证议变猫赏赔赶软载辆输办' +
  '边远适迟选丑录键闲陈陆阳队际险隐双静响颜类饮养马闹系伤价仪偿尽儿两剧刘区却参吴问启吓啰园圆图团场块坏妇妈孙宝带库废张强后征态惯庆凭懒扫挂采换抢拨择据摆败数暂乐标档检柜历归杀气决测减灭涨热争爷奖独产毕画异当疗痴疯盗尽监礼称' +
  '积穷笔节签纪红级纸细组统网紧编缓练缩续罚骂罢义习声职脑脸临兴庄华叶盖苏虚冲观触评诚谅论赵轮递郑钓表鸡灵页顶顺须饰饿余发布仓雇劝汇尝梦你姐干几厅恼惨抛挡拦杨滥浏烟烧窃脱台万着于制执责贴喷锁颗树炼极侧荣钥侦缉询泄遗闷厌赠洁骑' +
  '乡亿签闻铃钟松战哑汤盐缝济温润绑纵织钻颠飘' +
  '乱备刚劲吕呗哟喽娆厨悦挥摇搅晓晒残灯烫为犊瘪盘卢众众窝粤绿绕缠罗卧蒋荐处亏蜕讨诶语说谓谣谭贾质赚赞跃辑邹邓钉针锭钟链铲铲鉴闺阅阵韩颓饶馋冯欧毁讼驿径颁';

const toSimplified = new Map([...traditional].map((char, i) => [char, [...simplified][i] ?? char]));
const onlySimplified = new Set(simplified);
const anyTraditional = new RegExp(`[${traditional}]`, 'u');

/** Chinese in simplified characters, as the rules are written. */
export const inSimplified = (text: string): string =>
  !anyTraditional.test(text) ? text : [...text].map((char) => toSimplified.get(char) ?? char).join('');

/** The script that a Chinese text is written in, or plain `zh` where its characters don't tell. */
export function chineseTag(text: string): 'zh-Hans' | 'zh-Hant' | 'zh' {
  if (anyTraditional.test(text)) return 'zh-Hant';
  return [...text].some((char) => onlySimplified.has(char)) ? 'zh-Hans' : 'zh';
}
