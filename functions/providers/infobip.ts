import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import type { DeliveryReport } from '../domain/report.ts';
import { jsonOf, kilobyte } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { isLoggedIn } from './basic-login.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { unreadableBody } from './form.ts';
import { notSetUp, postOnce, withoutPlus } from './post-once.ts';
import type { Provider, SendText, WebhookItem } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';

/**
 * Infobip. Batches of `results`, with Basic authentication as set in the notification profile's security settings
 * (https://www.infobip.com/docs/api/platform/subscriptions-api/create-profile). That profile also offers OAuth, for which
 * we would have to issue tokens, and HMAC, whose header and format Infobip doesn't publish and code in the wild disagrees
 * about (`X-Hub-Signature`, `X-Infobip-Signature`, in hexadecimal or as the bare secret); neither is taken.
 * https://www.infobip.com/docs/api/channels/sms/inbound-sms/receive-inbound-sms-messages
 */
export const infobip: Provider = {
  maxBody: 256 * kilobyte,

  verify: (request, { logins }) => isLoggedIn(request, logins),

  parse(request) {
    const parsed = batch.safeParse(jsonOf(request.body));
    if (!parsed.success) throw unreadableBody('{results: […]}');
    return parsed.data.results.map(itemOf);
  },

  acknowledge: () => ({ statusCode: 200 }),
};

const batch = z.object({ results: z.array(z.unknown()).check(z.maxLength(1_000)) });

const result = z.object({
  messageId: z.optional(z.string()),
  from: z.optional(z.nullable(z.string())),
  sender: z.optional(z.nullable(z.string())),
  to: z.optional(z.string()),
  /** The whole text; `cleanText` lacks the keyword. */
  text: z.optional(z.string()),
  /** An MMS comes in segments. */
  message: z.optional(z.array(z.object({ contentType: z.optional(z.string()), value: z.optional(z.string()) }))),
  receivedAt: z.optional(z.string()),
  doneAt: z.optional(z.string()),
  status: z.optional(z.object({ groupName: z.string(), name: z.optional(z.string()) })),
  error: z.optional(z.object({ id: z.optional(z.number()), name: z.optional(z.string()) })),
});

function itemOf(value: unknown): WebhookItem {
  const parsed = result.safeParse(value);
  if (!parsed.success) return { fault: 'unreadable' };
  const { messageId, from, sender, to, text, message, receivedAt, doneAt, status, error } = parsed.data;
  if (!status) {
    const segments = message?.filter(({ contentType }) => contentType === 'text/plain').map(({ value }) => value);
    return readReply({ id: messageId, from, to, text: text ?? segments?.join('\n'), sentAt: receivedAt });
  }
  return readReport({
    messageId,
    to,
    from: from ?? sender ?? null,
    outcome: lookUp(outcomes, status.groupName) ?? 'underway',
    code: error?.id,
    means: lookUp(meanings, error?.id),
    at: doneAt,
  });
}

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  DELIVERED: 'delivered',
  UNDELIVERABLE: 'undelivered',
  EXPIRED: 'undelivered',
  REJECTED: 'undelivered',
};

/**
 * 2050 EC_DEST_ADDRESS_BLACKLISTED ("found on the DND blacklist provided by the operator") and 2052, the account's own
 * list. 1, 5 and 9: unknown, unidentified or illegal subscriber, permanent.
 * https://www.infobip.com/docs/developer-resources/api-fundamentals/error-code-reference; 2052 from lists of its resellers
 */
const meanings: CodeTable<BlockReason> = {
  '2050': 'opted-out',
  '2052': 'opted-out',
  '1': 'unreachable',
  '5': 'unreachable',
  '9': 'unreachable',
};

const answer = z.object({
  messages: z.optional(
    z.array(
      z.object({
        messageId: z.optional(z.string()),
        status: z.optional(z.object({ groupName: z.optional(z.string()), name: z.optional(z.string()) })),
      }),
    ),
  ),
  requestError: z.optional(z.object({ serviceException: z.optional(z.object({ messageId: z.optional(z.string()) })) })),
});

/** Sends by `POST /sms/3/messages` on the account's own `host`. https://www.infobip.com/docs/api/channels/sms/outbound-sms/send-sms-messages */
export function createInfobipSender(
  { apiKey, host }: ProviderCredentials,
  origin = `https://${host ?? 'api.infobip.com'}`,
): SendText {
  return async ({ from, to, text }) => {
    if (!apiKey) return notSetUp('api-key');
    const post = {
      url: `${origin}/sms/3/messages`,
      headers: { authorization: `App ${apiKey}` },
      body: {
        messages: [{ sender: withoutPlus(from), destinations: [{ to: withoutPlus(to) }], content: { text } }],
      },
    };
    return postOnce(post, (body) => {
      const { messages, requestError } = answer.safeParse(body).data ?? {};
      const [first] = messages ?? [];
      const rejected = first?.status?.groupName === 'REJECTED';
      if (!rejected) return { messageId: first?.messageId, code: requestError?.serviceException?.messageId };
      return { status: 'refused', code: first?.status?.name };
    });
  };
}
