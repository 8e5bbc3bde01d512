import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProviderCredentials } from '../../../functions/platform/secrets.ts';
import { createBandwidthSender } from '../../../functions/providers/bandwidth.ts';
import { createBirdSender } from '../../../functions/providers/bird.ts';
import { createGenericSender } from '../../../functions/providers/generic.ts';
import { createInfobipSender } from '../../../functions/providers/infobip.ts';
import { createMessagebirdSender } from '../../../functions/providers/messagebird.ts';
import { createPlivoSender } from '../../../functions/providers/plivo.ts';
import { postOnce } from '../../../functions/providers/post-once.ts';
import type { SendText } from '../../../functions/providers/provider.ts';
import { createSinchSender } from '../../../functions/providers/sinch.ts';
import { createTelnyxSender } from '../../../functions/providers/telnyx.ts';
import { createTwilioSender } from '../../../functions/providers/twilio.ts';
import { createVonageSender } from '../../../functions/providers/vonage.ts';
import { type FakeServer, fakeServer } from '../../support/fake-server.ts';

let server: FakeServer | undefined;
afterEach(() => server?.stop());

const credentials = (given: Partial<ProviderCredentials>): ProviderCredentials => ({
  secrets: [],
  logins: [],
  publicKeys: [],
  ...given,
});

