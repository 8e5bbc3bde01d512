import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import type { DeliveryReport } from '../domain/report.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import type { WebhookItem } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';

const twoWaySms = z.object({
  originationNumber: z.string(),
  destinationNumber: z.string(),
  messageBody: z._default(z.string(), ''),
  inboundMessageId: z.string(),
  previousPublishedMessageId: z.optional(z.string()),
});

const smsEvent = z.object({
  eventType: z.string().check(z.startsWith('TEXT_')),
  /** Milliseconds since 1970. */
  eventTimestamp: z.optional(z.number().check(z.nonnegative(), z.maximum(4e12))),
  isFinal: z.optional(z.boolean()),
  originationPhoneNumber: z.optional(z.string()),
  destinationPhoneNumber: z.string(),
  messageId: z.string(),
});

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  TEXT_DELIVERED: 'delivered',
  TEXT_SUCCESSFUL: 'delivered',
  TEXT_SENT: 'underway',
  TEXT_PENDING: 'underway',
  TEXT_QUEUED: 'underway',
};

/**
 * TEXT_BLOCKED: the person's phone or opt-out blocks this origin. TEXT_INVALID: no valid number. A carrier's block
 * (TEXT_CARRIER_BLOCKED) is of the content or the sender, and TEXT_UNREACHABLE passes.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-types.html
 */
const meanings: CodeTable<BlockReason> = {
  TEXT_OPTED_OUT: 'opted-out',
  TEXT_BLOCKED: 'opted-out',
  TEXT_INVALID: 'unreachable',
};

/**
 * Reads what AWS End User Messaging puts on a topic, the `Message` of an SNS notification: a person's text
 * (https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html), or what became of one of ours
 * (…/configuration-sets-event-format.html).
 *
 * @param publishedAt when SNS took it, which two-way messages don't say themselves
 */
export function readAwsMessage(message: string, publishedAt?: string): WebhookItem {
  const body = parseJson(message);
  const event = smsEvent.safeParse(body);
  if (event.success) {
    const { eventType, eventTimestamp, destinationPhoneNumber, originationPhoneNumber, messageId } = event.data;
    return readReport({
      messageId,
      to: destinationPhoneNumber,
      from: originationPhoneNumber ?? null,
      outcome: lookUp(outcomes, eventType) ?? 'undelivered',
      code: eventType,
      means: lookUp(meanings, eventType),
      at: eventTimestamp === undefined ? null : new Date(eventTimestamp).toISOString(),
    });
  }
  const text = twoWaySms.safeParse(body);
  if (!text.success) return { fault: 'unreadable' };
  const { originationNumber, destinationNumber, messageBody, inboundMessageId, previousPublishedMessageId } = text.data;
  return readReply({
    id: inboundMessageId,
    from: originationNumber,
    to: destinationNumber,
    text: messageBody,
    sentAt: publishedAt,
    answers: previousPublishedMessageId,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
