import { createHmac } from 'node:crypto';
import twilioSdk from 'twilio';
import { epochMs, type Instant } from '../../functions/domain/instant.ts';
import type { TestRequest } from './http.ts';

/** Where the tests' providers believe Basta to be. */
export const publicUrl = 'https://basta.example';
export const twilioToken = 'local-twilio-secret';
export const genericSecret = 'local-generic-secret';

let messages = 0;

/** A text as Twilio's webhook sends it, signed by Twilio's own SDK. */
export function aTwilioWebhook(parameters: Record<string, string> = {}, token = twilioToken): TestRequest {
  const path = '/webhooks/twilio';
  const form = {
    MessageSid: `SM${String(messages++).padStart(32, '0')}`,
    AccountSid: 'AC00000000000000000000000000000000',
    From: '+12025550123',
    To: '+15005550001',
    Body: 'Stop',
    NumMedia: '0',
    ...parameters,
  };
  return {
    path,
    parameters: { provider: 'twilio' },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': twilioSdk.getExpectedTwilioSignature(token, publicUrl + path, form),
    },
    body: new URLSearchParams(form).toString(),
  };
}

/** A text as the owner's own system sends it, signed at a time. */
export function aGenericWebhook(message: unknown, signedAt: Instant, secret = genericSecret): TestRequest {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const time = Math.floor(epochMs(signedAt) / 1000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return {
    path: '/webhooks/generic',
    parameters: { provider: 'generic' },
    headers: { 'content-type': 'application/json', 'x-basta-signature': `t=${time},v1=${signature}` },
    body,
  };
}

export const aGenericMessage = (different: Record<string, unknown> = {}) => ({
  id: `m${messages++}`,
  from: '+12025550123',
  to: '+15005550003',
  text: 'Stop',
  ...different,
});
