import type { Language } from '../language.ts';

export const hi: Language = {
  tag: 'hi',
  name: 'Hindi',
  scripts: ['Deva', 'Latn'],
  keywords: {
    optOut: {
      बंद: 'estate-bot',
      'बंद करो': 'tl-hi-tests',
      'बंद करें': 'plain',
      'बंद कीजिए': 'plain',
      रोको: 'estate-bot',
      रोकें: 'plain',
      रुको: 'estate-bot',
      'मैसेज मत भेजो': 'tl-hi-tests',
      'मैसेज बंद करो': 'plain',
      'band karo': 'tl-hi-tests',
      'message mat karo': 'tl-hi-tests',
      'message band karo': 'plain',
      'msg band karo': 'plain',
      'msg mat karo': 'plain',
      'mat bhejo': 'plain',
      'message mat bhejo': 'plain',
      'msg mat bhejo': 'plain',
      'sms band karo': 'plain',
      स्टॉप: 'plain',
      stop: 'plain',
      अनसब्सक्राइब: 'plain',
      हटाओ: 'plain',
      'हटा दो': 'plain',
    },
    optOutAll: {
      'सब बंद करो': 'plain',
      'सब बंद करें': 'plain',
      'sab band karo': 'plain',
    },
    likelyOptOut: {
      बस: 'plain',
      'बस करो': 'plain',
      'bas karo': 'plain',
      'नहीं चाहिए': 'plain',
      'nahi chahiye': 'plain',
      'गलत नंबर': 'plain',
      'galat number': 'plain',
      'wrong no': 'plain',
      'रद्द करें': 'plain',
      'रुचि नहीं है': 'plain',
      'परेशान मत करो': 'plain',
      'pareshan mat karo': 'plain',
      'tang mat karo': 'plain',
    },
    optIn: {
      शुरू: 'plain',
      'शुरू करें': 'plain',
      'चालू करें': 'plain',
    },
    help: {
      मदद: 'plain',
      सहायता: 'plain',
    },
    yes: {
      हाँ: 'plain',
      हां: 'plain',
      'जी हाँ': 'plain',
      haan: 'plain',
    },
    no: {
      नहीं: 'plain',
      नही: 'plain',
      nahi: 'plain',
    },
  },
  courtesy:
    'कृपया, धन्यवाद, शुक्रिया, नमस्ते, अभी, तुरंत, जी, भाई, प्लीज, please, kripya, dhanyavaad, bhai, ji, abhi, yaar, यार, plz',
  common: 'hai, ka, ki, ke, ko, se, main, mera, kya, nahi, aur, tum, hum, ho, bhi, toh, mujhe, kar',
  sets: {
    messages:
      'मैसेज, मेसेज, संदेश, sms, एसएमएस, विज्ञापन, प्रचार, स्पैम, message, messages, msg, msgs, कॉल, call, calls, ads, सूचना, नोटिफिकेशन, massage, मैसेजेस, ऑफर',
    filler:
      'मुझे, हमें, अब, और, कोई, भी, ये, यह, इस, नंबर, पर, आगे, से, को, के, की, का, मेरे, आपके, ऐसे, सारे, mujhe, ab, aur, koi, bhi, ye, yeh, is, number, pe, par, se, ko, ke, ki, mere, aapke, aise, please, hame, hume, फिर, कभी, dobara, kabhi, mere, apna, apne, apke',
  },
  idioms: {
    notAsked: [
      'बंद|band|बन्द मत|mat|ना|na',
      'बस स्टॉप|स्टैंड|stop|stand',
      'ऑर्डर|अपॉइंटमेंट|order|appointment|बुकिंग|booking|डिलीवरी ~4 रद्द|कैंसिल|cancel|बंद|band',
      'नहीं|nahi|nahin ~1 आया|मिला|aaya|mila|मिले|aaye',
      'कब|kab|दुकान|shop|store|dukan ~3 बंद|band',
    ],
  },
  rules: {
    'do-not-send': {
      sure: true,
      any: [
        '@messages ~4@filler मत|ना|न|नहीं|mat|na|nahi|band|बंद|बन्द|रोक|रोको|रोकें|rok*|नही|nahin ~3@filler भेज|भेजो|भेजें|भेजना|भेजिए|भेजे|कर|करो|करें|करना|करिए|करो|करें|भेजना|bhej*|kar*|karo|चाहिए|chahiye|चाहता|चाहती|kijiye|कीजिए|दो|do',
        '@messages ~4@filler मत|mat|बंद|बन्द|band|रोको|रोकें|rok* $',
        'मत|mat|na ~2 भेज|भेजो|भेजें|भेजना|भेजिए|भेजे|bhej* ~3',
        'नहीं|nahi|nhi ~1 चाहिए|chahiye|chahie|चाहता|चाहती ~4@filler @messages',
        '@messages ~4@filler नहीं|nahi|nhi|नही ~1 चाहिए|chahiye|चाहता|chahie|लेना|lena',
        'परेशान|तंग|डिस्टर्ब|pareshan|tang|disturb ~1 मत|ना|न|mat|na|करना_बंद ~2',
        'कैसे|kaise ~3 बंद|band|अनसब्सक्राइब|unsubscribe|रोक|रोको|रोकें ~3',
        'भेजना|bhejna|करना|karna ~1 बंद|band ~3',
      ],
      unless: ['अभी_तक|abhi_tak|नहीं_मिला'],
    },
    'remove-me': {
      sure: true,
      any: [
        'नंबर|number|लिस्ट|सूची|list|नाम ~3@filler हटा|हटाओ|हटाएं|हटाइए|हटाना|निकालो|निकाल|निकालें|डिलीट|delete|hata*|nikal*|मिटा|मिटाओ',
        'मुझे|mujhe ~4 हटा|हटाओ|हटाएं|हटाइए|हटाना|hata*|निकालो|निकाल|निकालें',
      ],
    },
    'wrong-number': {
      sure: false,
      all: true,
      any: ['गलत|ग़लत|galat|galt|रॉन्ग ~1 नंबर|number|no|आदमी'],
    },
    annoyed: {
      sure: false,
      any: [
        'बहुत|रोज|roz|bahut|बार_बार|baar_baar|इतने|itne ~2@filler @messages',
        'शिकायत|पुलिस|trai|ट्राई|डीएनडी|dnd|shikayat|police|complaint|उपभोक्ता ~4 करूंगा|करूँगा|करूंगी|कर|kar*|दूंगा|dunga|करूंगा|karunga|दर्ज',
        'रुचि|दिलचस्पी|interest|इंटरेस्ट ~1 नहीं|nahi|nhi ~2',
      ],
    },
  },
};
