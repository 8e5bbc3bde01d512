import { sameNumber } from './config/programs.ts';
import type { Contact } from './contact.ts';
import type { ContactRequest } from './event.ts';

/**
 * The campaign of the text that a reply answers: the one that the provider names (AWS does), else the last that the
 * sender it came to had sent. Undefined where that text had none, or isn't known.
 */
export function campaignAnswered({ sends = [] }: Contact, { via, sender, answers, at }: ContactRequest) {
  if (via !== 'reply') return undefined;
  const named = answers === undefined ? undefined : sends.find(({ messageId }) => messageId === answers);
  if (named) return named.campaign;
  const fromSender = sends.filter((send) => send.at <= at && sender && send.sender && sameNumber(send.sender, sender));
  return fromSender.reduce((last, send) => (last && last.at >= send.at ? last : send), fromSender[0])?.campaign;
}
