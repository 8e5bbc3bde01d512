import { afterEach, describe, expect, it } from 'vitest';
import { createTwilioSender } from '../../../functions/providers/twilio.ts';
import { type FakeServer, fakeServer } from '../../support/fake-server.ts';

let server: FakeServer | undefined;
afterEach(() => server?.stop());

const credentials = { account: 'AC1', secrets: ['token'], logins: [], publicKeys: [] };
const message = { from: '+15005550001', to: '+12025550123', text: 'Acme: bye & good luck' };

describe('sending by Twilio', () => {
  it('posts the message as the account', async () => {
    server = await fakeServer({ status: 201, body: '{"sid":"SM1"}' });
    expect(await createTwilioSender(credentials, server.url)(message)).toEqual({ status: 'sent', messageId: 'SM1' });
    const [request] = server.requests;
    expect([request?.method, request?.path]).toEqual(['POST', '/2010-04-01/Accounts/AC1/Messages.json']);
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('AC1:token').toString('base64')}`);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      From: message.from,
      To: message.to,
      Body: message.text,
    });
  });

  it.each([
    [
      'an opted-out number',
      { status: 400, body: '{"code":21610,"message":"unsubscribed"}' },
      { status: 'refused', code: '21610' },
    ],
    ['a wrong login', { status: 401, body: 'no json' }, { status: 'refused', code: 'HTTP 401' }],
    ['too many requests', { status: 429, body: '{"code":20429}' }, { status: 'busy', code: '20429' }],
    ['a fault of the service', { status: 503 }, { status: 'ambiguous', code: 'HTTP 503' }],
    ['a broken connection', 'reset' as const, { status: 'ambiguous' }],
  ])('takes %s for what it is, and tries once', async (_name, answer, result) => {
    server = await fakeServer(answer);
    expect(await createTwilioSender(credentials, server.url)(message)).toMatchObject(result);
    expect(server.requests).toHaveLength(1);
  });

  it('is refused without an account', async () => {
    expect(await createTwilioSender({ ...credentials, account: undefined })(message)).toEqual({
      status: 'refused',
      code: 'no-account',
    });
  });
});
