import { createHash } from 'node:crypto';
import type { NoticeKind, ProviderName } from '../domain/config/config.ts';
import type { ContactEvent } from '../domain/event.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';

/** Every key of the table is made here. */
export const contactKey = (phone: Phone) => ({ pk: phone, sk: 'CONTACT' });
export const eventKey = (phone: Phone, eventId: string) => ({ pk: phone, sk: `${eventPrefix}${eventId}` });
export const claimKey = (phone: Phone, eventId: string) => ({ pk: phone, sk: `NOTICE#${eventId}` });
/** A notice that was sent, by the provider's id of it: under the number, so that erasing a contact takes it along. */
export const sentNoticeKey = (phone: Phone, provider: ProviderName, messageId: string) => ({
  pk: phone,
  sk: `SENT#${provider}:${messageId}`,
});
/** The parts that have come of one long reply. */
export const replyPartsKey = (phone: Phone, provider: ProviderName, reply: string) => ({
  pk: phone,
  sk: `PARTS#${provider}:${reply}`,
});
export const apiKeyKey = (hash: string) => ({ pk: `KEY#${hash}`, sk: 'KEY' });
export const apiKeyListPartition = 'KEYS';
export const apiKeyListKey = (id: string) => ({ pk: apiKeyListPartition, sk: id });

/** Counts the calls of a key within a few seconds. */
export const quotaKey = (keyId: string, window: number) => ({ pk: `QUOTA#${keyId}`, sk: String(window) });

/** What was answered to a message that was sent with an idempotency key. */
export const messageKey = (id: string) => ({ pk: `MESSAGE#${id}`, sk: 'MESSAGE' });

export const importKey = (id: string) => ({ pk: `IMPORT#${id}`, sk: 'IMPORT' });

/** Counts the notices of a kind to one number for one program in one UTC day. */
export const noticeCountKey = (phone: Phone, program: string, kind: NoticeKind, at: Instant) => ({
  pk: phone,
  sk: `NOTICES#${dayOf(at)}#${program}#${kind}`,
});

/** A campaign's number within its program, by its name and the other way round. */
export const campaignByNameKey = (program: string, name: string) => ({
  pk: `CAMPAIGN#${program}`,
  sk: `NAME#${name}`,
});
export const campaignByNumberKey = (program: string, number: number) => ({
  pk: `CAMPAIGN#${program}`,
  sk: `NUMBER#${number}`,
});

/** Texts sent for a program on a UTC day, by campaign; several counters each, since a campaign sends them all at once. */
export const sendCountPartition = (program: string, day: string): string => `SENDS#${program}#${day}`;
export const sendCountKey = (program: string, day: string, campaign: string, shard: number) => ({
  pk: sendCountPartition(program, day),
  sk: `${campaign}#${shard % shards}`,
});

/** Claims and counts of notices begin so. They hold no words, keep machines from talking for ever, and expire by themselves. */
export const noticePrefix = 'NOTICE';

export const eventPrefix = 'EVENT#';
/** Sorts behind every event: `$` is the character after `#`. */
export const behindEvents = 'EVENT$';
export const standingPrefix = 's#';
/** Attributes of a contact's last sends, by Basta's id of each. */
export const sendPrefix = 'm#';
export const blockPrefix = 'b#';

/**
 * The sparse index that lists a program's events by day, but for those of imports, which happened elsewhere. Sharded,
 * since one program's day is one hot partition.
 */
export const eventsByDay = 'events-by-day';
const shards = 8;

export function dayIndexKey(event: ContactEvent): { day?: string; dayAt?: string } {
  const { kind, via, outcome } = event;
  if (via === 'import' || kind === 'notice' || kind === 'erase' || (kind === 'reply' && outcome === 'noted')) return {};
  const shard = createHash('sha256').update(event.phone).digest().readUInt8(0) % shards;
  return { day: dayPartition(event.program ?? '*', dayOf(event.at), shard), dayAt: `${event.at}#${event.eventId}` };
}

/** The partitions that hold a program's events of one UTC day, `2026-11-23`. */
export const dayPartitions = (program: string, day: string): string[] =>
  Array.from({ length: shards }, (_, shard) => dayPartition(program, day, shard));

const dayPartition = (program: string, day: string, shard: number): string => `${program}#${day}#${shard}`;
