import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';

import type { DeliveryReport } from '../domain/report.ts';
import { measure } from '../domain/text/measure.ts';
import { hasType, jsonOf } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { parametersOf, unreadableBody } from './form.ts';
import { claimsOf } from './jwt.ts';
import { notSetUp, postOnce, withoutPlus } from './post-once.ts';
import type { Provider, SendText, WebhookItem, WebhookRequest } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';
import { type HashAlgorithm, hmac, sameBytes, sameText, sha256 } from './signature.ts';

/**
 * Vonage, formerly Nexmo: both its APIs, by the same address.
 *
 * - **SMS API**: parameters in the query, a form or JSON, by account setting; signed with `sig` where signing is switched
 *   on: the other parameters, sorted, as `&name=value` with `&` and `=` in values made `_`; then MD5 with the secret
 *   behind it, or HMAC by MD5, SHA-1, SHA-256 or SHA-512, in hexadecimal. Which of them is an account setting that the
 *   request doesn't name; its length leaves at most two. https://developer.vonage.com/en/getting-started/concepts/signing-messages
 * - **Messages API**: JSON with a bearer token (HS256) whose claim `payload_hash` is the SHA-256 of the body.
 *   https://developer.vonage.com/en/getting-started/concepts/webhooks
 *
 * What isn't answered with 2xx comes again for 24 hours, so nothing is refused for its age; it is known by its message id.
 */
export const vonage: Provider = {
  verify(request, { secrets }) {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    return secrets.some((secret) => (token ? isSignedToken(request, token, secret) : isSignedQuery(request, secret)));
  },

  parse(request) {
    if (request.headers.authorization && hasType(request, 'application/json')) return [fromMessagesApi(request)];
    return [fromSmsApi(parametersOf(request))];
  },

  acknowledge: () => ({ statusCode: 204 }),
};

function isSignedToken(request: WebhookRequest, token: string, secret: string): boolean {
  const claims = claimsOf(token, secret, ['HS256']);
  if (!claims) return false;
  const { payload_hash: hash } = claims;
  return typeof hash === 'string' && sameText(sha256(request.body).toString('hex'), hash.toLowerCase());
}

/** By the length of a signature in hexadecimal: the algorithms that make one so long. */
const hmacs: Readonly<Record<number, HashAlgorithm>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

function isSignedQuery(request: WebhookRequest, secret: string): boolean {
  const parameters = signable(request);
  const given = parameters?.get('sig')?.toLowerCase() ?? '';
  const algorithm = hmacs[given.length];
  if (!parameters || !algorithm) return false;
  parameters.delete('sig');
  const names = [...new Set(parameters.keys())].sort();
  const signed = names.map((name) => `&${name}=${parameters.get(name)?.replace(/[&=]/g, '_')}`).join('');
  if (sameText(hmac(algorithm, secret, signed).toString('hex'), given)) return true;
  const md5 = createHash('md5')
    .update(signed + secret)
    .digest();
  return algorithm === 'md5' && sameBytes(md5, Buffer.from(given, 'hex'));
}

/** A body that can't be read can't have been signed. */
function signable(request: WebhookRequest): URLSearchParams | undefined {
  try {
    return parametersOf(request);
  } catch {
    return undefined;
  }
}

function fromSmsApi(parameters: URLSearchParams): WebhookItem {
  const [total, number] = ['concat-total', 'concat-part'].map((name) => Number(parameters.get(name)));
  const of = parameters.get('concat-ref');
  const isPart = parameters.get('concat') === 'true' && of && isCount(number) && isCount(total) && number <= total;
  const common = { messageId: parameters.get('messageId'), at: utc(parameters.get('message-timestamp')) };
  if (parameters.has('status')) {
    return readReport({
      ...common,
      to: parameters.get('msisdn'),
      from: parameters.get('to'),
      outcome: lookUp(smsOutcomes, parameters.get('status')) ?? 'underway',
      code: parameters.get('err-code'),
      means: lookUp(smsMeanings, parameters.get('err-code')),
    });
  }
  return readReply({
    id: common.messageId,
    from: parameters.get('msisdn'),
    to: parameters.get('to'),
    text: parameters.get('text'),
    sentAt: common.at,
    ...(isPart && { part: { of: `${parameters.get('to')}/${of}`, number, total } }),
  });
}

