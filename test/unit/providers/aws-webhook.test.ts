import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../functions/domain/instant.ts';
import { createAwsWebhook, isSigningCertUrl } from '../../../functions/providers/aws-webhook.ts';
import type { WebhookRequest } from '../../../functions/providers/provider.ts';
import { aConfig, at } from '../../support/builders.ts';
import { pem, signedBySns, testTopic } from '../../support/provider-signatures.ts';

const certificateUrl = 'https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem';
const none = { secrets: [], logins: [], publicKeys: [] };
const config = aConfig({ awsTopics: [testTopic] });

const message = (different: Record<string, unknown> = {}) => ({
  Type: 'Notification',
  MessageId: 'm-1',
  TopicArn: testTopic,
  Message: '{}',
  Timestamp: '2026-11-23T11:59:00.000Z',
  SignatureVersion: '2',
  SigningCertURL: certificateUrl,
  ...different,
});

const confirmation = {
  Type: 'SubscriptionConfirmation',
  Token: 'token-1',
  SubscribeURL: 'https://169.254.169.254/latest/meta-data',
};

const request = (body: unknown): WebhookRequest => ({
  method: 'POST',
  path: '/webhooks/aws',
  query: '',
  url: 'https://basta.example/webhooks/aws',
  headers: { 'content-type': 'text/plain; charset=UTF-8' },
  parameters: {},
  body: Buffer.from(JSON.stringify(body)),
});

function setUp(certificate = pem('signing.pem')) {
  const fetched: string[] = [];
  const confirmed: string[][] = [];
  const provider = createAwsWebhook({
    fetchCertificate: async (url) => {
      fetched.push(url);
      return certificate;
    },
    confirm: async (...what) => void confirmed.push(what),
  });
  const verify = (body: unknown, now = at()) => provider.verify(request(body), none, now, config);
  return { provider, verify, fetched, confirmed };
}

describe('a message of SNS over HTTPS', () => {
  it.each(['1', '2'])(
    'is taken with signature version %s, and its certificate fetched once',
    async (SignatureVersion) => {
      const { verify, fetched } = setUp();
      expect(await verify(signedBySns(message({ SignatureVersion })))).toBe(true);
      expect(await verify(signedBySns(message({ SignatureVersion, MessageId: 'm-2' })))).toBe(true);
      expect(fetched).toEqual([certificateUrl]);
    },
  );

  it.each([
    ['a topic that the config does not name', { TopicArn: 'arn:aws:sns:us-east-1:999999999999:two-way-sms' }],
    ['another signature version', { SignatureVersion: '3' }],
    ['a certificate of another region', { SigningCertURL: certificateUrl.replace('us-east-1', 'eu-west-1') }],
    ['a certificate from elsewhere', { SigningCertURL: 'https://evil.example/a.pem' }],
    ['an unknown type', { Type: 'Other' }],
  ])('is refused from %s, without fetching anything', async (_what, different) => {
    const { verify, fetched } = setUp();
    expect(await verify(signedBySns(message(different)))).toBe(false);
    expect(fetched).toEqual([]);
  });

  it('is refused with a certificate that is not of SNS, or not valid at the time', async () => {
    expect(await setUp(pem('other-name.pem')).verify(signedBySns(message(), 'other-name.key'))).toBe(false);
    expect(await setUp().verify(signedBySns(message(), 'other-name.key'))).toBe(false);
    expect(await setUp().verify(signedBySns(message()), parseInstant('2200-01-01T00:00:00Z'))).toBe(false);
    expect(await setUp('no certificate').verify(signedBySns(message()))).toBe(false);
  });

  it('is refused with a chain of which a link is missing', async () => {
    const chain = `${pem('signing.pem')}${pem('other-name.pem')}`;
    expect(await setUp(chain).verify(signedBySns(message()))).toBe(false);
    const whole = `${pem('signing.pem')}${pem('signing.pem')}`;
    expect(await setUp(whole).verify(signedBySns(message()))).toBe(true);
  });

  it('is asked for again while its certificate can not be fetched', async () => {
    let failures = 1;
    const provider = createAwsWebhook({
      fetchCertificate: async () => {
        if (failures-- > 0) throw new Error('down');
        return pem('signing.pem');
      },
      confirm: async () => {},
    });
    const verify = async () => provider.verify(request(signedBySns(message())), none, at(), config);
    await expect(verify()).rejects.toMatchObject({ statusCode: 503 });
    expect(await verify()).toBe(true);
  });
});

describe('the address of a certificate', () => {
  it.each([
    'http://sns.us-east-1.amazonaws.com/a.pem',
    'https://sns.us-east-1.amazonaws.com.evil.example/a.pem',
    'https://sns.us-east-1.amazonaws.com%00.evil.example/a.pem',
    'https://sns.us-east-1.amazonaws.com@evil.example/a.pem',
    'https://evil.example\\@sns.us-east-1.amazonaws.com/a.pem',
    'https://sns.us-east-1.amazonaws.com:8443/a.pem',
    'https://sns.us-east-1.amazonaws.com/?a.pem',
    'https://sns.us-east-1.amazonaws.com/a.pem?x',
    'https://sns.us-east-1.amazonaws.com/a.pem#x',
    'https://sns.us-east-1.amazonaws.com/a/../b.pem',
    'https://sns.us-east-1.amazonaws.com/a.txt',
    'https://s3.us-east-1.amazonaws.com/a.pem',
    'https://sns.us-east-1.amazonaws.comm/a.pem',
    'https://SNS.us-east-1.amazonaws.com/a.pem',
    ' https://sns.us-east-1.amazonaws.com/a.pem',
    'sns.us-east-1.amazonaws.com/a.pem',
    '',
  ])('is none where it is %s', (url) => {
    expect(isSigningCertUrl(url, testTopic)).toBe(false);
  });

  it('is SNS’s own, of the topic’s region, in China too', () => {
    expect(isSigningCertUrl(certificateUrl, testTopic)).toBe(true);
    const china = 'https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-0.pem';
    expect(isSigningCertUrl(china, 'arn:aws-cn:sns:cn-north-1:123456789012:t')).toBe(true);
  });
});

describe('subscribing', () => {
  it('is confirmed for the topic of the config by its token; SubscribeURL is not looked at', async () => {
    const { provider, verify, confirmed } = setUp();
    const signed = signedBySns(message(confirmation));
    expect(await verify(signed)).toBe(true);
    expect(await provider.greet?.(request(signed))).toEqual({ statusCode: 200 });
    expect(confirmed).toEqual([[testTopic, 'token-1']]);
    expect(provider.greet?.(request(message()))).toBeUndefined();
  });

  it('may end, which changes nothing; its message is signed as the confirmation is', async () => {
    const { provider, verify } = setUp();
    const signed = signedBySns(message({ ...confirmation, Type: 'UnsubscribeConfirmation' }));
    expect(await verify(signed)).toBe(true);
    expect(provider.greet?.(request(signed))).toBeUndefined();
    expect(provider.parse(request(signed))).toEqual([{ aside: 'UnsubscribeConfirmation' }]);
  });
});
