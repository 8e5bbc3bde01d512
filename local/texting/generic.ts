import { createHmac } from 'node:crypto';
import type { SignWebhook } from './webhook.ts';

/** As a system of the owner's own sends it (contract, Webhooks). */
export const genericWebhook: SignWebhook = ({ id, from, to, text, at, sentAt = at }, { secrets: [secret = ''] }) => {
  const body = JSON.stringify({ id, from, to, text, sentAt: sentAt.toISOString() });
  const time = Math.floor(at.getTime() / 1000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return {
    path: '/webhooks/generic',
    headers: { 'content-type': 'application/json', 'x-basta-signature': `t=${time},v1=${signature}` },
    body,
  };
};