/** SMS has no more than 255 parts. */
const isCount = (number: number | undefined): number is number =>
  number !== undefined && Number.isInteger(number) && number >= 1 && number <= 255;

/** `2020-01-01 12:00:00`, in UTC. */
const utc = (text: string | null): string | undefined =>
  text && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : undefined;

const smsOutcomes: CodeTable<DeliveryReport['outcome']> = {
  delivered: 'delivered',
  failed: 'undelivered',
  rejected: 'undelivered',
  expired: 'undelivered',
};

/**
 * 9: with Opt-Out Assist, the person asked for no messages from this number
 * (https://developer.vonage.com/en/opt-out-assist/guides/messaging-opted-out-numbers); older lists call it "illegal
 * number". 3: absent for good. https://developer.vonage.com/en/messaging/sms/guides/delivery-receipts
 */
const smsMeanings: CodeTable<BlockReason> = { '9': 'opted-out', '3': 'unreachable' };

const message = z.object({
  message_uuid: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  timestamp: z.optional(z.string()),
  text: z.optional(z.string()),
  status: z.optional(z.string()),
  error: z.optional(z.object({ title: z.optional(z.union([z.string(), z.number()])) })),
});

const messageOutcomes: CodeTable<DeliveryReport['outcome']> = {
  delivered: 'delivered',
  read: 'delivered',
  rejected: 'undelivered',
  undeliverable: 'undelivered',
};

/** Numbers came as `{type, number}` before version 1 of the API. */
function numberOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('number' in value)) return undefined;
  return typeof value.number === 'string' ? value.number : undefined;
}

/**
 * Errors of the Messages API are codes of its own (https://developer.vonage.com/en/api-errors/messages). That it reports a
 * blocked opt-out by this webhook is documented (…/opt-out-assist/guides/messaging-opted-out-numbers); which code it then
 * has could not be confirmed, so none is taken for one: the person's STOP comes to us in any case.
 */
function fromMessagesApi(request: WebhookRequest): WebhookItem {
  const parsed = message.safeParse(jsonOf(request.body));
  if (!parsed.success) throw unreadableBody('a message or status of the Messages API');
  const { message_uuid: id, from, to, timestamp, text, status, error } = parsed.data;
  if (status === undefined) return readReply({ id, from: numberOf(from), to: numberOf(to), text, sentAt: timestamp });
  return readReport({
    messageId: id,
    to: numberOf(to),
    from: numberOf(from),
    outcome: lookUp(messageOutcomes, status) ?? 'underway',
    code: error?.title,
    at: timestamp,
  });
}

const answer = z.object({
  messages: z.array(
    z.object({ status: z.string(), 'message-id': z.optional(z.string()), 'error-text': z.optional(z.string()) }),
  ),
});

/**
 * Sends by the SMS API, which answers 200 to everything and tells in `status` what became of it: 0 sent, 1 throttled, 5
 * a fault of its own, 33 a deactivated number. `apiKey` is `key:secret`.
 * https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms
 */
export function createVonageSender({ apiKey }: ProviderCredentials, origin = 'https://rest.nexmo.com'): SendText {
  return async ({ from, to, text }) => {
    const [key, secret] = apiKey?.split(':') ?? [];
    if (!key || !secret) return notSetUp('api-key');
    const post = {
      url: `${origin}/sms/json`,
      headers: {},
      body: new URLSearchParams({
        api_key: key,
        api_secret: secret,
        from: withoutPlus(from),
        to: withoutPlus(to),
        text,
        type: measure(text).encoding === 'GSM-7' ? 'text' : 'unicode',
      }),
    };
    return postOnce(post, (body) => {
      const [first] = answer.safeParse(body).data?.messages ?? [];
      if (!first) return {};
      const { status } = first;
      if (status === '0') return { messageId: first['message-id'] };
      const kind = status === '1' ? 'busy' : status === '5' ? 'ambiguous' : 'refused';
      return { status: kind, code: status, ...(status === '33' && { means: 'unreachable' as const }) };
    });
  };
}
