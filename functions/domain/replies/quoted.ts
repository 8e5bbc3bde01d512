import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

/** Tapbacks that phones without the feature get as text: the reaction, then the message that it is about in quotes. */
const reaction =
  /^\s*(?:(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\u200a|\u200b|\s){1,8}(?:to|a|à|zu|auf|para|op)\s+[“"«„]|(?:liked|loved|disliked|laughed at|emphasized|emphasised|questioned|removed an? [a-z ]{1,30} from|reacted [^“"«„\n]{1,30}(?:to)?|le gust[oó]|le encant[oó]|me gust[oó]|me encant[oó]|a aim[eé]|a ador[eé]|aime|gefällt|mag|gostou de|amei|adorou|ha messo mi piace a|piace|点赞了?|赞了|喜欢了?|讚好|喜歡了?)\s*:?\s*[“"«„])/iu;

const replyHeader =
  /^\s*(?:on .{5,80} wrote:|el .{5,80} escribi[oó]:|le .{5,80} a [eé]crit ?:|am .{5,80} schrieb .{0,60}:|il .{5,80} ha scritto:|em .{5,80} escreveu:|-{2,}\s*(?:original|forwarded|mensaje original|message d'origine|ursprüngliche|messaggio originale|mensagem original)\b.*|from: .{3,80}|_{8,})\s*$/iu;

const sentFrom =
  /^\s*(?:--\s*$|sent (?:from|via|with|using) |get outlook for |enviado (?:desde|do|de|a partir) |envoy[eé] (?:de|depuis|à partir) |von meinem .{1,30} gesendet|gesendet (?:von|mit) |inviato da |发自我的|發自我的|來自我的|verstuurd vanaf |skickat fr[aå]n |отправлено с )/iu;

const delimiter = /^\s*--\s*$/;

/**
 * A reply without what its writer did not write: the message quoted back ("> Reply STOP"), reactions to it
 * ('Liked "Reply STOP"'), e-mail headers, and signatures that phones add.
 */
export function withoutQuoted(text: string): string {
  return withoutAddresses(withoutQuotedLines(text));
}

// What is in an address ("acme.com/stop") its writer did not say.
const withoutAddresses = (text: string): string =>
  text.includes('/') || text.includes('@')
    ? text.replace(
        /(?:https?:\/\/|www\.)\S{1,400}|[\w-]{1,40}\.(?:com|net|org|io|co|ly|me)\/\S{0,400}|\S{1,64}@[\w-]{1,63}\.\S{1,64}/gi,
        ' ',
      )
    : text;

function withoutQuotedLines(text: string): string {
  if (reaction.test(text.slice(0, 200))) return '';
  if (!/[\n>]/.test(text)) return sentFrom.test(text) ? '' : text;
  const own: string[] = [];
  let begun = false;
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const start = line.slice(0, 120);
    // What has nothing above its delimiter is no signature.
    if (!begun && delimiter.test(start)) continue;
    begun ||= tokenise(fold(line)).words.length > 0;
    if (replyHeader.test(start) || sentFrom.test(start)) break;
    if (!/^\s*(?:>|&gt;)/.test(start)) own.push(line);
  }
  return own.join('\n');
}
