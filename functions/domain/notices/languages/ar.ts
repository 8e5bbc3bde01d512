import type { NoticeLanguage } from '../notice-language.ts';

/** 70 places a segment: what does not fit into them goes. */
export const ar: NoticeLanguage = {
  tag: 'ar',
  notices: {
    'opt-out': [
      { one: '{brand}: تم إلغاء اشتراكك في {program}.', all: '{brand}: تم إلغاء اشتراكك في جميع رسائلنا.' },
      'للعودة أرسل START.',
      { optional: 'المساعدة: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: فهمنا أنك تريد الإيقاف، توقفت رسائل {program}.',
        all: '{brand}: فهمنا أنك تريد الإيقاف، فأوقفنا رسائلنا.',
      },
      'خطأ؟ START.',
    ],
    'opt-in': ['{brand}: تم اشتراكك في {program}.', 'للإيقاف STOP، للمساعدة HELP.'],
    help: ['{brand}: {program}.', 'المساعدة: {support}.', { optional: 'قد تنطبق رسوم.' }, 'للإيقاف STOP.'],
    'consent-asked': [
      '{brand}: أرسل نعم لتلقي {program}.',
      { either: 'حتى {frequency} رسائل شهريا.', optional: true },
      { optional: 'قد تنطبق رسوم.' },
      'للإيقاف STOP، للمساعدة HELP.',
      { either: 'الشروط: {terms}' },
    ],
  },
};
