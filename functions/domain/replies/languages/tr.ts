import type { Language } from '../language.ts';

export const tr: Language = {
  tag: 'tr',
  name: 'Turkish',
  scripts: ['Latn'],
  keywords: {
    optOut: {
      stop: 'plain',
      durdurun: 'plain',
      iptal: 'plain',
      'abonelikten çık': 'plain',
      'abonelik iptal': 'plain',
      'üyelikten çık': 'plain',
      'sms iptal': 'plain',
      'mesaj iptal': 'plain',
      çıkış: 'plain',
      'listeden çıkar': 'plain',
      'mesaj istemiyorum': 'plain',
      'istemiyorum mesaj': 'plain',
      'sms istemiyorum': 'plain',
    },
    optOutAll: {
      'hepsini durdur': 'plain',
      'hepsini iptal': 'plain',
      'tümünü iptal': 'plain',
    },
    likelyOptOut: {
      yeter: 'plain',
      'yeter artık': 'plain',
      istemiyorum: 'plain',
      sil: 'plain',
      'beni sil': 'plain',
      'yanlış numara': 'plain',
      ilgilenmiyorum: 'plain',
      'rahatsız etmeyin': 'plain',
      engelle: 'plain',
      bıktım: 'plain',
    },
    optOutIn: {
      TR: {
        ret: 'iys',
        dur: 'plain',
        durdur: 'plain',
        red: 'plain',
      },
    },
    optIn: {
      başlat: 'plain',
      başla: 'plain',
      'abone ol': 'plain',
    },
    help: {
      yardim: 'bot-words',
      yardım: 'plain',
    },
    yes: {
      evet: 'plain',
      onaylıyorum: 'plain',
      onay: 'plain',
    },
    no: {
      hayır: 'plain',
      'hayır teşekkürler': 'plain',
    },
  },
  courtesy:
    'lütfen, lutfen, teşekkürler, teşekkür ederim, sağol, sağolun, merhaba, selam, iyi günler, şimdi, hemen, artık, özür dilerim, amk, lan, yeter, rica ederim',
  common: 'bir, ve, cok, icin, ne, iyi, degil, var, yok, her, gibi, kadar, sen, ben, mi, mu, ile, simdi, nasil, ama',
  sets: {
    messages: 'sms, mesaj*, reklam*, bildirim*, kampanya*, spam, ileti*, duyuru*, promosyon*, tanıtım*',
    filler:
      'bana, bize, bu, bir, daha, artık, sizden, sizin, tür, böyle, hiç, hiçbir, lütfen, numaraya, numarama, telefonuma, şu, başka, de, da, ve, sürekli, tarz, beni, gereksiz',
    no: 'atma*, göndermey*, yollama*, yazma*, arama, aramay*, etmey*, istemiy*, istemem, almak_istemiyorum, rahatsız_etmeyin, gönderme, yollamay*, atmay*, yazmay*, iletme, iletmey*, gelmesin',
  },
  idioms: {
    notAsked: [
      'durdurma*|iptal_etme*|çıkarma|silme*',
      'iptal|sil|vazgeç* ~3 sipariş*|randevu*|rezervasyon*|kargo*|uçuş*',
      'sipariş*|randevu*|rezervasyon*|uçuş*|bilet* ~4 iptal|sil|ertele*',
      'durak|otobüs|sonraki ~2 dur|durak',
      'gelmedi|almadım|ulaşmadı ~2',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        '@messages ~5@filler @no|durdur*|kes*|iptal*|bırak*|kapat*|engelle*|son',
        'bana|bize|artık|daha|bir_daha|lütfen ~4@filler @no',
        'mesaj|sms|reklam ~3@filler almak ~1 istemiy*|istemem',
        'abonelik*|üyelik* ~3@filler iptal*|çık*|sil*|sonlan*',
        'nasıl ~4 çık*|iptal*|durdur*|engelle* ~3',
        'rahat bırak*',
        'rıza*|onay*|izn* ~2 geri',
        'yazmayı|atmayı|göndermeyi|aramayı|yollamayı ~1 kes*|bırak*|durdur*',
      ],
      unless: ['sipariş*|kargo*'],
    },
    'remove-me': {
      sure: true,
      any: [
        'listeden|listenizden|listelerinizden|sistemden|rehberden|listesinden|veritabanınızdan ~4@filler çıkar*|sil*|kaldır*|çıkmak',
        'numara* ~4@filler sil*|çıkar*|kaldır*|unut*',
      ],
      unless: ['bekleme_listesi'],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['yanlış ~1 numara*|kişi*'],
    },
    annoyed: {
      sure: false,
      any: [
        'çok|sürekli|her_gün|devamlı ~3@filler @messages',
        'bıktım|usandım|sıkıldım|yeter ~4@filler @messages|$|artık',
        'şikayet ~1 edeceğim|edicem|edeceğiz|ediyorum|ederim',
        'avukat*|polise|savcılığa|savcılık|btk|kvkk|iys|mahkeme* ~3 şikayet*|ver*|başvur*|bildir*|gid*|dava',
        'ilgilenmiyorum|ilgilenmiyoruz ~2 $',
        'üye|abone|izin|onay ~2 olmadım|vermedim ~2',
        'mesaj* ~3 bıktım|usandım|sıkıldım|yeter',
      ],
    },
  },
};
