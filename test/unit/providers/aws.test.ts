import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmsVoiceSender, createSnsSender } from '../../../functions/providers/aws.ts';
import { type FakeServer, fakeServer } from '../../support/fake-server.ts';
import { fakeCredentials } from '../../support/table.ts';

let server: FakeServer | undefined;
afterEach(() => server?.stop());

const message = { from: '+15005550002', to: '+12025550123', text: 'Acme: bye' };
const settings = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: fakeCredentials,
  maxAttempts: 1,
  requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
});

const smsVoice = (endpoint: string) => createSmsVoiceSender(new PinpointSMSVoiceV2Client(settings(endpoint)));
const awsError = (status: number, type: string) => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type },
  body: JSON.stringify({ __type: type, message: 'no' }),
});

describe('sending by AWS End User Messaging', () => {
  it('sends from the number that was written to, as transactional', async () => {
    server = await fakeServer({
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: '{"MessageId":"m-1"}',
    });
    expect(await smsVoice(server.url)(message)).toEqual({ status: 'sent', messageId: 'm-1' });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
      DestinationPhoneNumber: message.to,
      OriginationIdentity: message.from,
      MessageBody: message.text,
      MessageType: 'TRANSACTIONAL',
    });
  });

  it.each([
    ['a refusal', awsError(400, 'ValidationException'), 'refused'],
    ['an opted-out number', awsError(409, 'ConflictException'), 'refused'],
    ['throttling', awsError(400, 'ThrottlingException'), 'busy'],
    ['a fault of the service', awsError(500, 'InternalServerException'), 'ambiguous'],
    ['silence', 'hang' as const, 'ambiguous'],
    ['a broken connection', 'reset' as const, 'ambiguous'],
  ])('takes %s for what it is, and tries once', async (_name, answer, status) => {
    server = await fakeServer(answer);
    expect(await smsVoice(server.url)(message)).toMatchObject({ status });
    expect(server.requests).toHaveLength(1);
  });
});

describe('sending by SNS', () => {
  it('publishes to the number, from ours', async () => {
    server = await fakeServer({
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m-2</MessageId></PublishResult></PublishResponse>',
    });
    const send = createSnsSender(new SNSClient(settings(server.url)));
    expect(await send(message)).toEqual({ status: 'sent', messageId: 'm-2' });
    const form = new URLSearchParams(server.requests[0]?.body);
    expect([form.get('PhoneNumber'), form.get('Message')]).toEqual([message.to, message.text]);
    expect([...form.values()]).toContain('AWS.MM.SMS.OriginationNumber');
  });
});
