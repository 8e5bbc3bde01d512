import { createHmac, randomUUID } from 'node:crypto';
import type { SignWebhook } from './webhook.ts';

/** As Sinch's SMS API sends it, from a service plan with a callback secret. */
export const sinchWebhook: SignWebhook = ({ id, from, to, text, at }, { secrets: [secret = ''] }) => {
  const body = JSON.stringify({
    body: text,
    from: from.slice(1),
    id,
    received_at: at.toISOString(),
    to: to.replace('+', ''),
    type: 'mo_text',
  });
  const [nonce, time] = [randomUUID(), String(Math.floor(at.getTime() / 1000))];
  return {
    path: '/webhooks/sinch',
    headers: {
      'content-type': 'application/json',
      'x-sinch-webhook-signature': createHmac('sha256', secret).update(`${body}.${nonce}.${time}`).digest('base64'),
      'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
      'x-sinch-webhook-signature-nonce': nonce,
      'x-sinch-webhook-signature-timestamp': time,
    },
    body,
  };
};
