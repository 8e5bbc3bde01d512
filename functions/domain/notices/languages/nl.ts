import type { NoticeLanguage } from '../notice-language.ts';

export const nl: NoticeLanguage = {
  tag: 'nl',
  notices: {
    'opt-out': [
      {
        one: "{brand}: u bent afgemeld voor {program} en krijgt daarvan geen sms'jes meer.",
        all: "{brand}: u bent afgemeld en krijgt geen sms'jes meer van ons.",
      },
      'Antwoord START om terug te komen.',
      { optional: 'Hulp: {support}' },
    ],
    'likely-opt-out': [
      {
        one: "{brand}: we lezen uw antwoord als een afmelding; {program} stuurt geen sms'jes meer.",
        all: "{brand}: we lezen uw antwoord als een afmelding en sturen geen sms'jes meer.",
      },
      'Klopt dat niet? Antwoord START.',
    ],
    'opt-in': ["{brand}: u krijgt nu sms'jes van {program}.", 'Antwoord STOP om te stoppen, HULP voor hulp.'],
    help: [
      '{brand}: {program}.',
      'Hulp: {support}.',
      { optional: 'Er kunnen kosten zijn.' },
      'Antwoord STOP om te stoppen.',
    ],
    'consent-asked': [
      "{brand}: antwoord JA om sms'jes van {program} te krijgen.",
      { either: "Max. {frequency} sms'jes per maand.", or: 'Aantal wisselt.' },
      'Er kunnen kosten zijn.',
      'HULP voor hulp, STOP om te stoppen.',
      { either: 'Voorwaarden: {terms}' },
    ],
  },
};
