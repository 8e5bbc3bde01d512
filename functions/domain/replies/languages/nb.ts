import type { Language } from '../language.ts';

export const nb: Language = {
  tag: 'nb',
  name: 'Norwegian',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stopp: 'plain',
      stop: 'plain',
      avmeld: 'unsubscribe-words',
      'meld av': 'unsubscribe-words',
      'meld deg av': 'unsubscribe-words',
      avregistrer: 'unsubscribe-words',
      avmelding: 'plain',
      'meld meg av': 'plain',
      slutt: 'plain',
      avslutt: 'plain',
      stans: 'plain',
    },
    optOutAll: {
      'stopp alle': 'plain',
      'stopp alt': 'plain',
      'avslutt alle': 'plain',
    },
    optOutAlone: {
      avbryt: 'plain',
    },
    likelyOptOut: {
      'feil nummer': 'plain',
      'ikke interessert': 'plain',
      slett: 'plain',
      'slett meg': 'plain',
      fjern: 'plain',
      'fjern meg': 'plain',
      'la meg være': 'plain',
      nok: 'plain',
    },
    optIn: {
      påmelding: 'plain',
      'meld på': 'plain',
    },
    help: {
      hjelp: 'plain',
    },
    yes: {
      ja: 'plain',
      bekreft: 'plain',
      'ja takk': 'plain',
    },
    no: {
      nei: 'plain',
      'nei takk': 'plain',
    },
  },
  courtesy:
    'takk, tusen takk, vær så snill, vennligst, hei, nå, straks, umiddelbart, unnskyld, faen, jævla, idioter, mvh, er du snill',
  common: 'jeg, er, det, du, ikke, har, til, for, den, som, og, med, av, en, et, hva, at, pa, vil',
  sets: {
    messages:
      '@sms, melding*, reklame*, tilbud*, varsl*, varsel, smser, smsene, utsendels*, søppel*, epost*, nyhetsbrev*, anrop',
    filler:
      'de, det, den, en, et, deres, dine, mine, meg, oss, mer, flere, alle, slike, sånne, til, fra, på, med, av, her, disse, denne, noe, noen, via, å, og, i, om, lenger, få, ha, motta, mitt, jævla',
    send: 'send*, sms*, kontakt*, ring*, skriv*, forstyrr*, plag*, spam*, tekst*, mas*',
  },
  idioms: {
    notAsked: [
      'slutt|stopp|avslutt ikke|aldri',
      'ikke ~1 slutt|slutte|stopp|stoppe|avslutt|meld',
      'avbestill*|avlys*|kanseller*|slett*|fjern*|avbryt* ~4@filler bestilling*|time|timen|ordre*|avtale*|levering*|billett*|løk',
      'neste|buss|hvilken stopp|holdeplass',
      'ikke|ingen ~2 fått|mottatt|kommet',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      unless: ['vi|jeg kan|kunne'],
      any: [
        'slutt|slutte|stopp|stans|avslutt ~2@filler send*|kontakt*|ring*|plag*|spam*|med|sms* ~4@filler @messages|meg|$|dette|masing',
        'slutt|stopp|stans|avslutt ~5@filler @messages',
        'ingen|ikke ~3@filler @messages ~3@filler takk|$|til|fra|mer',
        'ikke|aldri ~2@filler @send ~4@filler meg|mer|flere|@messages|igen|$',
        'send|kontakt|skriv|ring ~1 meg? ~1 ikke|aldri|ingen ~4',
        'vil|ønsker|orker|vil_jeg ~2@filler ikke|slippe ~4@filler @messages|høre|bli|motta|få|kontaktet ~4@filler @messages|$|mer|dere',
        'la meg|oss ~1 være|i_fred',
        'hvordan ~5 avmeld*|meld*|stopp*|avslutt* ~4@filler $|@messages|av',
        'trekk* ~3 samtykke*',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'fjern|slett|stryk|ta_bort|ta ~3@filler nummer*|telefonnummer*|meg|mobilnummer* ~3 $|fra|bort|av',
        'fra|av ~3@filler liste|listen|lista|register|registeret|lister',
      ],
      unless: ['venteliste*|handlekurv|bestilling'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['feil ~1 nummer|person|telefonnummer'],
      unless: ['oppga|skrev|størrelse'],
    },
    annoyed: {
      sure: false,
      any: [
        'for_mange|altfor|så_mange|hele_tiden|hver_dag ~3@filler @messages',
        'lei|drittlei|trøtt ~3@filler @messages|dere',
        'aldri|ikke ~2@filler meldt_meg|samtykket|bedt|registrert ~3',
        'anmelder_dere|politianmelder|datatilsynet|forbrukertilsynet ~4',
        'ikke ~1 interess* ~1 $',
        'ikke ~1 interess* i ~3@filler @messages',
        'trakassering',
      ],
    },
  },
};
