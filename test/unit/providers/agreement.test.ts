import { createHash, createHmac } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AlgorithmTypes } from '@vonage/auth';
import { verifySignature as verifyVonageToken } from '@vonage/jwt';
import { SMS } from '@vonage/sms';
import fc from 'fast-check';
import { validateSignature as validatePlivoV2, validateV3Signature as validatePlivoV3 } from 'plivo';
import { TelnyxWebhook } from 'telnyx/lib/webhooks';
import twilioSdk from 'twilio';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProviderName } from '../../../functions/domain/config/config.ts';
import { epochMs, parseInstant } from '../../../functions/domain/instant.ts';
import type { WebhookRequest } from '../../../functions/providers/provider.ts';
import { aConfig, at } from '../../support/builders.ts';
import {
  aToken,
  pem,
  plivoV3,
  signedAs,
  signedBySns,
  testProviders,
  testSecrets,
  testTopic,
  vonageMethods,
  vonageSignature,
} from '../../support/provider-signatures.ts';

/*
 * What a provider's own library says of a request, we have to say too: of requests that are signed well, and of ones in
 * which something was changed. FC_RUNS sets how many of each are tried.
 */
const runs = Number(process.env.FC_RUNS ?? 300);
const check = (property: fc.IProperty<unknown> | fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: runs });

const require = createRequire(import.meta.url);
const form = 'application/x-www-form-urlencoded';
const host = 'https://basta.example';

interface Given {
  method?: string;
  query?: string;
  headers?: Record<string, string>;
  body?: string;
  url?: string;
}

const requestTo = (
  path: string,
  { method = 'POST', query = '', headers = {}, body = '', url }: Given,
): WebhookRequest => ({
  method,
  path,
  query,
  headers,
  parameters: {},
  body: Buffer.from(body),
  url: url ?? `${host}${path}${query && `?${query}`}`,
});

const verify = (provider: ProviderName, request: WebhookRequest, now = at()) =>
  testProviders[provider].verify(request, testSecrets[provider], now, aConfig({ awsTopics: [testTopic] }));

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,11}$/).filter((it) => !(it in {}));
const parameters = fc.dictionary(name, text, { maxKeys: 8, noNullPrototype: true });
const bodies = fc.oneof(fc.json(), text, fc.constant(''));

/** The text with one character changed, or as it is. */
const maybeChanged = (original: string, { at: position, by }: { at: number; by: string }): string =>
  by === '' || original === '' ? original : splice(original, position % original.length, by);
const splice = (original: string, position: number, by: string) =>
  original.slice(0, position) + by + original.slice(position + 1);
const change = fc.record({
  at: fc.nat(500),
  by: fc.oneof(fc.constant(''), fc.constantFrom('A', '0', '=', 'b', '/', 'é')),
});

describe('Twilio', () => {
  const token = 'local-twilio-secret';
  const queries = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters(),
    fc.constantFrom(
      "a='b'",
      'a=%27b%27&c',
      'b=2&a=1&b=1',
      'a=b%20c+d',
      'ä=ö',
      'a[]=1&a[]=2',
      '=',
      'a==b',
      'a=%E2%9C%93',
      '%',
    ),
  );

  it('signs the address in one of six spellings', () => {
    const hosts = fc.constantFrom(
      'https://basta.example',
      'https://basta.example:443',
      'https://BASTA.example:8443',
      'http://basta.example',
    );
    const signedUrl = fc.constantFrom<(url: string) => string>(
      (url) => url,
      (url) => url.replace(/^(https:\/\/[^/:]+)(?=\/)/, '$1:443'),
      (url) => new URL(url).toString(),
      (url) => url.replace(':443', ''),
      (url) => url.replace('a', 'b'),
      (url) =>
        url.includes('?') ? url.replace(/\?.*/, (query) => query.replaceAll("'", '%27').replaceAll('%20', '+')) : url,
    );
    check(
      fc.property(hosts, queries, signedUrl, parameters, change, (origin, query, signed, params, changed) => {
        const url = `${origin}/webhooks/twilio${query && `?${query}`}`;
        const signature = maybeChanged(twilioSdk.getExpectedTwilioSignature(token, signed(url), params), changed);
        const request = requestTo('/webhooks/twilio', {
          query,
          url,
          headers: { 'content-type': form, 'x-twilio-signature': signature },
          body: new URLSearchParams(params).toString(),
        });
        expect(verify('twilio', request)).toBe(twilioSdk.validateRequest(token, signature, url, params));
      }),
    );
  });
});

