import { inGsm7 } from '../text/gsm7.ts';
import { footerWords } from './footer-words.ts';

/** A word that a text asks its reader to send. */
export interface ReplyPrompt {
  word: string;
  index: number;
  /** The rest of the sentence: what the word is to be sent for. */
  purpose: string;
}

/** Ways to ask for a reply, in the languages of the footer. */
const ask = [
  'reply|text|txt|send|respond|answer|type',
  'répond(?:ez|s|re)|envoy(?:ez|er)|envoie',
  'respond[ae]|responder|env[ií][ae]|enviar|contest[ae]|manda',
  'antworten?|antworte|sende|schreiben?|schreib',
  'rispond[ia]|rispondere|invia|manda',
  'responda|envie|antwoord|stuur|sms|odpisz|wyślij',
  'svara?|send|vastaa|lähetä|odpov[ěe][zd]te|válaszoljon|răspundeți|trimite',
  'yanıtla(?:yın)?|gönder|balas|kirim|trả lời|soạn',
  'ответьте|отправьте|відповідайте|надішліть|отговорете|απαντήστε|στείλτε',
].join('|');

const before = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ask})(?![\\p{L}\\p{N}])[\\s:]*(?:(?:with|back|the word|mit|avec|con|com|med|met|par)\\s+)*["'“”„«‘’(]?([\\p{L}\\p{N}]{1,20})`,
  'giu',
);
const beforeWithoutSpaces = /(?:回复|回復|回覆|回|发送|發送|傳送)[\s:“"「]*([A-Za-z]{1,12}|退订|退訂|取消|确认|確認)/gu;
const after =
  /(?<![\p{L}\p{N}])["“„「]?([A-Z]{2,20})["”“」]?\s*(?:と返信|を返信|회신|답장|antworten|senden|yanıtla|लिखकर)/gu;
const meaning =
  /(?<![\p{L}\p{N}-])(STOPP?|ARRET|END|QUIT|CANCEL|UNSUBSCRIBE|BAJA|SAIR)\s*(?:to\b|2\b|=|:|au\b|pour\b|para\b|per\b|um\b)/gu;

/** The words that a text asks to be sent back: in capitals or quotes, as such words are written, and where there are no capitals any. */
export function replyPrompts(text: string): ReplyPrompt[] {
  const found = new Map<number, ReplyPrompt>();
  for (const pattern of [before, beforeWithoutSpaces, after, meaning]) {
    for (const match of text.matchAll(pattern)) {
      const word = match[1] ?? '';
      const index = match.index + match[0].indexOf(word, Math.max(0, match[0].length - word.length - 20));
      const quoted = /["“”„«‘’(]/u.test(text[index - 1] ?? '');
      if (!quoted && word !== word.toUpperCase()) continue;
      const purpose = /^[^.!?\n。！？]*/u.exec(text.slice(index + word.length))?.[0] ?? '';
      found.set(index, { word, index, purpose });
    }
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** True if a text says how to stop by reply. In doubt it is not said: saying it twice costs less than not at all. */
export function saysHowToStop(text: string): boolean {
  return (
    footers.some((footer) => text.includes(footer)) ||
    stopPhrases.test(text) ||
    replyPrompts(text).some(({ word }) => stopWords.has(word.toUpperCase()))
  );
}

/** Basta's own words, with accents and without. */
const footers = Object.values(footerWords).flatMap(({ reply }) => [reply, inGsm7(reply) ?? reply]);
const stopWords = new Set(
  'STOP STOPP STOPALL ARRET ARRÊT END QUIT CANCEL UNSUBSCRIBE BAJA SAIR PARAR TD T 退订 退訂'.split(' '),
);
const stopPhrases = /退订请?回|退訂請?回|拒收请?回|수신거부|무료거부|配信停止/u;
