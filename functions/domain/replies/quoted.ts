import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

const opening = '\\s*:?\\s*[“"«„「『]';

/** Tapbacks that phones without the feature get as text: the reaction, then the message that it is about in quotes. */
const reaction = new RegExp(
  `^\\s*(?:${[
    '(?:\\p{Extended_Pictographic}|\\ufe0f|\\u200d|\\u200a|\\u200b|\\s){1,8}(?:to|a|à|zu|auf|para|op)\\s+',
    'liked|loved|disliked|laughed at|emphasized|emphasised|questioned|removed an? [a-z ]{1,30} from',
    'reacted [^“"«„\\n]{1,30}(?:to)?',
    '[lm]e (?:gust[oó]|encant[oó]|disgust[oó])|no le gust[oó]|se (?:rio|rió) de|enfatiz[oó]|reaccion[oó] con [^“"«„\\n]{1,20} a',
    'a (?:aim[eé]|ador[eé]|ri de)|aime|n[\'’]a pas aim[eé]|a réagi (?:par|avec) [^“"«„\\n]{1,20} à',
    'gefällt|mag|liebt|betont|hat(?= *„[^“”"]*[“”"] (?:mit .{1,12} (?:markiert|reagiert)|hervorgehoben))',
    'hat über(?= *„[^“”"]*[“”"] gelacht)',
    '(?:não )?gostou(?: de)?|amei|amou|adorou|riu de|enfatizou|questionou|reagiu com [^“"«„\\n]{1,20} a',
    'ha messo mi piace a|(?:a [^“"«„\\n]{1,30} )?piace|ha riso (?:a|di)|ha enfatizzato|ha reagito con [^“"«„\\n]{1,20} a',
    '点赞了?|赞了|喜欢了?|讚好|喜歡了?',
  ].join('|')})${opening}`,
  'iu',
);

/** A message passed on, in quotes, to which its writer may have added something. */
const forwarded = new RegExp(
  `^\\s*(?:fwd?|forwarded|reenviado|rv|encaminhad[ao]|enc|transf[eé]r[eé]|tr|weitergeleitet|wg|inoltr[oa]t?o?|转发|轉發)${opening}[^”"»“」』\\n]{1,800}[”"»“」』]`,
  'iu',
);

const replyHeader =
  /^\s*(?:on .{5,80} wrote:|el .{5,80} escribi[oó]:|le .{5,80} a [eé]crit ?:|am .{5,80} schrieb .{0,60}:|il .{5,80} ha scritto:|em .{5,80} escreveu:|-{2,}\s*(?:original|forwarded|mensaje original|message d'origine|ursprüngliche|messaggio originale|mensagem original)\b.*|from: .{3,80}|_{8,})\s*$/iu;

/** The same with the message that was answered in its line; a date tells it from "the doctor wrote: stop". */
const headerAndText =
  /^\s*(?=\D{0,30}\d)(?:on .{5,80} wrote|el .{5,80} escribi[oó]|le .{5,80} a [eé]crit|am .{5,80} schrieb.{0,60}|il .{5,80} (?:ha|avete) scritto|em .{5,80} escreveu) ?: *\S/iu;

const sentFrom =
  /^\s*(?:--\s*$|sent (?:from|via|with|using) |get outlook for |enviado (?:desde|do|de|a partir) |envoy[eé] (?:de|depuis|à partir) |von meinem .{1,30} gesendet|gesendet (?:von|mit) |inviato da |发自我的|發自我的|來自我的|verstuurd vanaf |skickat fr[aå]n |отправлено с )/iu;

const delimiter = /^\s*--\s*$/;

/**
 * A reply without what its writer did not write: the message quoted back ("> Reply STOP"), reactions to it
 * ('Liked "Reply STOP"'), e-mail headers, and signatures that phones add.
 */
export function withoutQuoted(text: string): string {
  // One word quotes nothing, and "STOP" needs none of the expressions below compiled.
  if (/^\w*[.!]*$/.test(text)) return text;
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
  const read = text.replace(forwarded, '');
  if (!/[\n>]/.test(read)) return sentFrom.test(read) || headerAndText.test(read.slice(0, 120)) ? '' : read;
  const lines = read.split(/\r\n|[\n\r]/);
  const own: string[] = [];
  let begun = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const start = line.slice(0, 120);
    // What has nothing above its delimiter is no signature.
    if (!begun && delimiter.test(start)) continue;
    begun ||= tokenise(fold(line)).words.length > 0;
    if (replyHeader.test(start) || sentFrom.test(start)) break;
    if (headerAndText.test(start)) at = endOfQuoted(lines, at);
    else if (!/^\s*(?:>|&gt;)/.test(start)) own.push(line);
  }
  return own.join('\n');
}

/** The last line of the message that begins beside its header: the one before an empty line that has something below. */
function endOfQuoted(lines: readonly string[], from: number): number {
  const empty = lines.findIndex((line, at) => at > from && line.trim() === '');
  return empty > 0 && lines.slice(empty).some((line) => line.trim() !== '') ? empty : from;
}
