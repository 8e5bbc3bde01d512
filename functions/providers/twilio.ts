import { createHash } from 'node:crypto';
import { parsePhone } from '../domain/phone.ts';
import { RequestFault } from '../platform/faults.ts';
import { hasType } from '../platform/http.ts';
import type { ParsedReply, Provider, WebhookRequest } from './provider.ts';
import { hmac, sameBytes } from './signature.ts';

/**
 * Twilio Programmable Messaging.
 *
 * `X-Twilio-Signature` is base64(HMAC-SHA1(auth token, URL + every form parameter's name and value, sorted by name)).
 * New parameters appear unannounced, so all are signed over, known or not. There is no signed time: what is delivered
 * again is known by its MessageSid. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const twilio: Provider = {
  verify(request, { secrets }) {
    const given = Buffer.from(request.headers['x-twilio-signature'] ?? '');
    const signedParts = hasType(request, form) ? signedParameters(formOf(request)) : '';
    if (!bodyMatchesUrl(request)) return false;
    return secrets.some((secret) =>
      spellings(request.url).some((url) =>
        sameBytes(Buffer.from(hmac('sha1', secret, url + signedParts).toString('base64')), given),
      ),
    );
  },

  parse(request) {
    return [toReply(parametersOf(request))];
  },

  acknowledge: () => ({ statusCode: 200, headers: { 'content-type': 'text/xml' }, body: '<Response/>' }),
};

const form = 'application/x-www-form-urlencoded';

const formOf = (request: WebhookRequest): URLSearchParams => new URLSearchParams(request.body.toString('utf8'));

/** A repeated parameter is signed once for each different value, in order of value, as Twilio's own libraries do it. */
function signedParameters(parameters: URLSearchParams): string {
  const names = [...new Set(parameters.keys())].sort();
  return names.flatMap((name) => [...new Set(parameters.getAll(name))].sort().map((value) => name + value)).join('');
}

/** Twilio signs the URL with or without its port, by product and time; which one can't be told from the request. */
function spellings(url: string): string[] {
  const parsed = URL.parse(url);
  if (!parsed) return [url];
  const origin = `${parsed.protocol}//${parsed.host}`;
  const rest = url.slice(origin.length);
  if (!url.startsWith(origin)) return [url];
  const bare = `${parsed.protocol}//${parsed.hostname}`;
  const standardPort = parsed.protocol === 'https:' ? 443 : 80;
  return [url, `${bare}${rest}`, `${bare}:${parsed.port || standardPort}${rest}`];
}

/** A body that is no form is signed by its hash in the URL. */
function bodyMatchesUrl(request: WebhookRequest): boolean {
  const hash = new URLSearchParams(request.query).get('bodySHA256');
  if (hash === null) return request.body.length === 0 || hasType(request, form);
  return sameBytes(createHash('sha256').update(request.body).digest(), Buffer.from(hash, 'hex'));
}

function parametersOf(request: WebhookRequest): URLSearchParams {
  if (request.method === 'GET') return new URLSearchParams(request.query);
  if (hasType(request, form)) return formOf(request);
  throw new RequestFault(415, 'wrong-content-type', `Twilio's webhooks come as ${form}.`);
}

const optOutTypes: Record<string, 'opt-out' | 'opt-in' | 'help'> = { STOP: 'opt-out', START: 'opt-in', HELP: 'help' };

function toReply(parameters: URLSearchParams): ParsedReply {
  const id = parameters.get('MessageSid') ?? parameters.get('SmsMessageSid');
  const to = parameters.get('To');
  if (!id || !to || id.length > 64) return { fault: 'unreadable' };
  const from = parsePhone(parameters.get('From') ?? '');
  if (!from) return { fault: 'invalid-number' };
  const classified = optOutTypes[parameters.get('OptOutType') ?? ''];
  return { reply: { id, from, to, text: parameters.get('Body') ?? '', ...(classified && { classified }) } };
}
