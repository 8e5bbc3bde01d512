import { createHash, createHmac, createPrivateKey, createPublicKey, sign as signWith } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import twilioSdk from 'twilio';
import type { ProviderName } from '../../functions/domain/config/config.ts';
import { epochMs, type Instant } from '../../functions/domain/instant.ts';
import type { ProviderCredentials, ProviderSecrets } from '../../functions/platform/secrets.ts';
import { createAwsWebhook } from '../../functions/providers/aws-webhook.ts';
import type { Provider } from '../../functions/providers/provider.ts';
import { webhookProviders } from '../../functions/providers/providers.ts';
import type { TestRequest } from './http.ts';
import { publicUrl } from './webhooks.ts';

/*
 * Signs requests as the providers do, each by its published description or its own library, and by nothing of ours.
 */

const fixtures = join(import.meta.dirname, '../fixtures');
const hmac = (algorithm: string, secret: string, text: string | Buffer) => createHmac(algorithm, secret).update(text);
const sha256 = (text: string | Buffer) => createHash('sha256').update(text);
const secretOf = (provider: string) => `local-${provider}-secret`;
const bytes = ({ body }: TestRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.from(body ?? ''));
const urlOf = (origin: string, { path, query }: TestRequest): string => `${origin}${path}${query ? `?${query}` : ''}`;
const seconds = (at: Instant): string => String(Math.floor(epochMs(at) / 1000));
const isForm = ({ headers }: TestRequest): boolean => Boolean(headers?.['content-type']?.includes('form'));
const withHeaders = (request: TestRequest, more: Record<string, string>): TestRequest => ({
  ...request,
  headers: { ...request.headers, ...more },
});

export type Sign = (request: TestRequest, at: Instant) => TestRequest;

