import type { Examples } from '../examples.ts';

export const thExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['หยุดส่งข้อความ', 'ไม่ต้องการรับข้อความ', 'อย่าส่งมาอีก', 'ยกเลิกรับข่าวสาร'],
      no: [],
    },
    'remove-me': {
      yes: ['ช่วยลบเบอร์ผมออกจากระบบ'],
      no: [],
    },
    'wrong-number': {
      yes: ['คุณส่งผิดคนแล้ว'],
      no: [],
    },
    annoyed: {
      yes: ['ส่งข้อความมาทุกวันน่ารำคาญ'],
      no: [],
    },
  },
  ordinary: ['ขอบคุณค่ะ', 'ร้านหยุดวันไหน', 'ขอยกเลิกออเดอร์', 'เปิดกี่โมง'],
};
