import type { Language } from '../language.ts';

export const sv: Language = {
  tag: 'sv',
  name: 'Swedish',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stopp: 'tellustalk',
      stop: 'plain',
      avsluta: 'plain',
      avregistrera: 'unsubscribe-words',
      avprenumerera: 'unsubscribe-words',
      'avsluta prenumeration': 'unsubscribe-words',
      'säg upp prenumeration': 'unsubscribe-words',
      avanmäl: 'plain',
      avanmälan: 'plain',
      avanmäla: 'plain',
      avregistrering: 'plain',
      sluta: 'plain',
    },
    optOutAll: {
      'stoppa allt': 'plain',
      'stopp alla': 'plain',
      'avsluta allt': 'plain',
    },
    optOutAlone: {
      avbryt: 'plain',
      slut: 'plain',
    },
    likelyOptOut: {
      'ta bort': 'plain',
      'ta bort mig': 'plain',
      'fel nummer': 'plain',
      'inte intresserad': 'plain',
      'ej intresserad': 'plain',
      'lämna mig ifred': 'plain',
      'lägg av': 'plain',
      nog: 'plain',
      'dra åt helvete': 'plain',
    },
    optIn: {
      starta: 'plain',
      anmäl: 'plain',
      börja: 'plain',
    },
    help: {
      hjälp: 'plain',
    },
    yes: {
      ja: 'plain',
      bekräfta: 'plain',
      'ja tack': 'plain',
    },
    no: {
      nej: 'plain',
      'nej tack': 'plain',
    },
  },
  courtesy:
    'tack, tack så mycket, snälla, vänligen, hej, hejsan, nu, genast, omedelbart, ursäkta, för fan, fan, jävla, idioter, mvh',
  common: 'jag, ar, det, du, har, att, en, inte, pa, for, den, som, var, om, vi, till, och, med, av, ett',
  sets: {
    messages:
      '@sms, meddeland*, mess, reklam*, utskick*, erbjudand*, notis*, aviser*, skräp*, mejl, smsen, smsa, nyhetsbrev*, samtal, annons*',
    filler:
      'de, det, den, en, ett, era, ditt, dina, er, ert, mina, mig, oss, mer, fler, flera, alla, sådana, sånna, till, från, på, med, av, här, jävla, förbannade, dessa, denna, något, några, via, att, och, i, om, längre, ha, få, vill, någon, mitt, nummer, mera',
    send: 'skick*, sms*, kontakt*, ring*, skriv*, höra, stör*, mejl*, spamm*, messa, trakassera',
  },
  idioms: {
    notAsked: [
      'sluta|stoppa|avsluta inte|aldrig',
      'inte ~1 sluta|avsluta|stoppa|avregistrera',
      'avbok*|avbryt*|avsluta|avboka|ta_bort ~4@filler bokning*|order|beställning*|tid|tiden|möte|leverans|betalning|lök',
      'nästa|buss|hållplats|vilken stopp|hållplats',
      'inte|inget|inga ~2 fått|kommit|mottagit',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'stäng|stänga|slå ~1 av ~3@filler @messages|dem|detta|dessa|$',
        '@messages ~4 kan|får|ska ~1 upphöra|sluta|ni_stänga_av|stängas_av',
        'sluta|låt_bli|låta_bli|slutade ~1 att? @send|störa',
        'nej ~1 tack? till|inte ~2@filler fler|mer ~2@filler',
        'nej tack till fler|mer',
        'jag|vi vill bli|vara ~1 borttag*|avregistrer*|avanmäl*',
        'gå ur|säga_upp|lämna ~2@filler klubb*|@messages|tack|sms_klubben',
        'spamma|smsa|skriv|störa mig|oss ~1 inte|ej',
        'behöver|orkar|önskar ~2@filler inte|inga ~2@filler fler|mer|med ~3@filler @messages|påminn*',
        'hur ~4 kommer|tar|blir ~3 ur|bort|av ~2 $|det_här|detta|er_lista|med',
        'inga|inte fler ~2 @messages|tiggarsms|trafikmeddelanden|$',
        'sluta|sluta_med|upphör|stoppa|avsluta ~2@filler skick*|sms*|kontakt*|messa|störa|spamma|ring*|med ~4@filler @messages|mig|$|att|detta',
        'sluta|stoppa|stopp|avsluta|upphör ~5@filler @messages',
        'inga|inget|ingen|nej_till ~3@filler @messages ~3@filler tack|$|till|från|mer',
        'inte|aldrig|ej ~2@filler @send ~4@filler mig|mer|fler|@messages|igen|$',
        'skicka|smsa|kontakta|skriv ~1 mig? ~1 inte|aldrig|inga|inget|ej ~4',
        'vill|önskar|orkar|vill_jag ~2@filler inte|ej|slippa ~4@filler @messages|höra|bli|få|ta_emot|kontaktad|ha ~4@filler @messages|$|mer|er',
        'slippa ~4@filler @messages',
        'lämna ~1 mig|oss ~1 ifred|i_fred',
        'hur ~5 avsluta*|avregistrera*|slutar|stoppar|avanmäl* ~4@filler $|@messages|mig|det',
        'återkall*|drar_tillbaka ~3 samtycke*',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'ta|tar ~1 ni? bort ~2 nr|nummer|numret|mig ~1 $|eller|från|tack',
        'ta|tag|radera|stryk|plocka ~1 bort? ~3@filler nummer|telefonnummer|mig|uppgifter ~3 $|från|ur|bort|lista*',
        'från|ur ~3@filler lista|listan|register|registret|sändlista*|utskick*',
      ],
      unless: ['kundvagn|bokning|beställning|väntelista*'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['fel ~1 nummer|person|telefonnummer|mottagare'],
      unless: ['angav|skrev|storlek|beställning'],
    },
    annoyed: {
      sure: false,
      any: [
        'för_många|alldeles_för|så_många|hela_tiden|varje_dag ~3@filler @messages',
        'trött|less|irriterad|utless ~3@filler @messages|er',
        'aldrig|inte ~2@filler anmält|prenumererat|godkänt|bett|samtyckt ~3',
        'polisanmäler|anmäler_er|konsumentverket|imy|integritetsskydds* ~4',
        'inte|ej ~1 intresser* ~1 $',
        'inte|ej ~1 intresser* av ~3@filler @messages',
        'trakasseri*|ofredande',
      ],
    },
  },
};
