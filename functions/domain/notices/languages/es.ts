import type { NoticeLanguage } from '../notice-language.ts';

export const es: NoticeLanguage = {
  tag: 'es',
  notices: {
    'opt-out': [
      {
        one: '{brand}: le dimos de baja de {program} y ya no recibe sus mensajes.',
        all: '{brand}: le dimos de baja de todos nuestros mensajes y ya no los recibe.',
      },
      'Responda START para volver.',
      { optional: 'Ayuda: {support}' },
    ],
    'likely-opt-out': [
      {
        one: '{brand}: entendemos que no quiere mensajes; {program} ya no le escribe.',
        all: '{brand}: entendemos que no quiere mensajes; ya no le escribimos.',
      },
      'Si no es eso, responda START.',
    ],
    'opt-in': [
      '{brand}: ya recibe mensajes de {program}.',
      'Responda STOP para la baja, AYUDA para ayuda.',
      { optional: 'Pueden aplicarse tarifas.' },
    ],
    help: [
      '{brand}: {program}.',
      'Ayuda: {support}.',
      { optional: 'Pueden aplicarse tarifas.' },
      'Responda STOP para la baja.',
    ],
    'consent-asked': [
      '{brand}: responda SI para recibir {program}.',
      { either: 'Hasta {frequency} SMS/mes.', or: 'Frecuencia variable.' },
      'Pueden aplicarse tarifas.',
      'AYUDA para ayuda, STOP para la baja.',
      { either: 'Condiciones: {terms}' },
    ],
  },
};
