import * as z from 'zod/mini';
import { parsePhone } from '../domain/phone.ts';
import type { ParsedReply } from '../providers/provider.ts';

const payload = z.object({
  originationNumber: z.string(),
  destinationNumber: z.string().check(z.minLength(1), z.maxLength(32)),
  messageBody: z._default(z.string(), ''),
  inboundMessageId: z.string().check(z.minLength(1), z.maxLength(200)),
  previousPublishedMessageId: z.optional(z.string()),
});

/**
 * Reads AWS End User Messaging's two-way SMS payload, the `Message` of an SNS notification.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
 */
export function readTwoWaySms(message: string): ParsedReply {
  const parsed = payload.safeParse(parseJson(message));
  if (!parsed.success) return { fault: 'unreadable' };
  const { originationNumber, destinationNumber, messageBody, inboundMessageId, previousPublishedMessageId } =
    parsed.data;
  const from = parsePhone(originationNumber);
  if (!from) return { fault: 'invalid-number' };
  return {
    reply: {
      id: inboundMessageId,
      from,
      to: destinationNumber,
      text: messageBody,
      ...(previousPublishedMessageId && { answers: previousPublishedMessageId }),
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
