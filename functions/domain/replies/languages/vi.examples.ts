import type { Examples } from '../examples.ts';

export const viExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['đừng gửi tin nhắn nữa', 'tôi không muốn nhận tin nhắn', 'dừng gửi tin'],
      no: [],
    },
    'remove-me': {
      yes: ['xóa số của tôi khỏi danh sách'],
      no: [],
    },
    'wrong-number': {
      yes: ['nhầm số rồi', 'bạn nhắn nhầm số rồi'],
      no: [],
    },
    annoyed: {
      yes: ['phiền quá toàn tin nhắn rác'],
      no: [],
    },
  },
  ordinary: ['cảm ơn, hẹn gặp lại', 'tôi muốn hủy đơn hàng', 'mấy giờ mở cửa'],
};
