import type { Intent } from '../replies/understanding.ts';
import { replyPrompts } from './reply-prompts.ts';
import { reservedIntent } from './reserved-words.ts';

/** A word that a text asks for and that means something else to Basta, to carriers and to the law. */
export interface Collision {
  word: string;
  index: number;
  intent: Intent;
}

/** What the words of each intent may be asked for, read in the rest of the sentence. */
const fitting: Readonly<Partial<Record<Intent, RegExp>>> = {
  'opt-out': messages(
    'opt|unsub|stop|end|quit|cancel|désabonn|désinscr|arrêt|baja|cancelar|abmeld|abbestell|disiscri|annulla|sair|afmeld|rezygn|avregistr|avslut|peruuta|iptal|berhenti|отпис',
  ),
  'opt-in': /(?:sub|opt|sign|join|resum|restart|again|receiv|get|start)/iu,
  help: /(?:help|info|aide|ayuda|hilfe|aiuto|ajuda|support|帮助|幫助)/iu,
};

/** Stopping something that is not messages, "to cancel the order", is another matter. */
function messages(verbs: string): RegExp {
  const objects = [
    'all|msgs?|messages?|texts?|sms|alerts?|subscription|notifications?|updates?|offers?|marketing|promos?|newsletter',
    'mensajes?|alertas?|suscripci\\p{L}*|notificaci\\p{L}*|abonnements?|inscri\\p{L}*|nachrichten|abo|messaggi|iscrizione|mensagens|assinatura',
  ].join('|');
  const anything = '(?:your|the|my|this|these|an?|ta|votre|la|le|tu|su|die|den|das|ihre?|il|o|a)';
  return new RegExp(
    `退|拒收|(?<!\\p{L})(?:${verbs})\\p{L}*(?!\\p{L})(?!\\s+${anything}\\s+(?!(?:${objects})(?!\\p{L})))`,
    'iu',
  );
}

/**
 * The words that a text asks for although a reply of them would be taken otherwise: "Reply CANCEL to cancel the order"
 * ends in an opt-out.
 *
 * @param intentOf what a reply of one word is taken for
 */
export function collisions(text: string, intentOf: (word: string) => Intent = reservedIntent): Collision[] {
  return replyPrompts(text).flatMap(({ word, index, purpose }) => {
    const intent = intentOf(word);
    if (intent === 'none') return [];
    const fits = fitting[intent === 'likely-opt-out' ? 'opt-out' : intent];
    return fits && (purpose.trim() === '' || fits.test(purpose) || optOutBefore.test(text.slice(0, index)))
      ? []
      : [{ word, index, intent }];
  });
}

/** "Opt out: reply STOP or …": what the word is for may come first. */
const optOutBefore =
  /(?:opt(?:ing)?[- ]?out|unsubscribe|désabonnement|baja|abmelden|disiscrizione|afmelden|退订|退訂)[^.!?\n]{0,40}$/iu;