describe('Vonage', () => {
  const secret = 'local-vonage-secret';
  const sdk = new SMS({ apiKey: 'abcd1234', apiSecret: 'x' });
  const algorithms = [
    AlgorithmTypes.md5hash,
    AlgorithmTypes.md5hmac,
    AlgorithmTypes.sha1hmac,
    AlgorithmTypes.sha256hmac,
    AlgorithmTypes.sha512hmac,
  ];

  it('signs parameters by one of five methods, in a form, a query or JSON', () => {
    check(
      fc.property(
        parameters.filter((it) => Object.keys(it).length > 0),
        fc.constantFrom(...vonageMethods),
        fc.constantFrom('form', 'query', 'json'),
        fc.oneof(fc.constant({}), parameters),
        change,
        (params, method, by, added, changed) => {
          const sig = maybeChanged(vonageSignature(params, method), changed);
          const sent = { ...params, ...added, sig };
          const encoded = new URLSearchParams(sent).toString();
          const request = requestTo(
            '/webhooks/vonage',
            by === 'query'
              ? { method: 'GET', query: encoded }
              : by === 'form'
                ? { headers: { 'content-type': form }, body: encoded }
                : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) },
          );
          const theirs = algorithms.some((algorithm) => sdk.verifySignature(sig, sent, secret, algorithm));
          expect(verify('vonage', request)).toBe(theirs);
        },
      ),
    );
  });

  it.each([
    ['md5hash', 'd2e7b1dc968737c5998ad624e02f90b7'],
    ['sha256', 'DDB8397C2B90AAC7F3882D306475C9A5058C92322EEF43C92B298B6E0FC0D330'],
  ])('passes the vector of its Node library for %s', (_method, sig) => {
    const sent = {
      'message-timestamp': '2013-11-21 15:27:30',
      messageId: '020000001B0FE827',
      msisdn: '14843472194',
      text: 'Test again',
      timestamp: '1385047698',
      to: '13239877404',
      type: 'text',
      sig,
    };
    const request = requestTo('/webhooks/vonage', { method: 'GET', query: new URLSearchParams(sent).toString() });
    const credentials = { ...testSecrets.vonage, secrets: ['my_secret_key_for_testing'] };
    expect(testProviders.vonage.verify(request, credentials, at())).toBe(true);
  });

  it('takes & and = in values for _, as the vector of its Ruby library has it', () => {
    for (const value of ['_', '&', '=']) {
      const query = new URLSearchParams({ k: value, sig: 'c3d6a686ab9c7e7408bb1c0506e9629a' }).toString();
      const credentials = { ...testSecrets.vonage, secrets: ['my_secret_key_for_testing'] };
      const request = requestTo('/webhooks/vonage', { method: 'GET', query });
      expect(testProviders.vonage.verify(request, credentials, at())).toBe(true);
    }
  });

  it('signs a message of the Messages API by a token that holds the hash of its body', () => {
    const algorithm = fc.constantFrom('HS256' as const, 'HS512' as const);
    check(
      fc.property(bodies, bodies, fc.boolean(), algorithm, change, (body, other, same, alg, changed) => {
        const payload_hash = hashOf(same ? body : other);
        const token = maybeChanged(aToken({ iat: 1_795_430_000, iss: 'Vonage', payload_hash }, secret, alg), changed);
        const request = requestTo('/webhooks/vonage', {
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body,
        });
        const ours = verify('vonage', request);
        const theirs = verifyVonageToken(token, secret) && (same || body === other);
        expect(ours).toBe(theirs);
      }),
    );
  });
});

