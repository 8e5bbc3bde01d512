import type { NoticeLanguage } from '../notice-language.ts';

export const ca: NoticeLanguage = {
  tag: 'ca',
  notices: {
    'opt-out': [
      {
        one: '{brand}: us hem donat de baixa de {program} i ja no en rebreu missatges.',
        all: '{brand}: us hem donat de baixa i ja no rebreu missatges nostres.',
      },
      'Responeu START per tornar.',
      { optional: 'Ajuda: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: entenem que no voleu missatges; {program} ja no us escriu.',
        all: '{brand}: entenem que no voleu missatges; ja no us escrivim.',
      },
      'Si no és això, responeu START.',
    ],
    'opt-in': ['{brand}: ara rebeu els missatges de {program}.', 'Responeu STOP per a la baixa, AJUDA per a ajuda.'],
    help: [
      '{brand}: {program}.',
      'Ajuda: {support}.',
      { optional: 'Es poden aplicar tarifes.' },
      'Responeu STOP per a la baixa.',
    ],
    'consent-asked': [
      '{brand}: responeu SI per rebre {program}.',
      { either: 'Fins a {frequency} SMS/mes.', or: 'Freqüència variable.' },
      'Es poden aplicar tarifes.',
      'AJUDA per a ajuda, STOP per a la baixa.',
      { either: 'Condicions: {terms}' },
    ],
  },
};
