import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sender } from '../../../functions/domain/config/config.ts';
import { createAwsOptOutList } from '../../../functions/providers/aws-opt-out-list.ts';
import { createTelnyxOptOutList } from '../../../functions/providers/telnyx-opt-out-list.ts';
import { createTwilioOptOutList } from '../../../functions/providers/twilio-opt-out-list.ts';
import { aPhone } from '../../support/builders.ts';
import { type FakeAnswer, type FakeServer, fakeServer } from '../../support/fake-server.ts';
import { fakeCredentials } from '../../support/table.ts';

let server: FakeServer | undefined;
afterEach(() => server?.stop());

const credentials = { secrets: ['token'], logins: [], publicKeys: [], account: 'AC1', apiKey: undefined };

describe('the lists of AWS', () => {
  const sender: Sender = { provider: 'aws', number: '+15005550002', replies: 'basta', optOutList: 'Offers' };
  const json = (body: unknown, status = 200, type?: string): FakeAnswer => ({
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', ...(type && { 'x-amzn-errortype': type }) },
    body: JSON.stringify(body),
  });
  async function listWith(answer: FakeAnswer) {
    server = await fakeServer(answer);
    const settings = { endpoint: server.url, region: 'us-east-1', credentials: fakeCredentials, maxAttempts: 1 };
    return createAwsOptOutList(new PinpointSMSVoiceV2Client(settings), new SNSClient(settings));
  }
  const asked = () => JSON.parse(server?.requests[0]?.body ?? '{}') as unknown;

  it('are read page by page, without what we put there ourselves', async () => {
    const list = await listWith(
      json({
        OptedOutNumbers: [
          { OptedOutNumber: '+12025550101', OptedOutTimestamp: 1_795_434_000, EndUserOptedOut: true },
          { OptedOutNumber: '+12025550102', OptedOutTimestamp: 1_795_434_000, EndUserOptedOut: false },
        ],
        NextToken: 'more',
      }),
    );
    expect(await list.read?.(sender, 'here')).toEqual({
      numbers: [{ phone: '+12025550101', since: '2026-11-23T11:40:00.000Z' }],
      next: 'more',
    });
    expect(asked()).toEqual({ OptOutListName: 'Offers', MaxResults: 100, NextToken: 'here' });
  });

  it('take a number, and give it up', async () => {
    const list = await listWith(json({}));
    expect(await list.add?.(sender, aPhone)).toEqual({ status: 'done' });
    expect(asked()).toEqual({ OptOutListName: 'Offers', OptedOutNumber: aPhone });
    expect(await list.remove?.(sender, aPhone)).toEqual({ status: 'done' });
    expect(server?.requests.map(({ headers }) => headers['x-amz-target'])).toEqual([
      'PinpointSMSVoiceV2.PutOptedOutNumber',
      'PinpointSMSVoiceV2.DeleteOptedOutNumber',
    ]);
  });

  it.each([
    [
      'a second time in 30 days',
      json({ Reason: 'X' }, 409, 'ConflictException'),
      { status: 'refused', code: 'ConflictException' },
    ],
    [
      'a number that is not on it',
      json({ ResourceType: 'opted-out-number' }, 404, 'ResourceNotFoundException'),
      { status: 'done' },
    ],
    [
      'a list that is not there',
      json({ ResourceType: 'opt-out-list' }, 404, 'ResourceNotFoundException'),
      { status: 'refused', code: 'ResourceNotFoundException' },
    ],
    ['too many calls', json({}, 429, 'ThrottlingException'), { status: 'busy', code: 'ThrottlingException' }],
    [
      'a fault of the service',
      json({}, 500, 'InternalServerException'),
      { status: 'failed', code: 'InternalServerException' },
    ],
  ])('answer taking off %s as it is', async (_what, answer, change) => {
    expect(await (await listWith(answer)).remove?.(sender, aPhone)).toEqual(change);
  });

  it('of SNS can be read and left, and nobody can be put on it', async () => {
    const sns: Sender = { ...sender, through: 'sns' };
    const list = await listWith({
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: '<ListPhoneNumbersOptedOutResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListPhoneNumbersOptedOutResult><phoneNumbers><member>+12025550101</member></phoneNumbers><nextToken>n</nextToken></ListPhoneNumbersOptedOutResult></ListPhoneNumbersOptedOutResponse>',
    });
    expect(await list.read?.(sns)).toEqual({ numbers: [{ phone: '+12025550101' }], next: 'n' });
    expect(await list.add?.(sns, aPhone)).toMatchObject({ status: 'refused' });
  });
});

