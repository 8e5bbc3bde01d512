import type { SignWebhook } from './webhook.ts';

/** As AWS End User Messaging puts it on the topic of two-way SMS; nothing is signed, since only AWS may publish there. */
export const awsTwoWaySms: SignWebhook = ({ id, from, to, text }) => ({
  path: '/local/aws-sms',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    originationNumber: from,
    destinationNumber: to,
    messageKeyword: 'KEYWORD_LOCAL',
    messageBody: text,
    inboundMessageId: id,
  }),
});