const message = { from: '+15005550003', to: '+12025550123', text: 'Acme: bye & good luck', channel: 'ch-1' };
const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`;

interface Case {
  name: string;
  create: (url: string) => SendText;
  /** What the provider documents for a message that it takes. */
  path: string;
  authorization?: string;
  sent: unknown;
  taken: { status: number; body: string };
  messageId: string;
  /** Refusals in the provider's own words. */
  refusals: [string, { status: number; body: string }, object][];
}

const cases: Case[] = [
  {
    name: 'Twilio',
    create: (url) => createTwilioSender(credentials({ account: 'AC1', secrets: ['token'] }), url),
    path: '/2010-04-01/Accounts/AC1/Messages.json',
    authorization: basic('AC1:token'),
    sent: { From: message.from, To: message.to, Body: message.text },
    taken: { status: 201, body: '{"sid":"SM1","status":"queued","error_code":null}' },
    messageId: 'SM1',
    refusals: [
      ['opted out', { status: 400, body: '{"code":21610}' }, { code: '21610', means: 'opted-out' }],
      ['no mobile number', { status: 400, body: '{"code":21614}' }, { code: '21614', means: 'unreachable' }],
      ['a sender that is not ours', { status: 400, body: '{"code":21606}' }, { code: '21606' }],
    ],
  },
  {
    name: 'Vonage',
    create: (url) => createVonageSender(credentials({ apiKey: 'key:secret' }), url),
    path: '/sms/json',
    sent: {
      api_key: 'key',
      api_secret: 'secret',
      from: '15005550003',
      to: '12025550123',
      text: message.text,
      type: 'text',
    },
    taken: { status: 200, body: '{"message-count":"1","messages":[{"to":"1","message-id":"0C1","status":"0"}]}' },
    messageId: '0C1',
    refusals: [
      ['a wrong secret', { status: 200, body: '{"messages":[{"status":"4","error-text":"no"}]}' }, { code: '4' }],
      ['a dead number', { status: 200, body: '{"messages":[{"status":"33"}]}' }, { code: '33', means: 'unreachable' }],
    ],
  },
  {
    name: 'Telnyx',
    create: (url) => createTelnyxSender(credentials({ apiKey: 'KEY1' }), url),
    path: '/v2/messages',
    authorization: 'Bearer KEY1',
    sent: { from: message.from, to: message.to, text: message.text },
    taken: { status: 200, body: '{"data":{"id":"40385f64-5717-4562-b3fc-2c963f66afa6","record_type":"message"}}' },
    messageId: '40385f64-5717-4562-b3fc-2c963f66afa6',
    refusals: [
      [
        'opted out',
        { status: 400, body: '{"errors":[{"code":"40300","title":"Blocked due to STOP message"}]}' },
        { code: '40300', means: 'opted-out' },
      ],
    ],
  },
  {
    name: 'Plivo',
    create: (url) => createPlivoSender(credentials({ account: 'MA1', secrets: ['token'] }), url),
    path: '/v1/Account/MA1/Message/',
    authorization: basic('MA1:token'),
    sent: { src: '15005550003', dst: '12025550123', text: message.text },
    taken: { status: 202, body: '{"message":"message(s) queued","message_uuid":["db3ce55a"],"api_id":"db342550"}' },
    messageId: 'db3ce55a',
    refusals: [['a wrong source', { status: 400, body: '{"error":"src is not valid"}' }, { code: 'HTTP 400' }]],
  },
  {
    name: 'Sinch',
    create: (url) => createSinchSender(credentials({ account: 'plan', apiKey: 'token' }), url),
    path: '/xms/v1/plan/batches',
    authorization: 'Bearer token',
    sent: { from: '15005550003', to: ['12025550123'], body: message.text, delivery_report: 'per_recipient_final' },
    taken: { status: 201, body: '{"id":"01FC66621XXXXX119Z8PMV1QPQ","to":["1"],"canceled":false}' },
    messageId: '01FC66621XXXXX119Z8PMV1QPQ',
    refusals: [
      [
        'bad syntax',
        { status: 400, body: '{"code":"syntax_invalid_json","text":"x"}' },
        { code: 'syntax_invalid_json' },
      ],
    ],
  },
  {
    name: 'MessageBird',
    create: (url) => createMessagebirdSender(credentials({ apiKey: 'live_1' }), url),
    path: '/messages',
    authorization: 'AccessKey live_1',
    sent: { originator: '15005550003', recipients: ['12025550123'], body: message.text, datacoding: 'auto' },
    taken: { status: 201, body: '{"id":"efa6405d518d4c0c88cce11f7db775fb","direction":"mt"}' },
    messageId: 'efa6405d518d4c0c88cce11f7db775fb',
    refusals: [['no balance', { status: 422, body: '{"errors":[{"code":25,"description":"x"}]}' }, { code: '25' }]],
  },
  {
    name: 'Bird',
    create: (url) => createBirdSender(credentials({ account: 'ws-1', apiKey: 'key' }), url),
    path: '/workspaces/ws-1/channels/ch-1/messages',
    authorization: 'AccessKey key',
    sent: {
      receiver: { contacts: [{ identifierValue: message.to }] },
      body: { type: 'text', text: { text: message.text } },
    },
    taken: { status: 202, body: '{"id":"7d9f4c1a","status":"accepted"}' },
    messageId: '7d9f4c1a',
    refusals: [
      ['bad input', { status: 422, body: '{"code":"InvalidPayload","message":"x"}' }, { code: 'InvalidPayload' }],
    ],
  },
  {
    name: 'Infobip',
    create: (url) => createInfobipSender(credentials({ apiKey: 'key', host: 'x.api.infobip.com' }), url),
    path: '/sms/3/messages',
    authorization: 'App key',
    sent: {
      messages: [{ sender: '15005550003', destinations: [{ to: '12025550123' }], content: { text: message.text } }],
    },
    taken: {
      status: 200,
      body: '{"bulkId":"1","messages":[{"messageId":"2250be2d","status":{"groupId":1,"groupName":"PENDING","id":26},"destination":"1"}]}',
    },
    messageId: '2250be2d',
    refusals: [
      [
        'a rejected destination',
        {
          status: 200,
          body: '{"messages":[{"messageId":"1","status":{"groupName":"REJECTED","name":"REJECTED_DESTINATION"}}]}',
        },
        { code: 'REJECTED_DESTINATION' },
      ],
      [
        'a wrong key',
        { status: 401, body: '{"requestError":{"serviceException":{"messageId":"UNAUTHORIZED","text":"x"}}}' },
        { code: 'UNAUTHORIZED' },
      ],
    ],
  },
  {
    name: 'Bandwidth',
    create: (url) =>
      createBandwidthSender(credentials({ account: '99', apiKey: 'user:pass', application: 'app-1' }), url),
    path: '/users/99/messages',
    authorization: basic('user:pass'),
    sent: { applicationId: 'app-1', from: message.from, to: [message.to], text: message.text },
    taken: { status: 202, body: '{"id":"1589228074636lm4k2je7j7jklbn2","direction":"out"}' },
    messageId: '1589228074636lm4k2je7j7jklbn2',
    refusals: [
      [
        'a bad request',
        { status: 400, body: '{"type":"request-validation","description":"x"}' },
        { code: 'request-validation' },
      ],
    ],
  },
  {
    name: 'a system of the owner',
    create: (url) =>
      createGenericSender(credentials({ url: `${url}/texts`, secrets: ['secret'] }), () => 1_795_435_200_000),
    path: '/texts',
    sent: { from: message.from, to: message.to, text: message.text },
    taken: { status: 202, body: '{"id":"out-1"}' },
    messageId: 'out-1',
    refusals: [['no', { status: 422, body: 'no' }, { code: 'HTTP 422' }]],
  },
];

const read = (body: string): unknown =>
  body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));

describe.each(cases)('sending by $name', ({ create, path, authorization, sent, taken, messageId, refusals }) => {
  it('posts the text once, as documented, and gives back its id', async () => {
    server = await fakeServer(taken);
    expect(await create(server.url)(message)).toEqual({ status: 'sent', messageId });
    const [request, ...more] = server.requests;
    expect(more).toEqual([]);
    expect([request?.method, request?.path]).toEqual(['POST', path]);
    expect(request?.headers.authorization).toBe(authorization);
    expect(read(request?.body ?? '')).toEqual(sent);
  });

  it.each(refusals)('calls %s refused, for good', async (_name, answer, result) => {
    server = await fakeServer(answer);
    expect(await create(server.url)(message)).toEqual({ status: 'refused', ...result });
    expect(server.requests).toHaveLength(1);
  });

  it('gives way at 429, and leaves it to the stream to try again', async () => {
    server = await fakeServer({ status: 429, headers: { 'retry-after': '1' }, body: '{}' });
    expect(await create(server.url)(message)).toMatchObject({ status: 'busy' });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['a fault of the service', { status: 503, headers: { 'retry-after': '1' }, body: 'busy' }],
    ['a broken connection', 'reset' as const],
  ])('never sends again after %s, since it may have been sent', async (_name, answer) => {
    server = await fakeServer(answer);
    expect(await create(server.url)(message)).toMatchObject({ status: 'ambiguous' });
    expect(server.requests).toHaveLength(1);
  });

  it('takes 2xx for sent, whatever else the answer says', async () => {
    server = await fakeServer({ status: 200, body: 'no json' });
    expect(await create(server.url)(message)).toEqual({ status: 'sent' });
  });

  it('follows no redirect, which could take text and key elsewhere', async () => {
    server = await fakeServer({ status: 307, headers: { location: '/elsewhere' } });
    expect(await create(server.url)(message)).toMatchObject({ status: 'refused' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('posting once', () => {
  const post = (url: string, timeout?: number) =>
    postOnce({ url, headers: {}, body: {}, ...(timeout && { timeout }) }, () => ({}));

  it('gives up on silence, which may still have sent it', async () => {
    server = await fakeServer('hang');
    expect(await post(server.url, 100)).toEqual({ status: 'ambiguous', code: 'TimeoutError' });
    expect(server.requests).toHaveLength(1);
  });

  it('knows that nothing was sent where no connection came about', async () => {
    const closed = await portThatNobodyListensOn();
    expect(await post(`http://127.0.0.1:${closed}`)).toEqual({ status: 'busy', code: 'ECONNREFUSED' });
  });
});

