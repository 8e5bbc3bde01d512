import type { NoticeLanguage } from '../notice-language.ts';

/** Without accents, as texts in it are mostly written: with them a segment would have 70 places for 160. */
export const vi: NoticeLanguage = {
  tag: 'vi',
  notices: {
    'opt-out': [
      {
        one: '{brand}: ban da huy dang ky {program} va se khong nhan cac tin nhan nay nua.',
        all: '{brand}: ban da huy dang ky va se khong nhan tin nhan cua chung toi nua.',
      },
      'Tra loi START de nhan lai.',
      { optional: 'Tro giup: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: chung toi hieu la ban muon dung; {program} se khong gui tin nhan nua.',
        all: '{brand}: chung toi hieu la ban muon dung; chung toi se khong gui tin nhan nua.',
      },
      'Neu khong phai, tra loi START.',
    ],
    'opt-in': ['{brand}: ban da dang ky {program}.', 'Tra loi STOP de dung, HELP de duoc tro giup.'],
    help: ['{brand}: {program}.', 'Tro giup: {support}.', { optional: 'Co the mat phi.' }, 'Tra loi STOP de dung.'],
    'consent-asked': [
      '{brand}: tra loi YES de nhan tin nhan {program}.',
      { either: 'Toi da {frequency} SMS/thang.', or: 'So tin thay doi.' },
      'Co the mat phi.',
      'HELP de duoc tro giup, STOP de dung.',
      { either: 'Dieu khoan: {terms}' },
    ],
  },
};
