import type { Examples } from '../examples.ts';

export const deExamples: Examples = {
  rules: {
    abmelden: {
      yes: ['nehmen Sie mich aus dem Verteiler', 'ich widerrufe meine Einwilligung'],
      no: ['ich muss mein Kind vom Kurs abmelden'],
    },
    'hoert-auf': {
      yes: [
        'hören Sie auf mir zu schreiben',
        'lasst mich in Ruhe',
        'wie kann ich mich abmelden',
        'hör auf mich zu nerven',
        'stoppt die Nachrichten',
        'Schluss jetzt mit den SMS',
        'Bitte unterlassen Sie weitere Nachrichten',
        'hab schon 3 mal stopp geschrieben',
        'Stellen Sie die SMS ein',
      ],
      no: ['hört nicht auf, ich liebe eure Angebote', 'Die Schmerzen hören nicht auf', 'die Schmerzen hören nicht auf'],
    },
    'keine-nachrichten': {
      yes: [
        'schicken Sie mir nichts mehr',
        'bitte nicht mehr schreiben',
        'Kontaktieren Sie mich nicht mehr',
        'will keine newsletter mehr',
      ],
      no: ['ich will nicht stören', 'stört mich nicht', 'ich habe noch keine SMS bekommen'],
    },
    'will-nicht': {
      yes: [
        'bitte keine SMS mehr',
        'ich möchte keine Nachrichten mehr erhalten',
        'ich will das nicht mehr',
        'wollen keine sms von euch',
      ],
      no: ['Ich habe keine Nachricht bekommen', 'ich will keine Zwiebeln'],
    },
    'aus-der-liste': {
      yes: ['löschen Sie meine Nummer', 'Bitte streichen Sie mich von der Liste', 'bitte von der Liste nehmen'],
      no: ['bitte von der Warteliste streichen'],
    },
    'falsche-nummer': {
      yes: ['Sie haben sich verwählt', 'ich bin nicht Herr Müller, falsche Nummer'],
      no: ['ich habe die falsche Nummer angegeben'],
    },
    'rechtliche-drohung': {
      yes: ['das ist Belästigung, ich gehe zum Anwalt'],
      no: ['mein Termin beim Anwalt ist um 9 Uhr'],
    },
    'nie-bestellt': {
      yes: ['Ich habe mich nie angemeldet', 'woher haben Sie meine Nummer? Löschen!'],
      no: ['ich habe keine Bestätigung bekommen, warum?'],
    },
    genervt: {
      yes: ['ich bekomme ständig eure SMS, es reicht', 'Verpisst euch', 'ständig diese werbung, nervig'],
      no: ['zu viel Verkehr, bin später da'],
    },
  },
  ordinary: [
    'Termin absagen bitte',
    'ich muss meinen Termin stornieren',
    'Danke!',
    'nein danke',
    'wann habt ihr offen',
    'welche Haltestelle',
    'halt mal kurz',
    'noch keine SMS erhalten',
    'bis Ende des Monats',
    'bestellung stornieren',
    'kein Problem',
    'ich kann heute nicht kommen',
    'bitte nicht klingeln',
    'schreibe dir später',
    'entschuldigung für die Störung',
    'bitte keine Zwiebeln',
    'das Paket ist nicht angekommen',
    'Hast du die Nummer vom Arzt',
    'falsche Größe geliefert',
    'kann ich das löschen?',
    'gibt es noch Angebote',
    'ich brauche mehr Infos',
  ],
};
