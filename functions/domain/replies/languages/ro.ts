import type { Language } from '../language.ts';

export const ro: Language = {
  tag: 'ro',
  name: 'Romanian',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'plain',
      dezabonare: 'plain',
      dezabonează: 'plain',
      dezabonați: 'plain',
      'dezabonati ma': 'plain',
      'dezaboneaza-ma': 'plain',
      dezabonez: 'plain',
      renunț: 'plain',
      opriți: 'plain',
      opreste: 'plain',
      opriti: 'plain',
    },
    optOutAll: {
      'stop tot': 'plain',
      'stop toate': 'plain',
      'opriti tot': 'plain',
    },
    optOutAlone: {
      anulare: 'plain',
      anulez: 'plain',
      sfârșit: 'plain',
    },
    likelyOptOut: {
      ajunge: 'plain',
      destul: 'plain',
      'nu ma intereseaza': 'plain',
      'nu sunt interesat': 'plain',
      'nu sunt interesata': 'plain',
      'numar gresit': 'plain',
      ștergeți: 'plain',
      'lasati-ma in pace': 'plain',
    },
    optIn: {
      abonare: 'plain',
      abonez: 'plain',
    },
    help: {
      ajutor: 'plain',
    },
    yes: {
      da: 'plain',
      confirm: 'plain',
      accept: 'plain',
    },
    no: {
      nu: 'plain',
      'nu multumesc': 'plain',
    },
  },
  courtesy:
    'vă rog, va rog, te rog, mulțumesc, multumesc, mersi, bună ziua, buna, bună, salut, acum, imediat, scuze, dracului, naibii, frumos',
  common: 'nu, sa, de, este, si, ca, cu, mai, pe, pentru, au, care, ce, din, ma, daca, asta, ai, am, foarte',
  sets: {
    messages: '@sms, mesaj*, smsuri, smsurile, reclam*, ofert*, notific*, promot*, publicitat*, mailuri, newslettere',
    filler:
      'de, la, mai, să, sa, imi, îmi, mi, mă, ma, ne, nu, alte, aceste, astfel, voastre, dumneavoastra, tale, pe, acest, numar, nici, un, o, niciun, nicio, niciodata, cu, din, a, al, primesc, vreun, multe, atatea, asta, acestea',
    send: 'trimit*, trimiteti, scrie*, scriet*, contact*, deranj*, suna*, spam*, sunat*, hartui*',
  },
  idioms: {
    notAsked: [
      'nu ~1 opriti|opri|va_opriti|dezabon*|stergeti',
      'anul*|sterg* ~3@filler comanda|programare*|rezervare*|intalnire*|zbor*|plata|ceapa',
      'urmatoarea|statie|oprire ~1 stop',
      'nu ~3 primit|ajuns',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'nu ~3@filler @send ~5@filler @messages|nimic|$|mai|la|mesaje',
        'nu ~2@filler vreau|doresc|vrem|dorim|accept|sunt_de_acord ~5@filler @messages|primesc|primi|nimic|contactat*|mai|deranjat*',
        'opriti|opreste|incetati|inceteaza|terminati|stop|gata ~3@filler @messages|@send|spam',
        'fara|gata_cu|ajunge_cu ~3@filler @messages',
        'lasati|lasa|lasa_ma ~1 ma? ~1 in_pace',
        'cum ~4 dezabon*|opresc|renunt|anulez ~4@filler $|@messages|la',
        'retrag ~3 consimtamant*|acordul',
        'as_vrea|vreau|doresc ~3 dezabon*|ma_dezabonez|sa_renunt|nu_mai',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'sterge*|scoate*|elimina* ~4@filler numar*|lista|listele|baza|ma',
        'numar*|ma|scoateti_ma ~4@filler din ~3@filler lista|baza|listele',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['numar*|persoana gresit*', 'gresit ~2@filler numar*|persoana', 'ati_gresit|ai_gresit ~2 $|numar*'],
      unless: ['marimea|comanda|am_gresit'],
    },
    annoyed: {
      sure: false,
      any: [
        'prea_multe|zilnic|mereu|tot_timpul ~3@filler @messages',
        'satul*|obosit* ~3@filler @messages',
        'niciodata|nu ~3@filler abonat|inscris|cerut|solicitat|acordul ~3@filler $|@messages|la',
        'nu ~3 intereseaza|interesat* ~2 $',
        'anspdcp|anpc',
        'va|voi ~1 reclam|reclama|da_in_judecata',
        'reclam|reclamatie|plangere|avocatul|politie|politia ~3@filler va|voi|sms|impotriva',
      ],
    },
  },
};