/** A token as jose and jsonwebtoken make it. */
export function aToken(claims: object, secret: string, algorithm: 'HS256' | 'HS384' | 'HS512' = 'HS256'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: algorithm, typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${hmac(algorithm.replace('HS', 'sha'), secret, signed).digest('base64url')}`;
}

/** RFC 8032, 7.1, test 1. */
const ed25519Seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const ed25519Key = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${ed25519Seed}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
const rawPublicKey = createPublicKey(ed25519Key)
  .export({ format: 'der', type: 'spki' })
  .subarray(12)
  .toString('base64');

const login = (provider: string) => `local:${secretOf(provider)}`;
const signBasic =
  (provider: string): Sign =>
  (request) =>
    withHeaders(request, { authorization: `Basic ${Buffer.from(login(provider)).toString('base64')}` });

export const vonageMethods = ['md5hash', 'md5', 'sha1', 'sha256', 'sha512'] as const;

/** The parameters' signature by the SMS API's description. */
export function vonageSignature(
  parameters: Readonly<Record<string, string>>,
  method: (typeof vonageMethods)[number],
  secret = secretOf('vonage'),
): string {
  const signed = Object.keys(parameters)
    .sort()
    .map((name) => `&${name}=${parameters[name]?.replace(/[&=]/g, '_')}`)
    .join('');
  if (method === 'md5hash')
    return createHash('md5')
      .update(signed + secret)
      .digest('hex');
  return hmac(method, secret, signed).digest('hex').toUpperCase();
}

const signVonage: Sign = (request, at) => {
  const text = bytes(request).toString();
  if (text.includes('message_uuid')) {
    const claims = { iat: Number(seconds(at)), jti: 'c5ba8f24', iss: 'Vonage', api_key: 'abcd1234' };
    const token = aToken({ ...claims, payload_hash: sha256(text).digest('hex') }, secretOf('vonage'));
    return withHeaders(request, { authorization: `Bearer ${token}` });
  }
  const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : undefined;
  const scalars = Object.entries(json ?? {}).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  const parameters = json
    ? Object.fromEntries(scalars.map(([name, value]) => [name, String(value)]))
    : Object.fromEntries(new URLSearchParams(request.method === 'GET' ? request.query : text));
  const signed = { ...parameters, sig: vonageSignature(parameters, 'sha256') };
  if (request.method === 'GET') return { ...request, query: new URLSearchParams(signed).toString() };
  return { ...request, body: json ? JSON.stringify({ ...json, ...signed }) : new URLSearchParams(signed).toString() };
};

/** What Plivo's V3 signs, by the description in its libraries. */
export function plivoV3(
  request: TestRequest,
  nonce: string,
  secret = secretOf('plivo'),
  origin: string = publicUrl,
): string {
  const pairs = (text: string, between: string) =>
    [...new URLSearchParams(text)].map(([name, value]) => `${name}${between}${value}`);
  const query = pairs(request.query ?? '', '=')
    .sort()
    .join('&');
  const form = isForm(request) ? pairs(bytes(request).toString(), '').sort().join('') : '';
  const isPost = request.method !== 'GET';
  const address = `${origin}${request.path}${query || (isPost && form) ? `?${query}` : ''}`;
  return hmac('sha256', secret, `${address}${query && form ? '.' : ''}${form}.${nonce}`).digest('base64');
}

export const testTopic = 'arn:aws:sns:us-east-1:123456789012:two-way-sms';
export const pem = (name: string): string => readFileSync(join(fixtures, 'aws', name), 'utf8');

const confirmationKeys = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
const snsKeys = new Map([
  ['Notification', ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']],
  ['SubscriptionConfirmation', confirmationKeys],
  ['UnsubscribeConfirmation', confirmationKeys],
]);

/** An SNS message with its signature, by the key of a file in the fixtures. */
export function signedBySns(message: Record<string, unknown>, key = 'signing.key'): Record<string, unknown> {
  const keys = snsKeys.get(String(message.Type)) ?? [];
  const text = keys.filter((name) => typeof message[name] === 'string').map((name) => `${name}\n${message[name]}\n`);
  const algorithm = message.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
  return { ...message, Signature: signWith(algorithm, Buffer.from(text.join('')), pem(key)).toString('base64') };
}

/** How each provider signs what it posts below an address of Basta's. */
export const signaturesFor = (origin: string): Record<ProviderName, Sign> => ({
  aws: (request) => ({
    ...request,
    body: JSON.stringify(signedBySns(JSON.parse(bytes(request).toString()) as Record<string, unknown>)),
  }),

  twilio: (request) => {
    const form = isForm(request) ? Object.fromEntries(new URLSearchParams(bytes(request).toString())) : {};
    const signature = twilioSdk.getExpectedTwilioSignature(secretOf('twilio'), urlOf(origin, request), form);
    return withHeaders(request, { 'x-twilio-signature': signature });
  },

  vonage: signVonage,

  telnyx: (request, at) => {
    const signed = Buffer.concat([Buffer.from(`${seconds(at)}|`), bytes(request)]);
    return withHeaders(request, {
      'telnyx-timestamp': seconds(at),
      'telnyx-signature-ed25519': signWith(null, signed, ed25519Key).toString('base64'),
    });
  },

  plivo: (request) =>
    withHeaders(request, {
      'x-plivo-signature-v3-nonce': '12345',
      'x-plivo-signature-v3': plivoV3(request, '12345', undefined, origin),
    }),

  sinch: (request, at) => {
    const signed = Buffer.concat([bytes(request), Buffer.from(`.01JHFFHWYY7HSS4FWTMDTQEK8V.${seconds(at)}`)]);
    return withHeaders(request, {
      'x-sinch-webhook-signature': hmac('sha256', secretOf('sinch'), signed).digest('base64'),
      'x-sinch-webhook-signature-nonce': '01JHFFHWYY7HSS4FWTMDTQEK8V',
      'x-sinch-webhook-signature-timestamp': seconds(at),
      'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
    });
  },

  messagebird: (request, at) => {
    const body = bytes(request);
    const claims = {
      iss: 'MessageBird',
      nbf: Number(seconds(at)),
      exp: Number(seconds(at)) + 60,
      jti: '93e55006-a0e8-4526-a190-fa5ff00ea116',
      url_hash: sha256(urlOf(origin, request)).digest('hex'),
      ...(body.length > 0 && { payload_hash: sha256(body).digest('hex') }),
    };
    return withHeaders(request, { 'messagebird-signature-jwt': aToken(claims, secretOf('messagebird')) });
  },

  bird: (request, at) => {
    const hash = sha256(bytes(request)).digest();
    const signed = Buffer.concat([Buffer.from(`${seconds(at)}\n${urlOf(origin, request)}\n`), hash]);
    return withHeaders(request, {
      'messagebird-request-timestamp': seconds(at),
      'messagebird-signature': hmac('sha256', secretOf('bird'), signed).digest('base64'),
    });
  },

  infobip: signBasic('infobip'),
  bandwidth: signBasic('bandwidth'),

  generic: (request, at) => {
    const signature = hmac('sha256', secretOf('generic'), `${seconds(at)}.${bytes(request)}`).digest('hex');
    return withHeaders(request, { 'x-basta-signature': `t=${seconds(at)},v1=${signature}` });
  },
});

export const signedAs = signaturesFor(publicUrl);

const none: ProviderCredentials = { secrets: [], logins: [], publicKeys: [] };
const bySecret = (provider: string): ProviderCredentials => ({ ...none, secrets: [secretOf(provider)] });

/** What the signatures above are verified with. */
export const testSecrets: ProviderSecrets & Record<ProviderName, ProviderCredentials> = {
  aws: none,
  twilio: bySecret('twilio'),
  vonage: bySecret('vonage'),
  telnyx: { ...none, publicKeys: [rawPublicKey] },
  plivo: bySecret('plivo'),
  sinch: bySecret('sinch'),
  messagebird: bySecret('messagebird'),
  bird: bySecret('bird'),
  infobip: { ...none, logins: [login('infobip')] },
  bandwidth: { ...none, logins: [login('bandwidth')] },
  generic: bySecret('generic'),
};

/** The providers as they are deployed, with a signing certificate of our own behind SNS. */
export const testProviders: Record<ProviderName, Provider> = {
  ...webhookProviders,
  aws: createAwsWebhook({ fetchCertificate: async () => pem('signing.pem'), confirm: async () => {} }),
};
