import type { NoticeLanguage } from '../notice-language.ts';

/** 70 places a segment: what does not fit into them goes. Unsure of the tone: to be read by a native speaker. */
export const hi: NoticeLanguage = {
  tag: 'hi',
  notices: {
    'opt-out': [
      { one: '{brand}: {program} के संदेश बंद कर दिए गए हैं।', all: '{brand}: हमारे सभी संदेश बंद कर दिए गए हैं।' },
      'वापसी: START भेजें।',
      { optional: 'मदद: {support}' },
    ],
    'likely-opt-out': [
      { one: '{brand}: उत्तर को इनकार समझा; {program} बंद।', all: '{brand}: उत्तर को इनकार समझा; संदेश बंद।' },
      'गलत? START भेजें।',
    ],
    'opt-in': ['{brand}: {program} के संदेश चालू हैं।', 'बंद: STOP, मदद: HELP.'],
    help: ['{brand}: {program}.', 'मदद: {support}', { optional: 'शुल्क लग सकता है।' }, 'बंद: STOP.'],
    'consent-asked': [
      '{brand}: {program} पाने को हाँ भेजें।',
      { either: 'माह में {frequency} तक SMS।', optional: true },
      { optional: 'शुल्क लग सकता है।' },
      'बंद: STOP, मदद: HELP.',
      { either: 'शर्तें: {terms}' },
    ],
  },
};
