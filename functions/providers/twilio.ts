import { parse as parseQuery, stringify as stringifyQuery } from 'node:querystring';
import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import type { TakenFor } from '../domain/replies/provider-words.ts';
import type { DeliveryReport } from '../domain/report.ts';
import { hasType } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { formOf, formType, parametersOf } from './form.ts';
import { basicLogin, notSetUp, postOnce } from './post-once.ts';
import type { Provider, SendText, WebhookItem, WebhookRequest } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';
import { hmac, sameBytes, sameText, sha256 } from './signature.ts';

/**
 * Twilio Programmable Messaging.
 *
 * `X-Twilio-Signature` is base64(HMAC-SHA1(auth token, URL + every form parameter's name and value, sorted by name)).
 * New parameters appear unannounced, so all are signed over, known or not. There is no signed time: what is delivered
 * again is known by its MessageSid. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const twilio: Provider = {
  verify(request, { secrets }) {
    if (!bodyMatchesUrl(request)) return false;
    const given = request.headers['x-twilio-signature'] ?? '';
    const signedParts = hasType(request, formType) ? signedParameters(formOf(request)) : '';
    return secrets.some((secret) =>
      spellings(request.url).some((url) => sameText(hmac('sha1', secret, url + signedParts).toString('base64'), given)),
    );
  },

  parse(request) {
    const parameters = parametersOf(request);
    return [parameters.has('MessageStatus') ? toReport(parameters) : toReply(parameters)];
  },

  acknowledge: () => ({ statusCode: 200, headers: { 'content-type': 'text/xml' }, body: '<Response/>' }),
};

/** A repeated parameter is signed once for each different value, in order of value, as Twilio's own libraries do it. */
function signedParameters(parameters: URLSearchParams): string {
  const names = [...new Set(parameters.keys())].sort();
  return names.flatMap((name) => [...new Set(parameters.getAll(name))].sort().map((value) => name + value)).join('');
}

/**
 * Twilio signs the URL with or without its port, and its query as sent or as some of its back ends spell it again; which
 * one can't be told from the request. The same six that Twilio's own library tries (twilio-node, validateRequest).
 */
function spellings(url: string): string[] {
  const asSent = [withoutPort(url), withPort(url)];
  const normal = URL.parse(url)?.toString();
  if (!normal) return asSent;
  const normalised = [withoutPort(normal), withPort(normal)];
  return [...new Set([...asSent, ...normalised, ...normalised.map(withQueryRespelled)])];
}

const parts = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*?)(:\d*)?([/?#].*)?$/is;

const withoutPort = (url: string): string => url.replace(parts, '$1$2$4');

function withPort(url: string): string {
  return url.replace(parts, (_, scheme: string, host: string, port = '', rest = '') => {
    const standard = scheme.toLowerCase() === 'https://' ? ':443' : ':80';
    return `${scheme}${host}${port || standard}${rest}`;
  });
}

function withQueryRespelled(url: string): string {
  const start = url.indexOf('?');
  if (start < 0 || start === url.length - 1) return url;
  return `${url.slice(0, start)}?${stringifyQuery(parseQuery(url.slice(start + 1)))}`;
}

/** A body that is no form is signed by its hash in the URL. */
function bodyMatchesUrl(request: WebhookRequest): boolean {
  const hash = new URLSearchParams(request.query).get('bodySHA256');
  if (hash === null) return request.body.length === 0 || hasType(request, formType);
  return sameBytes(sha256(request.body), Buffer.from(hash, 'hex'));
}

const optOutTypes: CodeTable<TakenFor> = { STOP: 'opt-out', START: 'opt-in', HELP: 'help' };

/** A stop by another channel of the same person is a stop: `whatsapp:+12025550123`. */
const withoutChannel = (address: string | null): string | undefined => address?.replace(/^(whatsapp|rcs|sms):/, '');

const toReply = (parameters: URLSearchParams): WebhookItem =>
  readReply({
    id: parameters.get('MessageSid') ?? parameters.get('SmsMessageSid'),
    from: withoutChannel(parameters.get('From')),
    to: parameters.get('To'),
    text: parameters.get('Body'),
    classified: lookUp(optOutTypes, parameters.get('OptOutType')),
  });

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  delivered: 'delivered',
  read: 'delivered',
  failed: 'undelivered',
  undelivered: 'undelivered',
  canceled: 'undelivered',
};

/**
 * 21610: the person has sent a stop. 30005: unknown handset; 30006: landline or unreachable carrier. 21211, 21614, 21635:
 * the API's own words for no mobile number. 30003 (off, out of reach) passes and means nothing.
 * https://www.twilio.com/docs/api/errors
 */
const meanings: CodeTable<BlockReason> = {
  '21610': 'opted-out',
  '30005': 'unreachable',
  '30006': 'unreachable',
  '21211': 'unreachable',
  '21614': 'unreachable',
  '21635': 'unreachable',
};

const toReport = (parameters: URLSearchParams): WebhookItem =>
  readReport({
    messageId: parameters.get('MessageSid'),
    to: withoutChannel(parameters.get('To')),
    from: parameters.get('From'),
    outcome: lookUp(outcomes, parameters.get('MessageStatus')) ?? 'underway',
    code: parameters.get('ErrorCode'),
    means: lookUp(meanings, parameters.get('ErrorCode')),
  });

const answer = z.object({ sid: z.optional(z.string()), code: z.optional(z.number()) });

/**
 * Sends by Twilio's Messages resource. The account's auth token is the first of `secrets`, unless an `apiKey`
 * (`SK…:secret`) is given. https://www.twilio.com/docs/messaging/api/message-resource
 */
export function createTwilioSender(
  { account, apiKey, secrets }: ProviderCredentials,
  origin = 'https://api.twilio.com',
): SendText {
  return async ({ from, to, text }) => {
    if (!account) return notSetUp('account');
    const post = {
      url: `${origin}/2010-04-01/Accounts/${account}/Messages.json`,
      headers: basicLogin(apiKey ?? `${account}:${secrets[0]}`),
      body: new URLSearchParams({ From: from, To: to, Body: text }),
    };
    return postOnce(post, (body) => {
      const { sid, code } = answer.safeParse(body).data ?? {};
      return { messageId: sid, code, means: lookUp(meanings, code) };
    });
  };
}
