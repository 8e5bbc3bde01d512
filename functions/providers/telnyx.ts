import { createPublicKey, type KeyObject, verify as verifySignature } from 'node:crypto';
import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import { epochMs } from '../domain/instant.ts';
import type { DeliveryReport } from '../domain/report.ts';
import { jsonOf } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { unreadableBody } from './form.ts';
import { notSetUp, postOnce } from './post-once.ts';
import type { Provider, SendText } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';
import { fromBase64 } from './signature.ts';

const window = 5 * 60 * 1000;

/**
 * Telnyx. `Telnyx-Signature-Ed25519` signs `<Telnyx-Timestamp>|<raw body>` with the account's key; at most five minutes
 * old, as in Telnyx's own library. It waits 2 s and tries three times.
 * https://developers.telnyx.com/docs/messaging/messages/receiving-webhooks
 */
export const telnyx: Provider = {
  verify(request, { publicKeys }, now) {
    const time = request.headers['telnyx-timestamp'] ?? '';
    const signature = fromBase64(request.headers['telnyx-signature-ed25519'] ?? '');
    if (!/^\d{1,12}$/.test(time) || Math.abs(epochMs(now) - Number(time) * 1000) > window) return false;
    const signed = Buffer.concat([Buffer.from(`${time}|`), request.body]);
    return publicKeys.some((text) => {
      const key = keyOf(text);
      return key !== undefined && verifySignature(null, signed, key, signature);
    });
  },

  parse(request) {
    const parsed = event.safeParse(jsonOf(request.body));
    if (!parsed.success) throw unreadableBody('an event of Telnyx');
    const { event_type: type, occurred_at: at, payload } = parsed.data.data;
    const { id, text, direction } = payload;
    const from = numberOf(payload.from);
    const receivers = typeof payload.to === 'string' ? [{ phone_number: payload.to }] : payload.to;
    if (type === 'message.received') {
      return [readReply({ id, from, to: receivers[0]?.phone_number, text, sentAt: at })];
    }
    if (direction !== 'outbound' || !type.startsWith('message.')) return [{ aside: type }];
    const code = payload.errors?.[0]?.code;
    return receivers.map(({ phone_number: to, status = '' }) =>
      readReport({
        messageId: id,
        to,
        from,
        outcome: lookUp(outcomes, status) ?? 'underway',
        code,
        means: lookUp(meanings, code),
        at,
      }),
    );
  },

  acknowledge: () => ({ statusCode: 204 }),
};

/** Telnyx shows its key as the bare 32 bytes in base64; this is what makes them a key in DER (RFC 8410). */
const ed25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that can't be read opens nothing. */
function keyOf(text: string): KeyObject | undefined {
  try {
    if (text.includes('BEGIN PUBLIC KEY')) return createPublicKey(text);
    return createPublicKey({ key: Buffer.concat([ed25519, Buffer.from(text, 'base64')]), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

const party = z.object({ phone_number: z.optional(z.string()), status: z.optional(z.string()) });

const event = z.object({
  data: z.object({
    event_type: z.string(),
    occurred_at: z.optional(z.string()),
    payload: z.object({
      id: z.optional(z.string()),
      direction: z.optional(z.string()),
      text: z.optional(z.nullable(z.string())),
      from: z.union([z.string(), party]),
      /** One number as text in older payloads. */
      to: z.union([z.string(), z.array(party)]),
      errors: z.optional(z.array(z.object({ code: z.string() }))),
    }),
  }),
});

const numberOf = (value: string | z.infer<typeof party>): string | undefined =>
  typeof value === 'string' ? value : value.phone_number;

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  delivered: 'delivered',
  sending_failed: 'undelivered',
  delivery_failed: 'undelivered',
};

/**
 * 40300: blocked by the person's STOP. 40001: not routable, a landline; 40012: no messaging destination.
 * https://developers.telnyx.com/docs/messaging/messages/error-codes
 */
const meanings: CodeTable<BlockReason> = {
  '40300': 'opted-out',
  '40001': 'unreachable',
  '40012': 'unreachable',
};

const answer = z.object({
  data: z.optional(z.object({ id: z.optional(z.string()) })),
  errors: z.optional(z.array(z.object({ code: z.optional(z.string()) }))),
});

/** Sends by `POST /v2/messages`, from a number whose messaging profile Telnyx knows. https://developers.telnyx.com/api-reference */
export function createTelnyxSender({ apiKey }: ProviderCredentials, origin = 'https://api.telnyx.com'): SendText {
  return async ({ from, to, text }) => {
    if (!apiKey) return notSetUp('api-key');
    const headers = { authorization: `Bearer ${apiKey}` };
    return postOnce({ url: `${origin}/v2/messages`, headers, body: { from, to, text } }, (body) => {
      const { data, errors } = answer.safeParse(body).data ?? {};
      const code = errors?.[0]?.code;
      return { messageId: data?.id, code, means: lookUp(meanings, code) };
    });
  };
}
