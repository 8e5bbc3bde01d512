import { createHash, createHmac } from 'node:crypto';
import type { SignWebhook } from './webhook.ts';

/** As Bird's Channels API sends it. */
export const birdWebhook: SignWebhook = ({ id, from, to, text, at }, { secrets: [key = ''] }, publicUrl) => {
  const path = '/webhooks/bird';
  const body = JSON.stringify({
    service: 'channels',
    event: 'sms.inbound',
    payload: {
      id,
      sender: { contact: { identifierKey: 'phonenumber', identifierValue: from } },
      receiver: { connector: { identifierValue: to } },
      body: { type: 'text', text: { text } },
      direction: 'incoming',
      createdAt: at.toISOString(),
    },
  });
  const time = String(Math.floor(at.getTime() / 1000));
  const hash = createHash('sha256').update(body).digest();
  const signed = Buffer.concat([Buffer.from(`${time}\n${publicUrl}${path}\n`), hash]);
  return {
    path,
    headers: {
      'content-type': 'application/json',
      'messagebird-request-timestamp': time,
      'messagebird-signature': createHmac('sha256', key).update(signed).digest('base64'),
    },
    body,
  };
};
