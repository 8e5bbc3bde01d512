import { stringify } from 'node:querystring';
import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import { epochMs, type Instant } from '../domain/instant.ts';
import type { DeliveryReport } from '../domain/report.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { parametersOf } from './form.ts';
import { claimsOf, isCurrent } from './jwt.ts';
import { notSetUp, postOnce, withoutPlus } from './post-once.ts';
import type { Provider, SendText, WebhookItem, WebhookRequest } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';
import { fromBase64, hmac, sameBytes, sha256 } from './signature.ts';

/**
 * MessageBird's own API, which lives on beside Bird's new one (`bird.ts`).
 *
 * `MessageBird-Signature-JWT` is a token (HS256, 384 or 512) that holds the hashes of the whole URL and of the body and
 * lives for a minute. Older accounts send `MessageBird-Signature`: base64(HMAC-SHA256(key, timestamp, sorted query, raw
 * SHA-256 of the body)), each on a line; its URL is covered by its query alone.
 * https://developers.messagebird.com/api/#verifying-http-requests; messagebird-nodejs, lib/webhook-signature-jwt.js and lib/signature.js
 */
export const messagebird: Provider = {
  verify(request, { secrets }, now) {
    const token = request.headers['messagebird-signature-jwt'];
    return secrets.some((secret) =>
      token === undefined ? isSignedByHmac(request, secret, now) : isSignedByToken(request, token, secret, now),
    );
  },

  parse(request) {
    const parameters = parametersOf(request);
    return parameters.has('status') ? [toReport(parameters)] : toReplies(parameters);
  },

  acknowledge: () => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'OK' }),
};

const seconds = (now: Instant): number => Math.floor(epochMs(now) / 1000);

function isSignedByToken(request: WebhookRequest, token: string, secret: string, now: Instant): boolean {
  const claims = claimsOf(token, secret, ['HS256', 'HS384', 'HS512']);
  if (claims?.iss !== 'MessageBird' || !('jti' in claims) || !isCurrent(claims, seconds(now))) return false;
  if (!isHashOf(request.url, claims.url_hash)) return false;
  return 'payload_hash' in claims ? isHashOf(request.body, claims.payload_hash) : request.body.length === 0;
}

const isHashOf = (content: string | Buffer, hash: unknown): boolean =>
  typeof hash === 'string' && sameBytes(sha256(content), Buffer.from(hash, 'hex'));

/** Seconds for which the older signature holds, as in MessageBird's own library. */
const lifetime = 100;

function isSignedByHmac(request: WebhookRequest, secret: string, now: Instant): boolean {
  const time = request.headers['messagebird-request-timestamp'] ?? '';
  const given = request.headers['messagebird-signature'] ?? '';
  if (!/^\d{1,12}$/.test(time) || Math.abs(seconds(now) - Number(time)) >= lifetime) return false;
  const signed = Buffer.concat([Buffer.from(`${time}\n${sortedQuery(request.query)}\n`), sha256(request.body)]);
  return sameBytes(hmac('sha256', secret, signed), fromBase64(given));
}

/** Spaces in `statusDatetime` are plus signs that were decoded once too often. */
function sortedQuery(query: string): string {
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())].sort();
  const values = names.map((name) => {
    const all = parameters
      .getAll(name)
      .map((value) => (name === 'statusDatetime' ? value.replaceAll(' ', '+') : value));
    return [name, all];
  });
  return stringify(Object.fromEntries(values));
}

/** Names repeat where several texts come at once; a short code's fields have names of their own. */
function toReplies(parameters: URLSearchParams): WebhookItem[] {
  const isShortCode = parameters.has('shortcode');
  const ids = parameters.getAll(isShortCode ? 'mid' : 'id');
  const texts = parameters.getAll(isShortCode ? 'message' : 'body');
  const common = {
    from: parameters.get('originator'),
    to: parameters.get('shortcode') ?? parameters.get('recipient') ?? parameters.get('receiver'),
    sentAt: parameters.get('createdDatetime') ?? parameters.get('CreatedDatetime'),
  };
  if (ids.length === 0) return [{ fault: 'unreadable' }];
  return ids.map((id, index) => readReply({ ...common, id, text: texts[index] }));
}

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  delivered: 'delivered',
  delivery_failed: 'undelivered',
  expired: 'undelivered',
};

/**
 * 103: the person has sent a stop. 1, 5 and 9: unknown, unidentified or illegal subscriber.
 * https://docs.bird.com/api/channels-api/message-status-and-interactions/message-failure-sources/sms-platform-extended-error-codes;
 * 103 as nyaruka/courier (handlers/messagebird) has it in use
 */
export const messagebirdMeanings: CodeTable<BlockReason> = {
  '103': 'opted-out',
  '1': 'unreachable',
  '5': 'unreachable',
  '9': 'unreachable',
};

const toReport = (parameters: URLSearchParams): WebhookItem =>
  readReport({
    messageId: parameters.get('id'),
    to: parameters.get('recipient'),
    from: parameters.get('originator'),
    outcome: lookUp(outcomes, parameters.get('status')) ?? 'underway',
    code: parameters.get('statusErrorCode'),
    means: lookUp(messagebirdMeanings, parameters.get('statusErrorCode')),
    at: parameters.get('statusDatetime')?.replace(' ', '+') ?? null,
  });

const answer = z.object({
  id: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ code: z.optional(z.number()) }))),
});

/** Sends by `POST /messages` with an access key. https://developers.messagebird.com/api/sms-messaging/ */
export function createMessagebirdSender(
  { apiKey }: ProviderCredentials,
  origin = 'https://rest.messagebird.com',
): SendText {
  return async ({ from, to, text }) => {
    if (!apiKey) return notSetUp('api-key');
    const post = {
      url: `${origin}/messages`,
      headers: { authorization: `AccessKey ${apiKey}` },
      body: { originator: withoutPlus(from), recipients: [withoutPlus(to)], body: text, datacoding: 'auto' },
    };
    return postOnce(post, (body) => {
      const { id, errors } = answer.safeParse(body).data ?? {};
      return { messageId: id, code: errors?.[0]?.code };
    });
  };
}
