import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import type { DeliveryReport } from '../domain/report.ts';
import { jsonOf, kilobyte } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { isLoggedIn } from './basic-login.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { unreadableBody } from './form.ts';
import { basicLogin, notSetUp, postOnce } from './post-once.ts';
import type { Provider, SendText, WebhookItem } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';

/**
 * Bandwidth's Messaging API. An array of events, with the Basic authentication of the application's callback settings;
 * there is no signature over messages. Tried again for 24 hours. https://dev.bandwidth.com/docs/messaging/webhooks
 */
export const bandwidth: Provider = {
  maxBody: 256 * kilobyte,

  verify: (request, { logins }) => isLoggedIn(request, logins),

  parse(request) {
    const body = jsonOf(request.body);
    const events = Array.isArray(body) ? body : [body];
    if (events.length > 1_000 || events.some((it) => typeof it !== 'object' || it === null)) {
      throw unreadableBody('an array of events');
    }
    return events.map(itemOf);
  },

  acknowledge: () => ({ statusCode: 204 }),
};

const event = z.object({
  type: z.string(),
  time: z.optional(z.string()),
  /** Of `message-received`, the number of ours; of the others, the person's. */
  to: z.optional(z.string()),
  errorCode: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  message: z.object({
    id: z.string(),
    time: z.optional(z.string()),
    from: z.optional(z.string()),
    to: z.optional(z.array(z.string())),
    text: z.optional(z.nullable(z.string())),
    direction: z.optional(z.string()),
  }),
});

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  'message-delivered': 'delivered',
  'message-failed': 'undelivered',
  'message-sending': 'underway',
  'message-sent': 'underway',
};

function itemOf(value: unknown): WebhookItem {
  const parsed = event.safeParse(value);
  if (!parsed.success) return { fault: 'unreadable' };
  const { type, time, to, errorCode, message } = parsed.data;
  if (type === 'message-received') {
    const receiver = to ?? message.to?.[0];
    return readReply({ id: message.id, from: message.from, to: receiver, text: message.text, sentAt: message.time });
  }
  const outcome = lookUp(outcomes, type);
  if (!outcome) return { aside: type.slice(0, 40) };
  return readReport({
    messageId: message.id,
    to: to ?? message.to?.[0],
    from: message.from ?? null,
    outcome,
    code: errorCode,
    means: lookUp(meanings, errorCode),
    at: time,
  });
}

/**
 * 4775: the person has opted out of this sender. 4720: no valid destination; 4721: on the list of deactivated numbers;
 * 4404: not active or not able to be texted. https://dev.bandwidth.com/docs/messaging/errors
 */
const meanings: CodeTable<BlockReason> = {
  '4775': 'opted-out',
  '4404': 'unreachable',
  '4720': 'unreachable',
  '4721': 'unreachable',
};

const answer = z.object({ id: z.optional(z.string()), type: z.optional(z.string()) });

/** Sends by `POST /users/{account}/messages` for an `application`; `apiKey` is `user:password`. https://dev.bandwidth.com/apis/messaging */
export function createBandwidthSender(
  { account, apiKey, application }: ProviderCredentials,
  origin = 'https://messaging.bandwidth.com/api/v2',
): SendText {
  return async ({ from, to, text }) => {
    if (!account) return notSetUp('account');
    if (!apiKey) return notSetUp('api-key');
    if (!application) return notSetUp('application');
    const post = {
      url: `${origin}/users/${account}/messages`,
      headers: basicLogin(apiKey),
      body: { applicationId: application, from, to: [to], text },
    };
    return postOnce(post, (body) => {
      const { id, type } = answer.safeParse(body).data ?? {};
      return { messageId: id, code: type };
    });
  };
}
