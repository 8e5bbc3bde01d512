import { basic, type SignWebhook } from './webhook.ts';

/** As Bandwidth sends it, an array of one, with the login of the application's callbacks. */
export const bandwidthWebhook: SignWebhook = ({ id, from, to, text, at }, { logins: [login = ''] }) => ({
  path: '/webhooks/bandwidth',
  headers: { 'content-type': 'application/json', authorization: basic(login) },
  body: JSON.stringify([
    {
      type: 'message-received',
      time: at.toISOString(),
      to,
      message: { id, owner: to, time: at.toISOString(), direction: 'in', to: [to], from, text, segmentCount: 1 },
    },
  ]),
});
