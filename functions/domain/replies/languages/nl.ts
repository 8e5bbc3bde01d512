import type { Language } from '../language.ts';

export const nl: Language = {
  tag: 'nl',
  name: 'Dutch',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'nl-bots',
      stoppen: 'nl-bots',
      afmelden: 'nl-bots unsubscribe-words',
      uitschrijven: 'nl-bots unsubscribe-words',
      'schrijf je uit': 'unsubscribe-words',
      'meld je af': 'unsubscribe-words',
      afmelding: 'plain',
      uitschrijving: 'plain',
      'meld me af': 'plain',
      'schrijf me uit': 'plain',
      'stop sms': 'plain',
      'geen reclame': 'plain',
      'stop ermee': 'plain',
    },
    optOutAll: {
      'stop alles': 'plain',
      'alles stoppen': 'plain',
      'alles afmelden': 'plain',
    },
    optOutAlone: {
      annuleren: 'plain',
      einde: 'plain',
      opzeggen: 'plain',
    },
    likelyOptOut: {
      genoeg: 'plain',
      'geen interesse': 'plain',
      'niet geïnteresseerd': 'plain',
      'verkeerd nummer': 'plain',
      'verkeerde nummer': 'plain',
      verwijderen: 'plain',
      'hou op': 'plain',
      'rot op': 'plain',
      'donder op': 'plain',
      'laat me met rust': 'plain',
    },
    optIn: {
      aanmelden: 'plain',
      inschrijven: 'plain',
    },
    help: {
      hulp: 'bird',
    },
    yes: {
      ja: 'plain',
      akkoord: 'plain',
      bevestigen: 'plain',
    },
    no: {
      nee: 'plain',
      'nee bedankt': 'plain',
    },
  },
  courtesy:
    'alstublieft, alsjeblieft, aub, ajb, svp, bedankt, dank u, dank je, dankjewel, dank je wel, hallo, hoi, goedemorgen, goedemiddag, nu, meteen, direct, onmiddellijk, sorry, gvd, godverdomme, klootzakken, idioten, graag, nou',
  common:
    'de, een, van, het, op, en, met, te, dat, voor, die, aan, zijn, om, ik, naar, niet, over, je, door, er, als, bij, uit, hij, ze, maar, hebben, geen, zich, zou, af, dit, was, na, dan, haar, we, zal, ook, heb, nog, wel, heel, mijn, jij, jullie, wat',
  sets: {
    messages:
      '@sms, bericht*, sms_berichten, smsjes, smsje, berichtje*, reclame*, aanbieding*, meldingen, notificaties, spam, appjes, apps, nieuwsbrie*, mails, troep, onzin, telefoontjes, promoties, acties, smsen, herinneringen',
    filler:
      'de, het, een, die, deze, dat, dit, je, jullie, uw, jouw, al, alle, meer, zulke, van, aan, op, met, naar, mij, me, ons, mijn, via, per, nog, verdere, verder, zo, veel, stomme, irritante, vervelende, ongevraagde, of, en, ooit, nooit, dergelijke, soort, door, in, voor, te, ook, steeds, telkens, elke, dag, nummer, hier, zulk, geen, niet, om, ik, u',
    send: 'stuur*, sturen, gestuurd, verstuur*, zend*, toegestuurd, smsen, sms, app*, schrijf*, contact, contacteren, benader*, lastig, bel, bellen, mail*, stoor, storen, bericht*, spam*, val*, lastigvallen, toesturen',
  },
  idioms: {
    notAsked: [
      'niet|nooit ~1 stop*|afmeld*|uitschrijv*|annuleer*',
      'stop*|ophouden niet|nooit',
      'bushalte|halte|volgende|laatste|bus|trein|station|tram stop|stopt|halte',
      'annuleer*|annuler*|afzeg*|verwijder*|afmeld*|stop* ~4@filler afspraak|bestelling*|reservering|order|boeking|de_les|mijn_les|rijles|abonnement_op_de_krant|levering|pakket|betaling|uien|kind|vlucht|medicijn*',
      'afspraak|bestelling|reservering|boeking|levering ~4 annul*|afzeg*|afmeld*|stop*',
      'nog|heb|hebben ~2 geen|niet ~3 ontvangen|gekregen|gezien|binnen',
      'wil|wilde|sorry ~3 storen|lastig_vallen|lastigvallen',
      'stoor|stoort ~2 niet',
    ],
  },
  praise: ['geweldig|leuk|heerlijk|haha*|super|mooi|fijn'],
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'geen ~3@filler @messages ~4@filler meer|$|ontvang*|sturen|aub|van|krijg*|willen|wil|gewenst',
        '@send ~3@filler geen|niets|niks|nooit|niet ~4@filler @messages|meer|$',
        'niet|nooit|geen ~2@filler meer ~4@filler @send|@messages|ontvang*|krijg*|benader*',
        'stop* ~2@filler met|de|die|deze|al ~4@filler @messages|@send|spammen|dit|lastig*',
        'hou|houd|hou_eens ~1 eens? op ~5',
        'wil|wens|hoef|wilde|willen ~3@filler geen|niet|niks|niets|nooit ~5@filler @messages|ontvang*|krijg*|meer|benaderd|lastig*',
        'laat ~1 mij|me|ons ~1 met? ~1 rust|alleen|gerust',
        'stop ~4@filler @messages',
        'hoe ~5 afmeld*|uitschrijv*|stop*|stopzet*|uitzet* ~4@filler $|@messages|hiervoor|hiermee|van',
        'opgegeven|opgezegd|toestemming ~3 ingetrokken|intrek*|trek|geen',
        'meld|schrijf ~2@filler mij|me|ons ~1 af|uit',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'verwijder*|haal*|schrap*|wis*|gooi*|streep* ~5@filler nummer|gegevens|lijst|bestand|database|mij|me|telefoonnummer|contact ~3 $|van|uit|af|lijst|alsjeblieft|van_de|verwijderen',
        'van|uit ~3@filler lijst|bestand|database|mailinglijst',
        'nummer|gegevens|mij|me ~4@filler verwijder*|wissen|schrappen|verwijderd',
      ],
      unless: ['winkelwagen|wachtlijst|bestelling|afspraak'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: [
        'verkeerd* ~1 nummer|persoon|telefoonnummer|verbonden',
        'niet ~3 mijn_naam|deze_persoon|de_juiste|meer_van',
      ],
      unless: ['maat|kleur|bestelling|opgegeven|ingevuld|doorgegeven'],
    },
    annoyed: {
      sure: false,
      any: [
        'te|zoveel|zo_veel|elke_dag|constant|steeds|altijd ~3@filler veel|@messages ~3@filler @messages',
        'zat|beu|genoeg|gek|spuugzat|klaar ~4@filler @messages|jullie_berichten|mee|jullie',
        '@messages ~1 zat|beu|spuugzat',
        '@messages ~3 irritant*|vervelend*|te_veel|ongewenst*|lastig',
        'nooit|niet ~2@filler aangemeld|ingeschreven|toestemming|gevraagd|opgegeven ~3 $|@messages|voor|om',
        'hoe|waar ~3 mijn nummer',
        'aangifte|klacht|advocaat|politie|autoriteit|acm|meld ~5 jullie|spam|indienen|sms|lastig*',
        'geen|niet|nul ~2@filler interesse|geinteresseerd|belangstelling ~2 $|in|bedankt',
        '^ ~2@filler rot|donder|sodemieter|flikker op|toch_op $',
        'dit|is ~2@filler spam|intimidatie|stalking|lastigvallen',
      ],
      unless: ['niet_te_veel|afspraak|bestelling|pakket'],
    },
  },
  all: ['alle|alles|nooit_meer ~3@filler @messages|lijsten|$'],
  except: 'behalve, uitgezonderd',
};
