import { createHmac, randomUUID } from 'node:crypto';
import type { SignWebhook } from './webhook.ts';

/** As Plivo posts it, with signature version 3. */
export const plivoWebhook: SignWebhook = ({ id, from, to, text }, { secrets: [authToken = ''] }, publicUrl) => {
  const path = '/webhooks/plivo';
  const nonce = randomUUID();
  const parameters: Record<string, string> = {
    From: from.slice(1),
    MessageUUID: id,
    Text: text,
    To: to.replace('+', ''),
    Type: 'sms',
    Units: '1',
  };
  const form = Object.keys(parameters)
    .sort()
    .map((name) => `${name}${parameters[name]}`)
    .join('');
  const signature = createHmac('sha256', authToken).update(`${publicUrl}${path}?${form}.${nonce}`).digest('base64');
  return {
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-plivo-signature-v3': signature,
      'x-plivo-signature-v3-nonce': nonce,
    },
    body: new URLSearchParams(parameters).toString(),
  };
};
