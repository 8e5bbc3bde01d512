import { createHmac, randomUUID } from 'node:crypto';
import type { SignWebhook } from './webhook.ts';

/** As Vonage's SMS API posts it, with signed webhooks by SHA-256 HMAC switched on. */
export const vonageWebhook: SignWebhook = ({ id, from, to, text, at }, { secrets: [secret = ''] }) => {
  const parameters: Record<string, string> = {
    'api-key': 'local',
    'message-timestamp': at.toISOString().slice(0, 19).replace('T', ' '),
    keyword: text.split(/\s/)[0]?.toUpperCase() ?? '',
    messageId: id,
    msisdn: from.slice(1),
    nonce: randomUUID(),
    text,
    timestamp: String(Math.floor(at.getTime() / 1000)),
    to: to.replace('+', ''),
    type: 'text',
  };
  const signed = Object.keys(parameters)
    .sort()
    .map((name) => `&${name}=${parameters[name]?.replace(/[&=]/g, '_')}`)
    .join('');
  const sig = createHmac('sha256', secret).update(signed).digest('hex');
  return {
    path: '/webhooks/vonage',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...parameters, sig }).toString(),
  };
};
