import type { Language } from '../language.ts';

export const fr: Language = {
  tag: 'fr',
  name: 'French',
  keywords: {
    optOut: {
      stop: 'twilio-fr kalkun',
      arret: 'twilio-proxy aws bird estate-bot sales-bot',
      arrete: 'twilio-proxy',
      arrett: 'twilio-proxy',
      arretez: 'sales-bot',
      arreter: 'usage',
      desabonner: 'sales-bot',
      desinscrire: 'sales-bot',
      desabonnement: 'usage',
      desinscription: 'usage',
      'me desabonner': 'usage',
      'me desinscrire': 'usage',
      'stop sms': 'usage',
      'stop pub': 'usage',
    },
    optOutAll: { 'stop tout': 'usage', 'arret tout': 'usage', 'tout arreter': 'usage', 'arretez tout': 'usage' },
    likelyOptOut: { annuler: 'estate-bot', resilier: 'usage' },
    optIn: { activer: 'kalkun', nonarret: 'bird', 'non arret': 'bird', reprendre: 'usage' },
    help: { aide: 'bird bot-words aws-ca', info: 'aws-ca', contact: 'twilio-fr' },
    yes: { oui: 'usage', confirmer: 'usage', 'je confirme': 'usage' },
    no: { non: 'usage', 'non merci': 'usage' },
  },
  courtesy:
    'svp, stp, merci, merci beaucoup, s il vous plait, s il te plait, sil vous plait, bonjour, bonsoir, maintenant, immediatement, tout de suite, oui, ok, cordialement, desole',
};
