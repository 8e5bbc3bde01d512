import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import type { DeliveryReport } from '../domain/report.ts';
import { jsonOf } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { isLoggedIn } from './basic-login.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { unreadableBody } from './form.ts';
import { notSetUp, postOnce, withoutPlus } from './post-once.ts';
import type { Provider, SendText, WebhookItem } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';
import { hmac, sameText } from './signature.ts';

/**
 * Sinch's SMS API (XMS). Signed with base64(HMAC-SHA256(secret, `<raw body>.<nonce>.<timestamp>`)) where the service plan
 * has a callback secret; else with Basic authentication, both set up by Sinch. What fails comes again for days with its
 * first timestamp, so nothing is refused for its age. A 4xx other than 429 is never tried again.
 * https://developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks/
 */
export const sinch: Provider = {
  verify(request, { secrets, logins }) {
    const { headers, body } = request;
    const signature = headers['x-sinch-webhook-signature'];
    if (signature === undefined) return isLoggedIn(request, logins);
    const nonce = headers['x-sinch-webhook-signature-nonce'] ?? '';
    const time = headers['x-sinch-webhook-signature-timestamp'] ?? '';
    const signed = Buffer.concat([body, Buffer.from(`.${nonce}.${time}`)]);
    return secrets.some((secret) => sameText(hmac('sha256', secret, signed).toString('base64'), signature));
  },

  parse(request) {
    const parsed = callback.safeParse(jsonOf(request.body));
    if (!parsed.success) throw unreadableBody('a callback of the SMS API');
    return itemsOf(parsed.data);
  },

  acknowledge: () => ({ statusCode: 200 }),
};

const media = z.object({ message: z.optional(z.nullable(z.string())) });

const callback = z.object({
  type: z.string(),
  id: z.optional(z.string()),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  body: z.optional(z.union([z.string(), media])),
  received_at: z.optional(z.string()),
  batch_id: z.optional(z.string()),
  recipient: z.optional(z.string()),
  applied_originator: z.optional(z.string()),
  at: z.optional(z.string()),
  status: z.optional(z.string()),
  code: z.optional(z.number()),
  statuses: z.optional(
    z.array(z.object({ code: z.number(), status: z.string(), recipients: z.optional(z.array(z.string())) })),
  ),
});

function itemsOf(it: z.infer<typeof callback>): WebhookItem[] {
  switch (it.type) {
    case 'mo_text':
    case 'mo_media': {
      const text = typeof it.body === 'object' ? it.body.message : it.body;
      return [readReply({ id: it.id, from: it.from, to: it.to, text, sentAt: it.received_at })];
    }
    case 'recipient_delivery_report_sms':
    case 'recipient_delivery_report_mms':
      return [toReport(it, it.recipient, it.status, it.code)];
    case 'delivery_report_sms':
    case 'delivery_report_mms':
      return (it.statuses ?? []).flatMap(({ recipients = [], status, code }) =>
        recipients.map((recipient) => toReport(it, recipient, status, code)),
      );
    default:
      return [{ aside: it.type.slice(0, 40) }];
  }
}

const toReport = (
  { batch_id: messageId, applied_originator: from, at }: z.infer<typeof callback>,
  to: string | undefined,
  status: string | undefined,
  code: number | undefined,
): WebhookItem =>
  readReport({ messageId, to, from, at, code, outcome: outcomeOf(status), means: lookUp(meanings, code) });

function outcomeOf(status: string | undefined): DeliveryReport['outcome'] {
  if (status === 'Delivered') return 'delivered';
  return ['Failed', 'Rejected', 'Aborted', 'Expired', 'Cancelled', 'Deleted', 'Undeliverable'].includes(status ?? '')
    ? 'undelivered'
    : 'underway';
}

/**
 * 257: the person has sent a stop to the toll-free number. 1, 5 and 9: unknown, unidentified or illegal subscriber,
 * permanent. https://developers.sinch.com/docs/sms/smpp/error-codes and …/10dlc-errors
 */
const meanings: CodeTable<BlockReason> = {
  '257': 'opted-out',
  '1': 'unreachable',
  '5': 'unreachable',
  '9': 'unreachable',
};

const answer = z.object({ id: z.optional(z.string()), code: z.optional(z.string()) });

/**
 * Sends as a batch of one; `account` is the service plan's id, `apiKey` its API token, `region` where it is hosted.
 * https://developers.sinch.com/docs/sms/api-reference/sms/tag/Batches/
 */
export function createSinchSender(
  { account, apiKey, region = 'us' }: ProviderCredentials,
  origin = `https://${region}.sms.api.sinch.com`,
): SendText {
  return async ({ from, to, text }) => {
    if (!account) return notSetUp('account');
    if (!apiKey) return notSetUp('api-key');
    const post = {
      url: `${origin}/xms/v1/${account}/batches`,
      headers: { authorization: `Bearer ${apiKey}` },
      body: {
        from: withoutPlus(from),
        to: [withoutPlus(to)],
        body: text,
        delivery_report: 'per_recipient_final',
      },
    };
    return postOnce(post, (body) => {
      const { id, code } = answer.safeParse(body).data ?? {};
      return { messageId: id, code };
    });
  };
}
