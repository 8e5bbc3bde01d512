import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { SignWebhook } from './webhook.ts';

/** As Telnyx sends it. Without a private key in the secrets nothing can be signed, and nothing is believed. */
export const telnyxWebhook: SignWebhook = ({ id, from, to, text, at }, { privateKey }) => {
  const body = JSON.stringify({
    data: {
      event_type: 'message.received',
      id: randomUUID(),
      occurred_at: at.toISOString(),
      payload: {
        direction: 'inbound',
        from: { phone_number: from },
        id,
        record_type: 'message',
        text,
        to: [{ phone_number: to }],
        type: 'SMS',
      },
      record_type: 'event',
    },
  });
  const time = String(Math.floor(at.getTime() / 1000));
  const key = privateKey && createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return {
    path: '/webhooks/telnyx',
    headers: {
      'content-type': 'application/json',
      'telnyx-timestamp': time,
      'telnyx-signature-ed25519': key ? sign(null, Buffer.from(`${time}|${body}`), key).toString('base64') : '',
    },
    body,
  };
};
