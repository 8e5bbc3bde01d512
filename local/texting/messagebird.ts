import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { SignWebhook } from './webhook.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** As MessageBird posts it, with a token that names the address and the body. */
export const messagebirdWebhook: SignWebhook = ({ id, from, to, text, at }, { secrets: [key = ''] }, publicUrl) => {
  const path = '/webhooks/messagebird';
  const body = new URLSearchParams({
    body: text,
    createdDatetime: at.toISOString(),
    id,
    originator: from.slice(1),
    recipient: to.replace('+', ''),
  }).toString();
  const now = Math.floor(at.getTime() / 1000);
  const claims = {
    iss: 'MessageBird',
    nbf: now,
    exp: now + 60,
    jti: randomUUID(),
    url_hash: sha256(`${publicUrl}${path}`),
    payload_hash: sha256(body),
  };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return {
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'messagebird-signature-jwt': `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`,
    },
    body,
  };
};
