import type { Language } from '../language.ts';

export const fi: Language = {
  tag: 'fi',
  name: 'Finnish',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'plain',
      lopeta: 'plain',
      'lopeta tilaus': 'unsubscribe-words',
      'peru tilaus': 'unsubscribe-words',
      'peruuta tilaus': 'plain',
      'poistu postituslistalta': 'unsubscribe-words',
      'poistu listalta': 'plain',
      'poista minut': 'plain',
      lopettakaa: 'plain',
      'poista numeroni': 'plain',
    },
    optOutAll: {
      'lopeta kaikki': 'plain',
      'peru kaikki': 'plain',
    },
    likelyOptOut: {
      peruuta: 'plain',
      'väärä numero': 'plain',
      'ei kiinnosta': 'plain',
      riittää: 'plain',
      poista: 'plain',
      'jättäkää rauhaan': 'plain',
    },
    optOutIn: {
      FI: {
        seis: 'plain',
        peru: 'plain',
      },
    },
    optIn: {
      tilaa: 'plain',
      aloita: 'plain',
    },
    help: {
      apua: 'plain',
      ohje: 'plain',
    },
    yes: {
      kyllä: 'plain',
      joo: 'plain',
      vahvista: 'plain',
    },
    no: {
      ei: 'plain',
      'ei kiitos': 'plain',
    },
  },
  courtesy: 'kiitos, ole hyvä, olkaa hyvä, hei, moi, nyt, heti, anteeksi, vittu, saatana, perkele, pyydän',
  sets: {
    messages:
      '@sms, viest*, tekstivies*, mainok*, mainost*, tarjouk*, ilmoituk*, roskapost*, uutiskirje*, tekstar*, muistutu*, tiedottei*, kutsuja, kutsut, *viestit, *viestejä, *tarjoukset, *tarjouksia, *ilmoitukset, *ilmoituksia, *muistutukset, *muistutuksia',
    filler:
      'näihin, noihin, teidän, enää, näitä, noita, teidän, teiltä, minulle, mulle, mitään, yhtään, lisää, kaikki, tämä, tätä, haluta, tekstiviestejä, niitä, tuota, ikinä, enempää, numeroon, tähän, saada, vastaanottaa, lähettämästä, lähettäminen, se, ne, jo, te',
    send: 'lähet*, laitt*, häirit*, tekst*, ota_yhteyttä, otta*, kirjoit*, spämm*, viestit*, tulko',
  },
  idioms: {
    notAsked: [
      'älkää|älä ~1 lopettako|lopeta|poista',
      'peru*|poista ~3@filler varau*|ajan|aika|tilauk*|ajanvarau*|sipuli*|lennon|maksu*',
      'en|ei ~2 saanut|ole_saanut|tullut',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'ei|eikä|enää ~3@filler tarvi* ~4@filler @send|@messages',
        '@messages ~4@filler voi|saa|voisi|tulee|on|voitte ~4@filler lopet*|loppu*|poistaa|jättää|saatava|ottaa',
        '@messages loppukoon|loppuu|riittää|seis $',
        'tämä|tää ~1 saa ~1 loppua|riittää',
        '^^ ei ~2@filler enää ~2@filler $',
        'en|emme ~2@filler halua|haluu|tahdo|tarvitse|tarvi ~3@filler $|enää|kiitos',
        'suoramarkkinointikielto|markkinointikielto',
        'pyytä* ~3@filler lopetta*|poista*',
        'lopet*|lopeta*|lakat* ~4@filler @messages|@send|häirint*|mainost*|spämm*',
        'älä|älkää|elä|elkää|älkääs|älkööt|älkäätte ~2@filler @send ~4@filler @messages|enää|$|mitään|minulle|mulle',
        'en ~2@filler halua|tahdo|toivo|jaksa ~4@filler @messages|mitään|enää|saada|vastaanottaa|teiltä ~4@filler @messages|$|teiltä',
        'ei ~2@filler @messages ~3@filler kiitos|$|enää',
        'miten|kuinka ~3 lopet*|perun|poistun|peruutan|pääs* ~4@filler $|@messages|listalta|tilauk*',
        'jättäkää|jätä|jättäkäät minut|mut|meidät ~1 rauhaan',
        'perun|peruutan|peru ~2@filler suostumuk*',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'poista|poistakaa|ottakaa|ota|poistattehan|poistaisitteko|poistatteko|poistaa ~3@filler numero*|minut|mut|tieto* ~3 $|listalta|listoilta|rekister*|pois',
        'pois|poistu ~2@filler listalta|listoilta|postituslistalta',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['väär* ~1 numero*', 'väärä henkilö'],
      unless: ['annoin|koko|tilaus'],
    },
    annoyed: {
      sure: false,
      any: [
        'liikaa|koko_ajan|joka_päivä|jatkuvasti ~3@filler @messages',
        'kyllästyn*|kyllästyt* ~3@filler @messages',
        'en ~2 tilannut|ole_tilannut|antanut_lupaa|pyytänyt ~3',
        'rikosilmoitu*|kuluttajaviranom*|kuluttaja_asiamie*|tietosuojavaltuut* ~3',
        'ei ~1 kiinnosta ~2 $',
      ],
    },
  },
};
