import { verify as verifySignature, X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import { epochMs, type Instant } from '../domain/instant.ts';
import { RequestFault } from '../platform/faults.ts';
import { jsonOf } from '../platform/http.ts';
import { readAwsMessage } from './aws-message.ts';
import { unreadableBody } from './form.ts';
import type { Provider, WebhookRequest } from './provider.ts';
import { fromBase64 } from './signature.ts';

/** What the webhook of SNS asks of the world outside: both only of hosts of AWS. */
export interface AwsWebhookDeps {
  /** The PEM file behind a signing certificate's URL, which has passed `isSigningCertUrl`. */
  fetchCertificate: (url: string) => Promise<string>;
  confirm: (topicArn: string, token: string) => Promise<void>;
}

/**
 * AWS End User Messaging of another account, over SNS by HTTPS. In our own account SNS calls `inbound-sns` directly,
 * where there is nothing to verify.
 *
 * A good signature says only "some AWS account", so the topic has to be in the config's `awsTopics`. Signature version 1
 * is RSA with SHA-1 and 2 with SHA-256. The certificate is fetched over TLS from SNS's own hosts alone, has to be issued
 * to SNS, and to be valid now: SNS delivers again for an hour, so no honest message outlives its certificate for long.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export function createAwsWebhook({ fetchCertificate, confirm }: AwsWebhookDeps): Provider {
  const certificates = new Map<string, Promise<string>>();

  /** Kept for good, since a new certificate has a new URL; a failure is not, so that the next message tries again. */
  function certificate(url: string): Promise<string> {
    const known = certificates.get(url);
    if (known) return known;
    const fetched = fetchCertificate(url);
    if (certificates.size >= mostKept) certificates.clear();
    certificates.set(url, fetched);
    fetched.catch(() => certificates.delete(url));
    return fetched;
  }

  return {
    async verify(request, _credentials, now, config) {
      const message = envelopeOf(request);
      if (!message || !config?.awsTopics.includes(message.TopicArn)) return false;
      if (!isSigningCertUrl(message.SigningCertURL, message.TopicArn)) return false;
      const pem = await certificate(message.SigningCertURL).catch(() => undefined);
      if (pem === undefined)
        throw new RequestFault(503, 'unavailable', 'The signing certificate could not be fetched.');
      return isSignedBy(pem, message, now);
    },

    parse(request) {
      const message = envelopeOf(request);
      if (!message) throw unreadableBody('a message of SNS');
      if (message.Type !== 'Notification') return [{ aside: message.Type }];
      return [readAwsMessage(message.Message, message.Timestamp)];
    },

    greet(request) {
      const message = envelopeOf(request);
      if (message?.Type !== 'SubscriptionConfirmation' || !message.Token) return undefined;
      return confirm(message.TopicArn, message.Token).then(() => ({ statusCode: 200 }));
    },

    acknowledge: () => ({ statusCode: 200 }),
  };
}

const mostKept = 20;
const text = z.string().check(z.maxLength(300_000));

const envelope = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: text,
  TopicArn: text,
  Subject: z.optional(z.nullable(text)),
  Message: text,
  Timestamp: text,
  SignatureVersion: z.enum(['1', '2']),
  Signature: text,
  SigningCertURL: text,
  Token: z.optional(text),
  SubscribeURL: z.optional(text),
});

type Envelope = z.infer<typeof envelope>;

/** SNS says `text/plain` for its JSON. */
function envelopeOf(request: WebhookRequest): Envelope | undefined {
  try {
    return envelope.safeParse(jsonOf(request.body)).data;
  } catch {
    return undefined;
  }
}

const snsHost = /^sns\.([a-z0-9-]{3,32})\.amazonaws\.com(\.cn)?$/;

/**
 * True for `https://sns.<region of the topic>.amazonaws.com/….pem` and nothing that a URL parser could read otherwise:
 * `amazonaws.com%00.evil.example`, user names, ports, queries and paths with more than one part have all been used
 * against validators (https://spaceraccoon.dev/exploiting-improper-validation-amazon-simple-notification-service/).
 */
export function isSigningCertUrl(url: string, topicArn: string): boolean {
  const region = topicArn.split(':')[3];
  const parsed = URL.parse(url);
  if (!parsed || snsHost.exec(parsed.hostname)?.[1] !== region) return false;
  return url === `https://${parsed.hostname}${parsed.pathname}` && /^\/[\w-]{1,200}\.pem$/.test(parsed.pathname);
}

const signedKeys = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;

function isSignedBy(pem: string, message: Envelope, now: Instant): boolean {
  const certificate = certificateIn(pem);
  if (!certificate || !isSnsCertificate(certificate, now)) return false;
  const signed = signedKeys[message.Type]
    .filter((key) => typeof message[key] === 'string')
    .map((key) => `${key}\n${message[key]}\n`)
    .join('');
  const algorithm = message.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
  return verifySignature(algorithm, Buffer.from(signed), certificate.publicKey, fromBase64(message.Signature));
}

/** The first certificate of a PEM file; where others follow, each has to have issued the one before it. */
function certificateIn(pem: string): X509Certificate | undefined {
  try {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    const chain = blocks.map((block) => new X509Certificate(block));
    const isLinked = chain.every((it, index) => {
      const issuer = chain[index + 1];
      return !issuer || (it.checkIssued(issuer) && it.verify(issuer.publicKey));
    });
    return isLinked ? chain[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Issued to SNS, for a key that signs by RSA, and valid now. */
function isSnsCertificate(certificate: X509Certificate, now: Instant): boolean {
  const named = /(^|\n)CN=sns(\.[a-z0-9-]+)?\.amazonaws\.com(\.cn)?(\n|$)/.test(certificate.subject);
  const time = epochMs(now);
  const valid = certificate.validFromDate.getTime() <= time && time <= certificate.validToDate.getTime();
  return named && valid && certificate.publicKey.asymmetricKeyType === 'rsa';
}

const patience = 3_000;

async function fetchCertificate(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

/**
 * Confirms at the topic's own region: an address made from the allowed ARN. `SubscribeURL` is never fetched: whoever
 * gets a request accepted could have us fetch anything by it. The call needs no credentials, only the token.
 * https://docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html
 */
async function confirm(topicArn: string, token: string): Promise<void> {
  const [, partition, , region] = topicArn.split(':');
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const response = await fetch(`https://sns.${region}.${domain}/`, {
    method: 'POST',
    body: new URLSearchParams({
      Action: 'ConfirmSubscription',
      Version: '2010-03-31',
      TopicArn: topicArn,
      Token: token,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new RequestFault(503, 'unavailable', 'The subscription could not be confirmed.');
}

export const aws = createAwsWebhook({ fetchCertificate, confirm });
