import type { Language } from '../language.ts';

export const cs: Language = {
  tag: 'cs',
  name: 'Czech',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'plain',
      odhlásit: 'plain',
      'odhlásit se': 'plain',
      'odhlašte mě': 'plain',
      'zrušit odběr': 'plain',
      konec: 'plain',
      nezasílat: 'plain',
      neposílat: 'plain',
      přestaňte: 'plain',
    },
    optOutAll: {
      'stop vše': 'plain',
      'zrušit vše': 'plain',
      'odhlásit vše': 'plain',
    },
    optOutAlone: {
      zrušit: 'plain',
    },
    likelyOptOut: {
      dost: 'plain',
      'nemám zájem': 'plain',
      'špatné číslo': 'plain',
      omyl: 'plain',
      smazat: 'plain',
      vymazat: 'plain',
    },
    optIn: {
      přihlásit: 'plain',
    },
    help: {
      pomoc: 'plain',
      nápověda: 'plain',
    },
    yes: {
      ano: 'plain',
      souhlasím: 'plain',
      potvrzuji: 'plain',
    },
    no: {
      ne: 'plain',
      'ne děkuji': 'plain',
    },
  },
  courtesy: 'prosím, děkuji, díky, dobrý den, ahoj, hned, okamžitě, už, promiňte, sakra',
  sets: {
    messages: '@sms, zpráv*, smsky, smsek, reklam*, nabíd*, oznámen*, spamu, newsletter*',
    filler:
      'moje, mé, můj, těch, těmi, mi, mě, nám, žádné, žádná, další, tyto, ty, vaše, vašich, od, vás, více, už, na, toto, číslo, nikdy, s, z, ze, prosím, dostávat, takové, mne, se, si',
    send: 'posíl*, posílej*, nepos*, zasíl*, píš*, pis*, kontaktuj*, kontaktov*, volej*, volat, obtěž*',
  },
  idioms: {
    notAsked: [
      'nepřestávejte|nerušte|nepřestaňte',
      'zruš*|smaž*|odhlás* ~3@filler objednáv*|termín|rezervac*|schůzk*|let|cibul*|platb*',
      'zastávka|příští|která ~1 stop',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      unless: ['nemám|nejsou|nemáme'],
      any: [
        'neposíl*|nezasíl*|nepiš*|nekontaktuj*|neobtěž*|nevolej*|nespamuj* ~5@filler @messages|mi|už|$|mě|nic|na',
        'přestaň*|nechte|skončete|ukončete|zastavte ~4@filler @send|@messages|toho|obtěžovat|být|na_pokoji|mě_na_pokoji',
        'nechci|nepřeji|nepřejeme|nechceme|nepřeju ~5@filler @messages|dostávat|kontaktov*|být|od_vás|žádné',
        'žádné|dost|stop|konec ~3@filler @messages',
        'jak ~4 odhlás*|zruš* ~4@filler $|@messages|odběr',
        'odvoláv* ~3 souhlas*',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'smaž*|vymaž*|odstraň*|vyřaď*|vyškrtn* ~4@filler číslo|mě|seznamu|databáze|kontakt',
        'mě|nás|mne|číslo ~3@filler ze ~3@filler seznamu|databáze',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['špatn*|chybn* ~1 číslo', 'spletli|pletete|spletl ~3@filler číslo|osob*|si'],
    },
    annoyed: {
      sure: false,
      any: [
        'příliš|moc|pořád|neustále|každý_den ~3@filler @messages',
        'dost|plné_zuby ~3@filler @messages',
        'nikdy ~3@filler nesouhlasil*|neobjedn*|nepřihlásil*|nedal* ~3',
        'nemám|nemáme ~2@filler zájem ~2 $|o',
        'nahlásím|stěžuji ~3',
        'úřad*|právník*|policii|gdpr ~4@filler vás|osobních',
      ],
    },
  },
};
