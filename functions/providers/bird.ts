import * as z from 'zod/mini';
import type { DeliveryReport } from '../domain/report.ts';
import { jsonOf } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { unreadableBody } from './form.ts';
import { messagebirdMeanings } from './messagebird.ts';
import { notSetUp, postOnce } from './post-once.ts';
import type { Provider, SendText, WebhookItem } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';
import { hmac, sameText, sha256 } from './signature.ts';

/**
 * Bird, the successor of MessageBird. `messagebird-signature` is base64(HMAC-SHA256(key, timestamp, URL, raw SHA-256 of
 * the body)), each on a line. Bird delivers again for eight hours with the first timestamp, so nothing is refused for its
 * age; it is known by its id. https://docs.bird.com/api/notifications-api/api-reference/webhooks/verifying-a-webhook
 *
 * A message names Bird's channel and not always the number, so a sender of the config gives its channel's id as `channel`.
 * The message's shape is documented (…/programmable-sms/receiving-messages), and so are the names `channels`, `sms.inbound`
 * and `sms.outbound` (…/notifications-api/api-reference/webhook-subscriptions/create-a-webhook-subscription). That they
 * stand around it, as `{service, event, payload}`, was seen in use; so a message without an envelope is read too.
 */
export const bird: Provider = {
  verify({ headers, url, body }, { secrets }) {
    const time = headers['messagebird-request-timestamp'] ?? '';
    const signed = Buffer.concat([Buffer.from(`${time}\n${url}\n`), sha256(body)]);
    const given = headers['messagebird-signature'] ?? '';
    return time !== '' && secrets.some((key) => sameText(hmac('sha256', key, signed).toString('base64'), given));
  },

  parse(request) {
    const body = jsonOf(request.body);
    const parsed = message.safeParse(typeof body === 'object' && body && 'payload' in body ? body.payload : body);
    if (!parsed.success) throw unreadableBody('a message of the Channels API');
    return [itemOf(parsed.data)];
  },

  acknowledge: () => ({ statusCode: 200 }),
};

const contact = z.object({ identifierValue: z.optional(z.string()) });
const connector = z.object({ id: z.optional(z.string()), identifierValue: z.optional(z.string()) });

const message = z.object({
  id: z.string(),
  channelId: z.optional(z.string()),
  direction: z.optional(z.string()),
  status: z.optional(z.string()),
  sender: z.optional(z.object({ contact: z.optional(contact), connector: z.optional(connector) })),
  receiver: z.optional(z.object({ contacts: z.optional(z.array(contact)), connector: z.optional(connector) })),
  body: z.optional(
    z.object({
      type: z.optional(z.string()),
      text: z.optional(z.object({ text: z.optional(z.string()) })),
      image: z.optional(z.object({ text: z.optional(z.string()) })),
    }),
  ),
  failure: z.optional(
    z.object({
      code: z.optional(z.number()),
      source: z.optional(z.object({ code: z.optional(z.union([z.string(), z.number()])) })),
    }),
  ),
  createdAt: z.optional(z.string()),
  updatedAt: z.optional(z.string()),
});

function itemOf({ id, channelId, sender, receiver, body, ...it }: z.infer<typeof message>): WebhookItem {
  if (it.direction !== 'outgoing') {
    const { connector } = receiver ?? {};
    return readReply({
      id,
      from: sender?.contact?.identifierValue,
      to: connector?.identifierValue ?? channelId ?? connector?.id,
      text: body?.text?.text ?? body?.image?.text,
      sentAt: it.createdAt,
    });
  }
  const code = it.failure?.source?.code ?? it.failure?.code;
  return readReport({
    messageId: id,
    to: receiver?.contacts?.[0]?.identifierValue,
    from: sender?.connector?.identifierValue ?? channelId ?? sender?.connector?.id,
    outcome: lookUp(outcomes, it.status) ?? 'underway',
    code,
    means: lookUp(messagebirdMeanings, it.failure?.source?.code),
    at: it.updatedAt,
  });
}

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  delivered: 'delivered',
  delivery_failed: 'undelivered',
  sending_failed: 'undelivered',
  skipped: 'undelivered',
};

const answer = z.object({ id: z.optional(z.string()), code: z.optional(z.string()) });

/**
 * Sends by the Channels API: `account` is the workspace, the sender's `channel` the SMS channel that the number is on.
 * https://docs.bird.com/api/quickstarts/send-an-sms-message
 */
export function createBirdSender({ account, apiKey }: ProviderCredentials, origin = 'https://api.bird.com'): SendText {
  return async ({ channel, to, text }) => {
    if (!account) return notSetUp('account');
    if (!apiKey) return notSetUp('api-key');
    if (!channel) return notSetUp('channel');
    const post = {
      url: `${origin}/workspaces/${account}/channels/${channel}/messages`,
      headers: { authorization: `AccessKey ${apiKey}` },
      body: { receiver: { contacts: [{ identifierValue: to }] }, body: { type: 'text', text: { text } } },
    };
    return postOnce(post, (body) => {
      const { id, code } = answer.safeParse(body).data ?? {};
      return { messageId: id, code };
    });
  };
}