describe('Telnyx', () => {
  beforeAll(() => void vi.useFakeTimers({ now: epochMs(at()), toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  it('signs time and body, and holds for five minutes', async () => {
    const [key = ''] = testSecrets.telnyx.publicKeys;
    const sdk = new TelnyxWebhook(key);
    await check(
      fc.asyncProperty(
        bodies,
        fc.integer({ min: -400, max: 400 }),
        change,
        change,
        async (body, age, inBody, inHeader) => {
          const signed = signedAs.telnyx({ path: '/webhooks/telnyx', body }, at(age));
          const headers = { ...signed.headers };
          headers['telnyx-signature-ed25519'] = maybeChanged(headers['telnyx-signature-ed25519'] ?? '', inHeader);
          const sent = maybeChanged(body, inBody);
          const theirs = await sdk.verify(sent, headers).then(
            () => true,
            () => false,
          );
          expect(verify('telnyx', requestTo('/webhooks/telnyx', { headers, body: sent }))).toBe(theirs);
        },
      ),
    );
  });

  it('passes a vector made with the key of RFC 8032', () => {
    const body =
      '{"data":{"event_type":"message.received","id":"b301ed3f-1490-491f-995f-6e64e69674d4","occurred_at":"2019-12-09T20:16:07.588+00:00","payload":{"direction":"inbound","from":{"phone_number":"+13125550001"},"id":"84cca175-9755-4859-b67f-4730d7f58aa3","text":"STOP","to":[{"phone_number":"+17735550002"}],"type":"SMS"},"record_type":"event"}}';
    const headers = {
      'telnyx-timestamp': '1700000000',
      'telnyx-signature-ed25519':
        'UVKp3Ha4gsv9+0aSjZw4SN8WDuqlR+kjhhrDdiw+FvyoCkky0vcfaWhPyF5+eAstHM6vjGX8ZKJASHU2mSvwBQ==',
    };
    const now = parseInstant('2023-11-14T22:14:00Z') ?? at();
    expect(verify('telnyx', requestTo('/webhooks/telnyx', { headers, body }), now)).toBe(true);
    expect(testSecrets.telnyx.publicKeys).toEqual(['11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=']);
  });
});

describe('Plivo', () => {
  const token = 'local-plivo-secret';
  const path = '/webhooks/plivo';
  const ascii = fc.stringMatching(/^[A-Za-z0-9 .,+~-]{0,12}$/);
  const query = fc
    .dictionary(name, ascii, { maxKeys: 4, noNullPrototype: true })
    .map((it) => new URLSearchParams(it).toString());

  it('signs address, query and form by V3', () => {
    check(
      fc.property(
        fc.constantFrom('POST', 'GET'),
        query,
        parameters,
        change,
        change,
        (method, asked, params, inSignature, inQuery) => {
          const nonce = '31627761595286130198';
          const body = method === 'POST' ? new URLSearchParams(params).toString() : '';
          const headers = { 'content-type': form, 'x-plivo-signature-v3-nonce': nonce };
          const signed = plivoV3({ method, path, query: asked, headers, body }, nonce);
          const signature = maybeChanged(signed, inSignature);
          const sent = maybeChanged(asked, { ...inQuery, by: inQuery.by.replace(/[^A0b]/, '') });
          const request = requestTo(path, {
            method,
            query: sent,
            headers: { ...headers, 'x-plivo-signature-v3': signature },
            body,
          });
          const theirs = validatePlivoV3(method, request.url, nonce, token, signature, method === 'POST' ? params : {});
          expect(verify('plivo', request)).toBe(theirs);
        },
      ),
    );
  });

  it('signs the address alone by V2, which counts only where there is no V3', () => {
    const nonce = '12345';
    check(
      fc.property(query, bodies, change, (asked, body, changed) => {
        const signature = maybeChanged(
          createHmac('sha256', token).update(`${host}${path}${nonce}`).digest('base64'),
          changed,
        );
        const headers = {
          'content-type': form,
          'x-plivo-signature-v2': signature,
          'x-plivo-signature-v2-nonce': nonce,
        };
        const request = requestTo(path, { query: asked, headers, body });
        expect(verify('plivo', request)).toBe(validatePlivoV2(request.url, nonce, signature, token));
        const both = { ...headers, 'x-plivo-signature-v3': 'x', 'x-plivo-signature-v3-nonce': nonce };
        expect(verify('plivo', requestTo(path, { query: asked, headers: both, body }))).toBe(false);
      }),
    );
  });

  const vector = {
    Direction: 'outbound',
    From: '19792014278',
    ALegUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    ALegRequestUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    CallUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    RequestUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    CallStatus: 'in-progress',
    BillRate: '0.002',
    ParentAuthID: 'MANWVLYTK4ZWU1YTY4QA',
    To: 'sip:PlivoSignature382029104058171078704104@phone-qa.voice.plivodev.com',
    'SIP-H-To': '<sip:PlivoSignature382029104058171078704104@52.9.11.55;transport=udp>;tag=1',
    SessionStart: '2020-04-08 11:34:33.238707',
    Event: 'StartApp',
  };

  it.each([
    ['POST', 'a=b&c=d', 'k7Pusd4OxCIjR5IfA9iedDNu/h/gbdYqdzG/MiYtd1c='],
    ['POST', '', 'iAjE5QqI37mbkYe4w3jTMudqEzbDufdqi7sYwTu64e0='],
    ['GET', 'a=b&c=d', 'UBq8jAtd32wR8EK9VgxbBn4n5rpI/l1H9iN4WfSEHFQ='],
    ['GET', '', 'i/MQsaQSAd6fiKhOh2qeeeLHZ9faldADSb3/7+Akfbc='],
  ])('passes the V3 vector of its Go library for %s with query %s', (method, asked, signature) => {
    const url = `https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml${asked && `/?${asked}`}`;
    const all = new URLSearchParams(vector).toString();
    const isPost = method === 'POST';
    const request = requestTo('/', {
      method,
      query: isPost ? asked : [asked, all].filter(Boolean).join('&'),
      url,
      headers: {
        'content-type': form,
        'x-plivo-signature-v3': signature,
        'x-plivo-signature-v3-nonce': '31627761595286130198',
      },
      body: isPost ? all : '',
    });
    const credentials = { ...testSecrets.plivo, secrets: ['Y2Q2ZDgxZmY5YWRiOTI5YmQ1Njg0MTAxZWIyOTc4'] };
    expect(testProviders.plivo.verify(request, credentials, at())).toBe(true);
  });

  it('passes the V2 vector of its Node library', () => {
    const headers = {
      'x-plivo-signature-v2': 'ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc=',
      'x-plivo-signature-v2-nonce': '12345',
    };
    const credentials = { ...testSecrets.plivo, secrets: ['my_auth_token'] };
    expect(testProviders.plivo.verify(requestTo('', { url: 'https://answer.url', headers }), credentials, at())).toBe(
      true,
    );
  });

  it('may sign for the main account, and with several tokens at once', () => {
    const nonce = '1';
    const signature = plivoV3({ path, headers: { 'content-type': form }, body: 'a=b' }, nonce);
    const headers = {
      'content-type': form,
      'x-plivo-signature-ma-v3': `other, ${signature}`,
      'x-plivo-signature-v3-nonce': nonce,
    };
    expect(verify('plivo', requestTo(path, { headers, body: 'a=b' }))).toBe(true);
  });
});

describe('Sinch', () => {
  // The library's index needs a package that not every registry has; this part of it needs nothing.
  const index = require.resolve('@sinch/sdk-client');
  const sdk = require(join(dirname(index), 'utils/authorization.helper.js')) as {
    validateWebhookSignature(secret: string, headers: Record<string, string>, body: string): boolean;
  };

  it('signs body, nonce and time', () => {
    check(
      fc.property(bodies, change, change, change, (body, inBody, inSignature, inTime) => {
        const signed = signedAs.sinch({ path: '/webhooks/sinch', body }, at());
        const headers = { ...signed.headers };
        headers['x-sinch-webhook-signature'] = maybeChanged(headers['x-sinch-webhook-signature'] ?? '', inSignature);
        headers['x-sinch-webhook-signature-timestamp'] = maybeChanged('1795435200', inTime);
        const sent = maybeChanged(body, inBody);
        const theirs = sdk.validateWebhookSignature('local-sinch-secret', headers, sent);
        expect(verify('sinch', requestTo('/webhooks/sinch', { headers, body: sent }))).toBe(theirs);
      }),
    );
  });

  it('passes the vector of its Node library', () => {
    const body =
      '{"at":"2025-01-13T09:22:40.914Z","batch_id":"01JHFFHQ0P99JPPNQPJDV7JTBP","client_reference":"a client reference","code":0,"operator_status_at":"2025-01-13T09:22:00Z","recipient":"33662162466","status":"Delivered","type":"recipient_delivery_report_sms"}';
    const headers = {
      'x-sinch-webhook-signature': 'ZoHei66PPN/kZjw7hFVfGhJOnml3iGNCMWoyQVcE5o0=',
      'x-sinch-webhook-signature-nonce': '01JHFFHWYY7HSS4FWTMDTQEK8V',
      'x-sinch-webhook-signature-timestamp': '1736760161',
    };
    const credentials = { ...testSecrets.sinch, secrets: ['SMSWebhooksSecret'] };
    expect(testProviders.sinch.verify(requestTo('/webhooks/sinch', { headers, body }), credentials, at())).toBe(true);
  });
});

interface JwtVector {
  name: string;
  method: string;
  secret?: string;
  url: string;
  payload?: string;
  timestamp: string;
  token: string;
  valid: boolean;
}

describe('MessageBird', () => {
  const library = dirname(require.resolve('messagebird/lib/webhook-signature-jwt'));
  const jwt = require('messagebird/lib/webhook-signature-jwt') as {
    verify(url: string, payload: Buffer, jwt: string, key: Uint8Array, options: object): Promise<boolean>;
    VerifyOptions: new (url: boolean, payload: boolean, options: object) => object;
  };
  const vectors = JSON.parse(
    readFileSync(join(library, 'testdata/webhook-signature-jwt-reference.json'), 'utf8'),
  ) as JwtVector[];

  it.each(vectors.map((vector) => [vector.name, vector] as const))('passes its reference: %s', (_name, vector) => {
    const headers = { 'messagebird-signature-jwt': vector.token };
    const request = requestTo('/', { method: vector.method, url: vector.url, headers, body: vector.payload ?? '' });
    const credentials = { ...testSecrets.messagebird, secrets: [vector.secret ?? 'secret'] };
    const now = parseInstant(vector.timestamp) ?? at();
    expect(testProviders.messagebird.verify(request, credentials, now)).toBe(vector.valid);
  });

  it('signs the hashes of address and body by a token of a minute', async () => {
    const algorithms = fc.constantFrom('HS256' as const, 'HS384' as const, 'HS512' as const);
    const times = fc.integer({ min: -90, max: 90 });
    await check(
      fc.asyncProperty(
        bodies,
        fc.webQueryParameters(),
        algorithms,
        times,
        change,
        change,
        async (body, query, alg, age, inToken, inBody) => {
          const secret = 'local-messagebird-secret';
          const start = Math.floor(epochMs(at(age)) / 1000);
          const path = '/webhooks/messagebird';
          const request = requestTo(path, { query, body: maybeChanged(body, inBody) });
          const claims = {
            iss: 'MessageBird',
            nbf: start,
            exp: start + 60,
            jti: '1',
            url_hash: hashOf(request.url),
            ...(body && { payload_hash: hashOf(body) }),
          };
          const token = maybeChanged(aToken(claims, secret, alg), inToken);
          const options = {
            issuer: 'MessageBird',
            algorithms: ['HS256', 'HS384', 'HS512'],
            clockTolerance: 5,
            currentDate: new Date(at()),
          };
          const theirs = await jwt
            .verify(request.url, request.body, token, Buffer.from(secret), new jwt.VerifyOptions(true, true, options))
            .catch(() => false);
          expect(verify('messagebird', { ...request, headers: { 'messagebird-signature-jwt': token } })).toBe(
            theirs && isSpelledRight(token),
          );
        },
      ),
    );
  });

  it('passes the vector of its older signature', () => {
    const query =
      'id=eef0ab57a9e049be946f3821568c2b2e&status=delivered&recipient=31612345678&reference=FOO&mccmnc=20408&ported=1&statusDatetime=2019-01-11T09:17:11%2B00:00';
    const headers = {
      'messagebird-request-timestamp': '1547198231',
      'messagebird-signature': 'KVBdcVdz2lYMwcBLZCRITgxUfA/WkwSi+T3Wxl2HL6w=',
    };
    const credentials = { ...testSecrets.messagebird, secrets: ['PlLrKaqvZNRR5zAjm42ZT6q1SQxgbbGd'] };
    const request = requestTo('/', { method: 'GET', query, headers });
    const then = parseInstant('2019-01-11T09:17:31Z') ?? at();
    expect(testProviders.messagebird.verify(request, credentials, then)).toBe(true);
    expect(testProviders.messagebird.verify(request, credentials, at())).toBe(false);
  });
});

describe('Bird', () => {
  it('signs time, address and body, whenever it was', () => {
    const sign = (body: string, key: string) => {
      const hash = createHash('sha256').update(body).digest();
      const head = Buffer.from('1719823259\nhttps://domain.com/webhook/bird\n');
      return createHmac('sha256', key)
        .update(Buffer.concat([head, hash]))
        .digest('base64');
    };
    check(
      fc.property(bodies, change, change, (body, inBody, inSignature) => {
        const right = sign(body, 'local-bird-secret');
        const signature = maybeChanged(right, inSignature);
        const sent = maybeChanged(body, inBody);
        const headers = { 'messagebird-signature': signature, 'messagebird-request-timestamp': '1719823259' };
        const request = requestTo('', { url: 'https://domain.com/webhook/bird', headers, body: sent });
        expect(verify('bird', request)).toBe(signature === right && sent === body);
      }),
    );
  });
});

describe('Amazon SNS', () => {
  const Validator = require('sns-validator') as new () => {
    validate(message: object, done: (error?: Error | null) => void): void;
  };
  const validator = new Validator();

  beforeAll(() => {
    vi.spyOn(https, 'get').mockImplementation(((_url: unknown, done: (response: EventEmitter) => void) => {
      const response = Object.assign(new EventEmitter(), { statusCode: 200 });
      done(response);
      response.emit('data', pem('signing.pem'));
      response.emit('end');
      return new EventEmitter();
    }) as never);
  });
  afterAll(() => void vi.restoreAllMocks());

  it('signs a notification by SHA-1 or SHA-256', async () => {
    const fields = fc.record({
      Type: fc.constantFrom('Notification', 'SubscriptionConfirmation'),
      Message: text,
      Subject: fc.oneof(fc.constant(undefined), text),
      SignatureVersion: fc.constantFrom('1', '2'),
    });
    const changes = fc.oneof(
      fc.constant({}),
      fc.record({ Message: text }),
      fc.record({ Timestamp: text }),
      fc.record({ Subject: text }),
    );
    await check(
      fc.asyncProperty(fields, changes, change, async (given, changed, inSignature) => {
        const { Subject, ...rest } = given;
        const isNotification = rest.Type === 'Notification';
        const message = {
          ...rest,
          MessageId: 'm-1',
          TopicArn: testTopic,
          Timestamp: '2026-11-23T11:59:00.000Z',
          SigningCertURL: 'https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0.pem',
          ...(isNotification
            ? Subject !== undefined && { Subject }
            : { Token: 't', SubscribeURL: 'https://sns.us-east-1.amazonaws.com/?x' }),
        };
        const { Signature: signature, ...signed } = signedBySns(message);
        const changedSignature = maybeChanged(String(signature), inSignature);
        const sent: Record<string, unknown> = {
          ...signed,
          ...(isNotification ? changed : {}),
          Signature: changedSignature,
        };
        const theirs = await new Promise<boolean>((resolve) =>
          validator.validate({ ...sent }, (error) => resolve(!error)),
        );
        const ours = await verify('aws', requestTo('/webhooks/aws', { body: JSON.stringify(sent) }));
        // Its library overlooks what doesn't belong in base64, such as a letter behind the end.
        const isBase64 = Buffer.from(changedSignature, 'base64').toString('base64') === changedSignature;
        expect(ours).toBe(theirs && isBase64);
      }),
    );
  });
});

/** Its library overlooks spare bits in the last character of the signature. */
const isSpelledRight = (token: string): boolean =>
  token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
