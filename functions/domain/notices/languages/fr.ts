import type { NoticeLanguage } from '../notice-language.ts';

export const fr: NoticeLanguage = {
  tag: 'fr',
  notices: {
    'opt-out': [
      {
        one: '{brand} : vous ne recevrez plus de messages de {program}.',
        all: '{brand} : vous ne recevrez plus aucun message de notre part.',
      },
      'Répondez START pour revenir.',
      { optional: 'Aide : {support}' },
    ],
    'likely-opt-out': [
      {
        one: "{brand} : nous avons compris que vous ne voulez plus de messages ; {program} n'en enverra plus.",
        all: "{brand} : nous avons compris que vous ne voulez plus de messages ; nous n'en enverrons plus.",
      },
      'Sinon, répondez START.',
    ],
    'opt-in': [
      '{brand} : vous recevez maintenant les messages de {program}.',
      'Répondez STOP pour ne plus en recevoir, AIDE pour une aide.',
    ],
    help: [
      '{brand} : {program}.',
      'Aide : {support}.',
      { optional: "Des frais peuvent s'appliquer." },
      'Répondez STOP pour ne plus en recevoir.',
    ],
    'consent-asked': [
      '{brand} : répondez OUI pour recevoir {program}.',
      { either: "Jusqu'à {frequency} SMS/mois.", or: 'Fréquence variable.' },
      "Des frais peuvent s'appliquer.",
      'AIDE pour une aide, STOP pour ne plus en recevoir.',
      { either: 'Conditions : {terms}' },
    ],
  },
};
