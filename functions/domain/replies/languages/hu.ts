import type { Language } from '../language.ts';

export const hu: Language = {
  tag: 'hu',
  name: 'Hungarian',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'plain',
      leiratkozás: 'plain',
      leiratkozom: 'plain',
      leiratkozni: 'plain',
      leiratkoz: 'plain',
      lemondás: 'plain',
      lemondom: 'plain',
      állj: 'plain',
      töröljenek: 'plain',
      'ne küldjenek': 'plain',
      töröljetek: 'plain',
    },
    optOutAll: {
      'stop mind': 'plain',
      'leiratkozás mind': 'plain',
    },
    optOutAlone: {
      vége: 'plain',
      mégse: 'plain',
    },
    likelyOptOut: {
      elég: 'plain',
      'elég volt': 'plain',
      'nem érdekel': 'plain',
      'rossz szám': 'plain',
      'téves szám': 'plain',
      'hagyjanak békén': 'plain',
      törlés: 'plain',
    },
    optIn: {
      feliratkozás: 'plain',
      feliratkozom: 'plain',
    },
    help: {
      segítség: 'plain',
      súgó: 'plain',
    },
    yes: {
      igen: 'plain',
      elfogadom: 'plain',
      megerősítem: 'plain',
    },
    no: {
      nem: 'plain',
      'nem köszönöm': 'plain',
    },
  },
  courtesy: 'kérem, kérlek, köszönöm, köszi, kösz, jó napot, szia, helló, most, azonnal, már, bocsánat, a fenébe',
  sets: {
    messages: '@sms, üzenet*, smst, smseket, smsek, reklám*, hirdetés*, ajánlat*, értesítés*, hírlev*, spamet',
    filler:
      'több, többet, ezeket, ezt, azt, a, az, nekem, ilyen, tovább, ide, erre, számra, önöktől, tőletek, soha, semmit, semmilyen, engem, kérem, további, kapni, és, is, már, mert',
    send: 'küld*, irj*, írj*, keress*, zaklas*, hívj*, hivj*, zavarj*, spammel*',
  },
  idioms: {
    notAsked: [
      'ne ~1 hagyjátok_abba|hagyják_abba|töröljék_a_rendel*',
      'lemond*|töröl* ~3@filler időpont*|rendelés*|foglalás*|járat*|hagymát',
      'nem ~2 kaptam|jött|érkezett',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'ne|soha|többé ~3@filler @send ~4',
        'nem ~2@filler kérek|akarok|szeretnék|kérem|kérünk|akarom|óhajtok ~5@filler @messages|kapni|többet|tőletek|önöktől|$|ilyen',
        'hagyják|hagyjátok|hagyj|hagyjanak|fejezzék|fejezzétek ~3@filler abba|békén|be ~3@filler',
        'állítsák|állítsátok ~3@filler le ~3@filler @messages|$|ezt',
        'elég|stop|vége ~3@filler @messages',
        'hogyan|hogy ~3 leiratkoz*|mondhatom|lemondani|iratkozhatok ~4',
        'visszavon* ~4@filler hozzájárulás*',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'töröl*|vegyenek|vegyetek|vegyék ~4@filler szám*|listá*|engem|adat*|adatbázis*|nevem*',
        'listá*|adatbázis* ~3@filler töröl*|vegy*|le',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['téves|rossz ~1 szám*|ember*|hívás'],
    },
    annoyed: {
      sure: false,
      any: [
        'túl_sok|folyton|állandóan|naponta|minden_nap ~3@filler @messages',
        'unom|elegem ~4@filler @messages|van|$|belőle*',
        'soha|nem ~3@filler iratkoztam|járultam|kértem|rendeltem ~2 fel|hozzá|$|@messages',
        'feljelent*|naih|nmhh|gvh ~3',
        'ügyvéd*|rendőrség* ~3 fordul*|feljelent*',
        'nem érdekel* ~2 $',
      ],
    },
  },
};
