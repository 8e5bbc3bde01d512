import type { Language } from '../language.ts';

export const es: Language = {
  tag: 'es',
  name: 'Spanish',
  keywords: {
    optOut: {
      baja: 'bmg sales-bot',
      'de baja': 'sales-bot',
      'darme de baja': 'bmg',
      stop: 'bmg',
      detener: 'bird sinch',
      detente: 'estate-bot',
      'detener promociones': 'bmg',
      'ya basta': 'sales-bot',
      'para ya': 'sales-bot',
    },
    optOutAll: {
      'detener todo': 'usage',
      'baja de todo': 'usage',
      'baja total': 'usage',
      'parar todo': 'usage',
      'cancelar todo': 'usage',
    },
    optOutAlone: {
      salir: 'sinch',
      parar: 'bot-words',
      para: 'estate-bot sales-bot',
      alto: 'bot-words',
      basta: 'estate-bot sales-bot',
      cancela: 'estate-bot',
      cancelar: 'usage',
    },
    optIn: { alta: 'bmg', start: 'bmg', volver: 'sinch', recibir: 'sinch' },
    help: { ayuda: 'bird bot-words' },
    yes: { si: 'usage', confirmo: 'usage', confirmar: 'usage', acepto: 'usage' },
    no: { no: 'usage', 'no gracias': 'usage' },
  },
  courtesy:
    'por favor, porfavor, porfa, porfis, xfa, xfavor, favor, gracias, muchas gracias, hola, ya, ahora, disculpe, perdon, buenos dias, buenas tardes, ok, si',
};
