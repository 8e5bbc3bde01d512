import { basic, type SignWebhook } from './webhook.ts';

/** As Infobip sends it, a batch of one, with the login of the notification profile. */
export const infobipWebhook: SignWebhook = ({ id, from, to, text, at }, { logins: [login = ''] }) => ({
  path: '/webhooks/infobip',
  headers: { 'content-type': 'application/json', authorization: basic(login) },
  body: JSON.stringify({
    results: [
      {
        messageId: id,
        from: from.slice(1),
        to: to.replace('+', ''),
        text,
        receivedAt: at.toISOString(),
        smsCount: 1,
      },
    ],
    messageCount: 1,
    pendingMessageCount: 0,
  }),
});
