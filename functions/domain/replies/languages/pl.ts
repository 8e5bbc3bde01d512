import type { Language } from '../language.ts';

export const pl: Language = {
  tag: 'pl',
  name: 'Polish',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'plain',
      zatrzymaj: 'bird estate-bot',
      'wypisz się': 'unsubscribe-words',
      wypisz: 'plain',
      'wypisz mnie': 'plain',
      'wypisuję się': 'plain',
      'anuluj subskrypcję': 'unsubscribe-words',
      'zrezygnuj z subskrypcji': 'unsubscribe-words',
      'rezygnuję z subskrypcji': 'plain',
      'koniec z reklamami': 'plain',
      przestań: 'plain',
      przestańcie: 'plain',
      wyrejestruj: 'plain',
      'nie wysyłać': 'plain',
      'usuń mnie': 'plain',
    },
    optOutAll: {
      'stop wszystko': 'plain',
      'zatrzymaj wszystko': 'plain',
    },
    optOutAlone: {
      koniec: 'plain',
      anuluj: 'plain',
      rezygnacja: 'plain',
      odpisz: 'estate-bot',
    },
    likelyOptOut: {
      rezygnuję: 'plain',
      usuń: 'plain',
      dość: 'plain',
      wystarczy: 'plain',
      pomyłka: 'plain',
      'zły numer': 'plain',
      'zły nr': 'plain',
      'nie jestem zainteresowany': 'plain',
      'nie jestem zainteresowana': 'plain',
      'nie interesuje mnie': 'plain',
      'odczep się': 'plain',
      'odczepcie się': 'plain',
      spierdalaj: 'plain',
      spierdalajcie: 'plain',
      spadaj: 'plain',
    },
    optIn: {
      zapisz: 'plain',
      wznów: 'plain',
    },
    help: {
      pomocy: 'bird',
      pomoc: 'plain',
    },
    yes: {
      tak: 'plain',
      potwierdzam: 'plain',
    },
    no: {
      nie: 'plain',
      'nie dziękuję': 'plain',
    },
  },
  courtesy:
    'proszę, prosze, dziękuję, dziękuje, dzięki, dzień dobry, cześć, witam, teraz, natychmiast, od razu, przepraszam, kurwa, do cholery, idioci, już, pozdrawiam, bardzo',
  common: 'nie, sie, jest, w, na, to, do, ze, z, czy, mnie, mi, co, jak, ma, ja, tak, te, dla, go, juz, ale, moje, od',
  sets: {
    messages:
      '@sms, smsy, smsow, smsów, smsami, smsa, wiadomosc*, wiadomość*, reklam*, ofert*, spamu, powiadomien*, informacj*, promocj*, maili, telefonów, newsletter*',
    filler:
      'mi, mnie, nam, na, ten, tego, tych, te, wasze, waszych, swoich, twoich, od, was, do, więcej, wiecej, żadnych, żadne, zadnych, już, juz, nigdy, z, ze, o, tymi, tej, numer, mój, moj, mojego, tak, takich, kolejnych, następnych, dalszych, ciągle, tym, w, i, a, sobie, głupich, otrzymywać, dostawać, wysyłania, proszę, się, sie',
    send: 'wysyl*, wysył*, przysył*, przysyl*, pisz, piszcie, pisać, kontaktuj*, kontaktować, dzwoń, dzwońcie, dzwonić, nekaj*, nękaj*, spamuj*, spamować, smsuj*, śli*, niepoko*, przesył*, zawrac*',
  },
  idioms: {
    notAsked: [
      'nie ~1 przestawaj*|przestan*|usuwaj*|rezygnuj*|zatrzymuj* !z_wysyl*',
      'anuluj*|odwoł*|odwol*|usun*|usuń*|rezygn* ~3@filler zamówi*|zamowi*|wizyt*|rezerwacj*|termin*|bilet*|cebul*|lot|spotkani*|płatność|platnosc|przesył*',
      'nie ~2 dosta*|przysz*|otrzyma* ~2 smsa|sms|wiadomosci|wiadomości|kodu',
      'przystanek|nastepny|następny|jaki ~1 stop',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        'nie ~2@filler @send ~5@filler @messages|mi|do_mnie|wiecej|już|$|mnie|nic|na',
        'nie ~2@filler chce|chcę|chcemy|życzę|zycze|zgadzam|zyczymy|wyrażam|wyrazam|potrzebuj* ~5@filler @messages|otrzymyw*|dostaw*|was|kontakt*|zgody',
        'nie ~2@filler życzę|zycze|życzymy|zyczymy sobie',
        'nie ~2@filler chce|chcę|chcemy|potrzebuj* ~2@filler więcej|wiecej $',
        'przestan*|przestań*|skończ*|skoncz*|zaprzesta*|prosze_przestac|dajcie ~4@filler @send|@messages|spokój|spokoj|spamowa*|nękać|nekac',
        'dość|dosc|koniec|stop|bez|żadnych|zadnych ~4@filler @messages',
        'prosze|proszę|proszę_o ~2 nie|o_nie|zaprzest* ~4@filler @send|@messages|wysyłanie|wysylanie|przysyłanie',
        'dajcie|daj mi ~1 święty? spokój|spokoj',
        'jak ~4 wypisa*|zrezygnowa*|wyłączy*|wylaczy*|wyrejestrowa*|anulowa* ~4@filler $|@messages|subskrypcj*|to',
        'chce|chcę|proszę|prosze ~3 wypisa*|zrezygnowa*|usunięc*|usuniec* ~4',
        'wycofuj*|cofam ~3 zgod*',
      ],
    },
    'remove-me': {
      sure: true,
      any: [
        'usun*|usuń*|wykres*|wykreśl*|wypisz* ~4@filler numer*|mnie|nr|dane|listy|bazy ~3',
        'mnie|nas|numer|nr ~3@filler z ~3@filler listy|bazy|list',
        '^ ~3@filler z ~3@filler listy|bazy|list usun*|wypis*',
      ],
      unless: ['koszyk*|zamówieni*|wizyt*'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: [
        'pomyl* ~2@filler numer*|osob*',
        'zly|zły|błędny|bledny|nieprawidłowy ~1 numer|nr',
        'to_pomylka|to_pomyłka',
      ],
      unless: ['podałem|podalam|rozmiar|zamówieni*'],
    },
    annoyed: {
      sure: false,
      any: [
        'za_dużo|za_duzo|ciagle|ciągle|codziennie|znowu ~3@filler @messages',
        'mam ~2@filler dosc|dość ~3@filler @messages|was|$',
        'nigdy|nie ~3@filler zapisywa*|zapisał*|zgadza*|wyraża*|wyrazil*|zamawia* ~3@filler @messages|zgody|$|na',
        'uodo|uokik|zgłoszę|zglosze ~3@filler $|was|to|sprawę|sms|do|na',
        'rodo|prawnik*|policj*|policję|adwokat* ~2@filler was|sms|kontakt',
        'nie ~2 interesuj*|zainteresowan* ~2 $|mnie|wasza',
        'skad|skąd ~2 macie|maja|mają ~2 numer',
      ],
    },
  },
};
