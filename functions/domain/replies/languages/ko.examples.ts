import type { Examples } from '../examples.ts';

export const koExamples: Examples = {
  rules: {
    'do-not-send': {
      yes: ['문자 보내지 마세요', '문자 그만 보내주세요', '더이상 연락하지 마세요'],
      no: [],
    },
    'remove-me': {
      yes: ['번호 삭제해주세요', '제 번호를 명단에서 삭제해 주세요'],
      no: [],
    },
    'wrong-number': {
      yes: ['번호를 잘못 아셨어요'],
      no: [],
    },
    annoyed: {
      yes: [
        '치킨집 쿠폰 이제 안 보내주셔도 됩니다',
        '수신 원치 않음',
        '전 주인한테 가는 문자가 저한테 계속 와요 끊어주세요',
        '맨날 문자 보내서 짜증나요',
      ],
      no: [],
    },
  },
  ordinary: ['감사합니다', '예약 취소하고 싶어요', '문자 못 받았어요', '내일 갈게요'],
};
