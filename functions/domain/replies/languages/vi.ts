import type { Language } from '../language.ts';

export const vi: Language = {
  tag: 'vi',
  name: 'Vietnamese',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      dừng: 'estate-bot',
      dung: 'estate-bot',
      'dừng lại': 'plain',
      ngừng: 'plain',
      ngưng: 'plain',
      stop: 'plain',
      'từ chối': 'plain',
      'hủy đăng ký': 'plain',
      'huỷ đăng ký': 'plain',
      'huy dang ky': 'plain',
      'hủy tin nhắn': 'plain',
      'dừng tin nhắn': 'plain',
      'ngừng gửi': 'plain',
      'đừng gửi nữa': 'plain',
      'đừng nhắn nữa': 'plain',
      'không nhận tin': 'plain',
      'tu choi': 'plain',
    },
    optOutAll: {
      'hủy tất cả': 'plain',
      'dừng tất cả': 'plain',
      'ngừng tất cả': 'plain',
    },
    likelyOptOut: {
      hủy: 'plain',
      thôi: 'plain',
      'đủ rồi': 'plain',
      'nhầm số': 'plain',
      'sai số': 'plain',
      'không quan tâm': 'plain',
      'đừng làm phiền': 'plain',
      'xóa số': 'plain',
      'phiền quá': 'plain',
    },
    optOutIn: {
      VN: {
        tc: 'vietnamnet',
        huy: 'vietnamnet',
      },
    },
    optIn: {
      'đăng ký': 'plain',
      'bắt đầu': 'plain',
    },
    help: {
      'trợ giúp': 'plain',
      'giúp đỡ': 'plain',
      'hướng dẫn': 'plain',
    },
    yes: {
      có: 'plain',
      'đồng ý': 'plain',
      'xác nhận': 'plain',
    },
    no: {
      không: 'plain',
      'không cảm ơn': 'plain',
    },
  },
  courtesy:
    'vui lòng, làm ơn, cảm ơn, cám ơn, xin, xin chào, chào, ngay, bây giờ, xin lỗi, ạ, nhé, nha, đi, ơi, giùm, dùm, với',
  sets: {
    messages: 'tin_nhắn, tin, sms, quảng_cáo, tin nhắn, quảng cáo, thông báo, spam, nhắn, khuyến mãi, tin rác',
    filler:
      'tôi, mình, em, cho, tới, đến, nữa, này, số, vào, các, những, của, bạn, công, ty, mọi, bất, kỳ, thêm, từ, bên, anh, chị, tiếp, tục, lại, rác, quảng, cáo, nhận, gửi, muốn',
    no: 'đừng, dừng, ngừng, ngưng, không, thôi, stop, chấm_dứt, cấm, dung, khong, ko, k, hãy_ngừng',
  },
  idioms: {
    notAsked: [
      'đừng|không|chưa ~1 dừng|hủy|ngừng',
      'hủy|huỷ|huy ~3@filler đơn|đơn_hàng|lịch|đặt|hẹn|vé|chuyến',
      'trạm|xe_buýt|bến ~3',
      'chưa|không ~2 nhận_được|thấy|tới',
      'dừng|dung xe|ở|tai|tại',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'đừng|dừng|ngừng|ngưng|thôi|chấm_dứt|đề_nghị_không|yêu_cầu_không|không_được ~2@filler gửi|nhắn|gởi|nhắn_tin|làm_phiền|liên_lạc|gọi|spam|quấy_rầy ~4@filler @messages|tôi|nữa|$|cho',
        'không|ko|k|hông|hok ~1@filler muốn|cần|thích|đồng_ý ~3@filler nhận|@messages|bị_làm_phiền',
        'ngừng|dừng|ngưng|chặn|hủy|tắt|từ_chối ~3@filler tin_nhắn|sms|quảng_cáo|spam|thông_báo|tin_rác|khuyến_mãi|gửi_tin|nhận_tin',
        'làm_sao|làm_thế_nào|cách ~2 hủy|dừng|ngừng|từ_chối|tắt|chặn ~4@filler @messages|đăng_ký|nhận',
        'để tôi|mình ~1 yên',
        'không nhận ~2@filler @messages',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'xóa|xoá|loại|gỡ|bỏ ~3@filler số|tên|danh_sách|tôi_ra|thông_tin ~3@filler tôi|khỏi|$|ra',
        'khỏi danh_sách ~3',
      ],
      unless: ['giỏ_hàng|đơn'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['nhầm|sai|lộn ~1 số|người|máy'],
      unless: ['ghi_sai|điền'],
    },
    annoyed: {
      sure: false,
      any: [
        'quá_nhiều|suốt_ngày|ngày_nào_cũng|hoài|liên_tục ~3@filler @messages',
        'phiền|bực|chán|mệt ~3@filler quá|@messages',
        'chưa|không ~2@filler đăng_ký|bao_giờ_đăng_ký ~3',
        'chưa|không ~1@filler đồng_ý ~1@filler nhận',
        'báo_công_an|khiếu_nại|tố_cáo|5656',
        'không quan_tâm $',
      ],
    },
  },
};
