/** How to stop, in one language: what it is, what to do by text, and the word before another way. */
export interface FooterWords {
  optOut: string;
  reply: string;
  or: string;
}

const words = (optOut: string, reply: string, or: string): FooterWords => ({ optOut, reply, or });

/** What a recipient gets whose language has no words here. */
export const english = words('Opt out', 'reply STOP', 'or');

const norwegian = words('Meld deg av', 'svar STOP', 'eller');

/**
 * By BCP 47 tag. The word to send is STOP wherever it is understood, which is nearly everywhere: carriers and providers
 * act on it by themselves.
 */
export const footerWords: Readonly<Record<string, FooterWords>> = {
  ar: words('لإلغاء الاشتراك', 'أرسل STOP', 'أو'),
  bg: words('Отписване', 'отговорете STOP', 'или'),
  ca: words('Baixa', 'respon STOP', 'o'),
  cs: words('Odhlášení', 'odpovězte STOP', 'nebo'),
  da: words('Afmeld', 'svar STOP', 'eller'),
  de: words('Abmelden', 'STOP antworten', 'oder'),
  el: words('Διαγραφή', 'απαντήστε STOP', 'ή'),
  en: english,
  es: words('Baja', 'responde STOP', 'o'),
  fi: words('Peruuta', 'vastaa STOP', 'tai'),
  fil: words('Para huminto', 'mag-reply ng STOP', 'o'),
  fr: words('Désabonnement', 'répondez STOP', 'ou'),
  he: words('להסרה', 'השיבו STOP', 'או'),
  hi: words('बंद करने के लिए', 'STOP लिखकर भेजें', 'या'),
  hr: words('Odjava', 'odgovorite STOP', 'ili'),
  hu: words('Leiratkozás', 'válaszoljon: STOP', 'vagy'),
  id: words('Berhenti', 'balas STOP', 'atau'),
  it: words('Disiscrizione', 'rispondi STOP', 'o'),
  ja: words('配信停止', 'STOPと返信', 'または'),
  ko: words('수신거부', 'STOP 회신', '또는'),
  ms: words('Berhenti', 'balas STOP', 'atau'),
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  nl: words('Afmelden', 'antwoord STOP', 'of'),
  pl: words('Rezygnacja', 'odpisz STOP', 'lub'),
  pt: words('Cancelar', 'responda STOP', 'ou'),
  'pt-BR': words('Cancelar', 'responda SAIR', 'ou'),
  ro: words('Dezabonare', 'răspundeți STOP', 'sau'),
  ru: words('Отписаться', 'ответьте STOP', 'или'),
  sk: words('Odhlásenie', 'odpovedzte STOP', 'alebo'),
  sv: words('Avregistrera', 'svara STOP', 'eller'),
  th: words('ยกเลิก', 'ตอบกลับ STOP', 'หรือ'),
  tr: words('Çıkmak için', 'STOP yanıtlayın', 'veya'),
  uk: words('Відписатися', 'надішліть STOP', 'або'),
  vi: words('Hủy nhận tin', 'trả lời STOP', 'hoặc'),
  'zh-Hans': words('退订', '回复TD', '或'),
  'zh-Hant': words('退訂', '回覆STOP', '或'),
};

/**
 * The entry for a language: its own, else that of the language in the script it is written in (`zh-TW` is `zh-Hant`),
 * else that of the language. Undefined if there is none, or if the tag is none.
 */
export function inLanguage<T>(entries: Readonly<Record<string, T>>, tag: string): T | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return entries[tag] ?? entries[`${language}-${script}`] ?? entries[language];
  } catch {
    return undefined;
  }
}
