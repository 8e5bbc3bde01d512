import { type Instant, parseInstant } from '../domain/instant.ts';
import { type Phone, parsePhone } from '../domain/phone.ts';
import type { Reply } from '../domain/replies/reply.ts';
import type { DeliveryReport } from '../domain/report.ts';
import type { WebhookItem } from './provider.ts';

/** What a provider says of a reply, as it says it: any of it may be missing, the numbers in any form. */
export interface RawReply extends Omit<Reply, 'id' | 'from' | 'to' | 'text' | 'sentAt'> {
  id: string | null | undefined;
  from: string | null | undefined;
  to: string | null | undefined;
  text: string | null | undefined;
  sentAt?: string | null;
}

/** Short codes, and names of up to eleven characters: senders that nobody can be texted back at. */
const noPhone = /^(\d{3,8}|(?=.*[A-Za-z])[\w .&+-]{1,11})$/;
const longestId = 200;

/** Brings a reply into our form, or says what is wrong with it. */
export function readReply({ id, from, to, text, sentAt, ...more }: RawReply): WebhookItem {
  if (!id || !to || id.length > longestId || to.length > longestId) return { fault: 'unreadable' };
  const phone = parsePhone(from ?? '');
  if (!phone) return { fault: noPhone.test(from ?? '') ? 'no-reply-possible' : 'invalid-number' };
  const at = timeOf(sentAt);
  const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  return { reply: { id, from: phone, to, text: text ?? '', ...(at && { sentAt: at }), ...given } };
}

/** What a provider says of a delivery, as it says it. */
export interface RawReport extends Omit<DeliveryReport, 'messageId' | 'to' | 'from' | 'code' | 'at'> {
  messageId: string | null | undefined;
  to: string | null | undefined;
  from?: string | null;
  code?: string | number | null;
  at?: string | null;
}

/** Brings a delivery report into our form, or says what is wrong with it. A code of 0 is none. */
export function readReport({ messageId, to, from, code, at, outcome, means }: RawReport): WebhookItem {
  if (!messageId || messageId.length > longestId) return { fault: 'unreadable' };
  const phone: Phone | undefined = parsePhone(to ?? '');
  if (!phone) return { fault: 'invalid-number' };
  const time = timeOf(at);
  const given = code === undefined || code === null || /^0*$/.test(String(code)) ? undefined : String(code);
  return {
    report: {
      messageId,
      to: phone,
      ...(from && { from }),
      outcome,
      ...(given && { code: given }),
      ...(means && { means }),
      ...(time && { at: time }),
    },
  };
}

const timeOf = (text: string | null | undefined): Instant | undefined => (text ? parseInstant(text) : undefined);