describe('the list of Telnyx', () => {
  const sender: Sender = { provider: 'telnyx', number: '+15005550004', replies: 'provider' };
  const read = async (answer: FakeAnswer, from?: string) => {
    server = await fakeServer(answer);
    return createTelnyxOptOutList({ ...credentials, apiKey: 'KEY' }, server.url).read?.(sender, from);
  };

  it('is read page by page, of our sender alone', async () => {
    const body = {
      data: [{ to: '+12025550101', from: '+15005550004', keyword: 'STOP', created_at: '2026-11-23T11:40:00Z' }],
      meta: { total_pages: 2, total_results: 101, page_number: 1, page_size: 100 },
    };
    expect(await read({ status: 200, body: JSON.stringify(body) })).toEqual({
      numbers: [{ phone: '+12025550101', sender: '+15005550004', since: '2026-11-23T11:40:00.000Z' }],
      next: '2',
    });
    const { path, headers } = server?.requests[0] ?? {};
    expect(Object.fromEntries(new URLSearchParams(path?.split('?')[1]))).toEqual({
      'filter[from]': '+15005550004',
      'page[number]': '1',
      'page[size]': '100',
    });
    expect(headers?.authorization).toBe('Bearer KEY');
  });

  it('ends with its last page', async () => {
    const body = { data: [], meta: { total_pages: 2, page_number: 2 } };
    expect(await read({ status: 200, body: JSON.stringify(body) }, '2')).toEqual({ numbers: [] });
  });

  it('fails as a whole where it can not be read, so that it is read again', async () => {
    await expect(read({ status: 401, body: '{}' })).rejects.toThrow('HTTP 401');
  });
});

describe('the consents of Twilio', () => {
  const sender: Sender = { provider: 'twilio', number: '+15005550001', replies: 'provider' };
  const change = async (answer: FakeAnswer | 'reset') => {
    server = await fakeServer(answer);
    return createTwilioOptOutList(credentials, server.url).remove?.(sender, aPhone);
  };

  it('are changed one by one', async () => {
    expect(
      await change({ status: 201, body: '{"items":[{"correlation_id":"1","error_code":0,"error_messages":[]}]}' }),
    ).toEqual({
      status: 'done',
    });
    expect(server?.requests[0]?.path).toBe('/v1/Consents/Bulk');
    const item: unknown = JSON.parse(new URLSearchParams(server?.requests[0]?.body).get('Items') ?? '');
    expect(item).toMatchObject({ contact_id: aPhone, sender_id: sender.number, status: 'opt-in' });
  });

  it.each<[string, FakeAnswer | 'reset', object]>([
    ['a refused item', { status: 201, body: '{"items":[{"error_code":30646}]}' }, { status: 'refused', code: '30646' }],
    [
      'an account that is not in the pilot',
      { status: 403, body: '{"code":20403}' },
      { status: 'refused', code: '20403' },
    ],
    ['too many calls', { status: 429, body: '{}' }, { status: 'busy', code: 'HTTP 429' }],
    ['a fault of the service', { status: 500, body: 'x' }, { status: 'failed', code: 'HTTP 500' }],
    ['a broken connection', 'reset', { status: 'failed' }],
  ])('answer %s as it is', async (_what, answer, result) => {
    expect(await change(answer)).toMatchObject(result);
  });
});