describe('without what an API wants', () => {
  it.each<[string, SendText, string]>([
    ['Vonage', createVonageSender(credentials({})), 'no-api-key'],
    ['Telnyx', createTelnyxSender(credentials({})), 'no-api-key'],
    ['Plivo', createPlivoSender(credentials({})), 'no-account'],
    ['Sinch', createSinchSender(credentials({ account: 'plan' })), 'no-api-key'],
    ['MessageBird', createMessagebirdSender(credentials({})), 'no-api-key'],
    ['Infobip', createInfobipSender(credentials({})), 'no-api-key'],
    ['Bandwidth', createBandwidthSender(credentials({ account: '1', apiKey: 'a:b' })), 'no-application'],
    ['a system of the owner', createGenericSender(credentials({})), 'no-url'],
  ])('%s refuses and says what', async (_name, send, code) => {
    expect(await send({ ...message, channel: undefined })).toEqual({ status: 'refused', code });
  });

  it('Bird refuses a sender without a channel', async () => {
    const send = createBirdSender(credentials({ account: 'ws', apiKey: 'k' }));
    expect(await send({ ...message, channel: undefined })).toEqual({ status: 'refused', code: 'no-channel' });
  });
});

it('signs what goes to a system of the owner as that system signs to us', async () => {
  server = await fakeServer({ status: 200, body: '{}' });
  await createGenericSender(credentials({ url: server.url, secrets: ['secret'] }), () => 1_795_435_200_999)(message);
  const [request] = server.requests;
  const signature = createHmac('sha256', 'secret').update(`1795435200.${request?.body}`).digest('hex');
  expect(request?.headers['x-basta-signature']).toBe(`t=1795435200,v1=${signature}`);
});

it('sends a text that needs it in Unicode by Vonage', async () => {
  server = await fakeServer({ status: 200, body: '{}' });
  await createVonageSender(credentials({ apiKey: 'k:s' }), server.url)({ ...message, text: '您已退订' });
  expect(new URLSearchParams(server.requests[0]?.body).get('type')).toBe('unicode');
});

function portThatNobodyListensOn(): Promise<number> {
  return new Promise((resolve) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const address = listener.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      listener.close(() => resolve(port));
    });
  });
}
