import type { NoticeLanguage } from '../notice-language.ts';

/** 70 places a segment: what does not fit into them goes. Unsure of the tone: to be read by a native speaker. */
export const th: NoticeLanguage = {
  tag: 'th',
  notices: {
    'opt-out': [
      { one: '{brand}: ยกเลิก {program} แล้ว จะไม่ส่งข้อความอีก', all: '{brand}: ยกเลิกทั้งหมดแล้ว เราจะไม่ส่งข้อความอีก' },
      'รับอีก ตอบ START',
      { optional: 'ช่วยเหลือ: {support}' },
    ],
    'likely-opt-out': [
      { one: '{brand}: เข้าใจว่าขอหยุด หยุดส่ง {program} แล้ว', all: '{brand}: เข้าใจว่าขอหยุด เราหยุดส่งข้อความแล้ว' },
      'ไม่ใช่? ตอบ START',
    ],
    'opt-in': ['{brand}: สมัคร {program} แล้ว', 'หยุด: STOP ช่วยเหลือ: HELP'],
    help: ['{brand}: {program}', 'ช่วยเหลือ: {support}', { optional: 'อาจมีค่าบริการ' }, 'หยุด: STOP'],
    'consent-asked': [
      '{brand}: ตอบ ใช่ เพื่อรับ {program}',
      { either: 'ไม่เกิน {frequency} SMS/เดือน', optional: true },
      { optional: 'อาจมีค่าบริการ' },
      'หยุด: STOP ช่วยเหลือ: HELP',
      { either: 'ข้อกำหนด: {terms}' },
    ],
  },
};
