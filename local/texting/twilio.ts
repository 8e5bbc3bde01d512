import twilioWebhooks from 'twilio/lib/webhooks/webhooks.js';
import type { SignWebhook } from './webhook.ts';

/** As Twilio sends it, signed by Twilio's own library, so that nothing here can agree with a mistake of ours. */
export const twilioWebhook: SignWebhook = ({ id, from, to, text }, { secrets: [authToken = ''] }, publicUrl) => {
  const path = '/webhooks/twilio';
  const parameters = {
    ToCountry: 'US',
    MessageSid: id,
    SmsMessageSid: id,
    AccountSid: 'AClocal',
    NumMedia: '0',
    NumSegments: '1',
    From: from,
    To: to,
    Body: text,
    ApiVersion: '2010-04-01',
  };
  return {
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': twilioWebhooks.getExpectedTwilioSignature(authToken, `${publicUrl}${path}`, parameters),
    },
    body: new URLSearchParams(parameters).toString(),
  };
};
