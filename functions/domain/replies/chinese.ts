// Traditional characters and their simplified forms, as far as the rules use them. Position by position.
const traditional =
  '發訊簡訂閱給別煩擾騷廣號碼們電話這個嗎請謝刪資單關閉舉報輕學從來將離開對樣點時間會為麼說總與誰絕惡優傳讓無夠幫協認識錯雜註冊連繫結終種動轉機構務員購買貨車業課聽麗見覺親歡愛讚棄滾過沒還專樓麵雲豐隨條達銷維權違聯絡複復內體書詐騙線斷進許準嚴獲確實現領顯項預約戶應該';
const simplified =
  '发讯简订阅给别烦扰骚广号码们电话这个吗请谢删资单关闭举报轻学从来将离开对样点时间会为么说总与谁绝恶优传让无够帮协认识错杂注册连系结终种动转机构务员购买货车业课听丽见觉亲欢爱赞弃滚过没还专楼面云丰随条达销维权违联络复复内体书诈骗线断进许准严获确实现领显项预约户应该';

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
