import type { NoticeLanguage } from '../notice-language.ts';

/** Unsure of the tone: names are not inflected, so they stand beside "tilauksesi". */
export const fi: NoticeLanguage = {
  tag: 'fi',
  notices: {
    'opt-out': [
      {
        one: '{brand}: tilauksesi {program} on peruttu, etkä saa siitä enää viestejä.',
        all: '{brand}: tilauksesi on peruttu, etkä saa meiltä enää viestejä.',
      },
      'Palaa vastaamalla START.',
      { optional: 'Apua: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: ymmärsimme vastauksesi perumiseksi; {program} ei enää lähetä viestejä.',
        all: '{brand}: ymmärsimme vastauksesi perumiseksi emmekä enää lähetä viestejä.',
      },
      'Jos se on väärin, vastaa START.',
    ],
    'opt-in': ['{brand}: tilauksesi {program} on voimassa.', 'Vastaa STOP lopettaaksesi, OHJE saadaksesi apua.'],
    help: [
      '{brand}: {program}.',
      'Apua: {support}.',
      { optional: 'Viesteistä voi tulla maksuja.' },
      'Vastaa STOP lopettaaksesi.',
    ],
    'consent-asked': [
      '{brand}: vastaa KYLLÄ tilataksesi {program}.',
      { either: 'Enintään {frequency} viestiä/kk.', or: 'Määrä vaihtelee.' },
      'Viesteistä voi tulla maksuja.',
      'OHJE antaa apua, STOP lopettaa.',
      { either: 'Ehdot: {terms}' },
    ],
  },
};
