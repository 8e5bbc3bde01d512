import type { NoticeLanguage } from '../notice-language.ts';

export const ko: NoticeLanguage = {
  tag: 'ko',
  notices: {
    'opt-out': [
      { one: '{brand}: {program} 수신이 거부되었습니다.', all: '{brand}: 모든 문자 수신이 거부되었습니다.' },
      '다시 받기: START 회신.',
      { optional: '문의: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: 수신거부로 이해하여 {program} 발송을 중단했습니다.',
        all: '{brand}: 수신거부로 이해하여 발송을 중단했습니다.',
      },
      '아니면 START 회신.',
    ],
    'opt-in': ['{brand}: {program} 수신이 시작되었습니다.', '중지는 STOP, 도움말은 HELP.'],
    help: ['{brand}: {program}.', '문의: {support}.', { optional: '요금이 부과될 수 있음.' }, '중지는 STOP.'],
    'consent-asked': [
      '{brand}: {program} 수신을 원하시면 "예" 회신.',
      { either: '월 최대 {frequency}건.', or: '건수는 변동.' },
      { optional: '요금이 부과될 수 있음.' },
      '중지는 STOP, 도움말은 HELP.',
      { either: '약관: {terms}' },
    ],
  },
};
