import type { Language } from '../language.ts';

export const da: Language = {
  tag: 'da',
  name: 'Danish',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'inmobile',
      afmeld: 'unsubscribe-words',
      afmelding: 'unsubscribe-words',
      frameld: 'unsubscribe-words',
      framelding: 'plain',
      'stop sms': 'plain',
      'afmeld mig': 'plain',
      'frameld mig': 'plain',
      slut: 'plain',
      afslut: 'plain',
    },
    optOutAll: {
      'stop alle': 'plain',
      'stop alt': 'plain',
      'afmeld alle': 'plain',
      'afmeld alt': 'plain',
    },
    optOutAlone: {
      annuller: 'plain',
      opsig: 'plain',
    },
    likelyOptOut: {
      'forkert nummer': 'plain',
      'ikke interesseret': 'plain',
      slet: 'plain',
      'slet mig': 'plain',
      fjern: 'plain',
      'fjern mig': 'plain',
      'lad mig være': 'plain',
      nok: 'plain',
    },
    optIn: {
      tilmeld: 'plain',
    },
    help: {
      hjælp: 'plain',
    },
    yes: {
      ja: 'plain',
      bekræft: 'plain',
      'ja tak': 'plain',
    },
    no: {
      nej: 'plain',
      'nej tak': 'plain',
    },
  },
  courtesy:
    'tak, mange tak, venligst, hej, nu, straks, med det samme, undskyld, fandme, for fanden, idioter, mvh, vær venlig at',
  common: 'jeg, er, det, du, ikke, har, til, for, den, som, og, med, af, en, et, hvad, der, at, pa, vil',
  sets: {
    messages:
      '@sms, besked*, reklame*, tilbud*, notifikation*, smser, smserne, udsendels*, mails, nyhedsbrev*, opkald, påmindelse*',
    filler:
      'de, det, den, en, et, jeres, dine, mine, mig, os, mere, flere, alle, sådanne, til, fra, på, med, af, her, disse, denne, noget, nogen, via, at, og, i, om, længere, få, have, modtage, mit',
    send: 'send*, sms*, kontakt*, ring*, skriv*, forstyr*, chikaner*, spam*, genere*',
  },
  idioms: {
    notAsked: [
      'stop|hold_op|afslut ikke|aldrig',
      'ikke ~1 stop|stoppe|afmeld|afmelde',
      'afbestil*|aflys*|annuller*|slet*|fjern*|afmeld* ~4@filler ordre*|bestilling*|tid|tiden|aftale*|levering*|billet*|løg',
      'næste|bus|hvilket stop|stoppested',
      'ikke|ingen ~2 fået|modtaget|kommet',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'sluk|slå|drop ~2@filler for? ~3@filler @messages|dem|det|disse|$ fra?',
        '@messages ~5 kan|må|skal ~1 i ~2@filler godt|gerne stoppe|slå_fra|droppe|holde_op',
        'nej tak til ~2@filler flere|mere|@messages',
        'hold|holde ~1 op|bare_op ~1 $',
        'lad|lade ~1 vær|være med ~1 at @send|skriv|indkalde',
        'skal|vil|behøver|kan ~2 ikke ~2@filler bruge|have|mindes|høre ~4@filler @messages|flere|længere|mere',
        'må|vil|kan ~2@filler gerne|bede_om ~3 fjernes|fjernet|blive_fjernet|afmelde|afmeldes|fri',
        'ønsker|bede|beder ~2@filler sig|mig|om|at|blive ~2@filler fjernet|slettet|afmeldt',
        'hvor|hvordan ~2@filler melder|slipper|afmelder ~3@filler fra|af|fri|for',
        'stop ~2@filler @messages|det nu? $',
        'må|vil ~2@filler fri|slippe for ~2@filler @messages|det|dem',
        'stop|hold_op|ophør|afslut ~3@filler send*|kontakt*|ring*|spam*|med|sms*|skriv* ~4@filler @messages|mig|$|dette',
        'stop|hold_op|afslut ~5@filler @messages',
        'ingen|ikke ~3@filler @messages ~3@filler tak|$|til|fra|mere',
        'ikke|aldrig ~2@filler @send ~4@filler mig|mere|flere|@messages|igen|$',
        'send|kontakt|skriv|ring ~1 mig? ~1 ikke|aldrig|ingen ~4',
        'vil|ønsker|gider|vil_jeg ~2@filler ikke|slippe|undgå ~4@filler @messages|høre|blive|modtage|have|få|kontaktet ~4@filler @messages|$|mere|jer',
        'lad mig|os ~1 være $|nu|tak|venligst',
        'lad mig|os ~1 være? i_fred|venligst',
        'hvordan ~5 afmeld*|framel*|stop* ~4@filler $|@messages|mig',
        'trækker|tilbagekald* ~3 samtykke*',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'tag ~1 mig ~2 af listen|list*',
        'fjern*|slet* ~2 min|mit|mors|fars ~1 nummer|nr',
        'fjern|slet|tag|stryg ~3@filler nummer|telefonnummer|mig|mobilnummer ~3 $|fra|af',
        'fra|af ~3@filler liste|listen|lister|register',
      ],
      unless: ['venteliste*|kurv|bestilling'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['forkert* ~1 nummer|person|telefonnummer'],
      unless: ['opgav|skrev|størrelse'],
    },
    annoyed: {
      sure: false,
      any: [
        'for_mange|alt_for|så_mange|hele_tiden|hver_dag ~3@filler @messages',
        'træt|pissetræt|led ~3@filler @messages|jer',
        'aldrig|ikke ~2@filler tilmeldt|samtykket|bedt|givet ~3',
        'anmelder_jer|politianmelder|datatilsynet|forbrugerombudsmanden ~4',
        'ikke ~1 interesser* ~1 $',
        'ikke ~1 interesser* i ~3@filler @messages',
        'chikane',
      ],
    },
  },
};
