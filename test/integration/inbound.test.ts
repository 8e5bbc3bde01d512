import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContactRequest } from '../../functions/domain/event.ts';
import { createInbound, type InboundDeps } from '../../functions/inbound/inbound.ts';
import type { HttpResponse } from '../../functions/platform/http.ts';
import { httpFaults } from '../../functions/platform/http-faults.ts';
import { webhookProviders } from '../../functions/providers/providers.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createMessageStore, type MessageStore } from '../../functions/store/messages.ts';
import { aConfig, anotherPhone, at } from '../support/builders.ts';
import { anEvent, bodyOf, type TestRequest } from '../support/http.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aTable } from '../support/table.ts';
import {
  aGenericMessage,
  aGenericWebhook,
  aTwilioWebhook,
  genericSecret,
  publicUrl,
  twilioToken,
} from '../support/webhooks.ts';

let store: ContactStore;
let messages: MessageStore;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
  messages = createMessageStore(db, tableName);
});

function setUp(different: Partial<InboundDeps> = {}) {
  const queued: ContactRequest[] = [];
  const [log, meter] = [aLog(), aMeter()];
  const handler = middy(
    createInbound({
      config: aConfig(),
      providers: webhookProviders,
      secrets: async () => ({
        twilio: { secrets: [twilioToken], logins: [], publicKeys: [] },
        generic: { secrets: [genericSecret], logins: [], publicKeys: [] },
      }),
      publicUrl,
      store,
      messages,
      queue: { put: async (request) => void queued.push(request) },
      now: () => at(),
      meter,
      log,
      ...different,
    }),
  ).use(httpFaults(log));
  const send = (request: TestRequest): Promise<HttpResponse> => handler(anEvent(request), {} as Context);
  return { send, queued, log, meter };
}

const never = new Promise<never>(() => {});
const down = { find: () => Promise.reject(new Error('down')) };

describe('a text by Twilio', () => {
  it('is acknowledged with empty TwiML once the stop is stored with its evidence', async () => {
    const phone = anotherPhone();
    const { send } = setUp();
    const answer = await send(aTwilioWebhook({ From: phone, MessageSid: `SM-${phone}`, Body: 'STOP' }));
    expect(answer).toMatchObject({ statusCode: 200, body: '<Response/>', headers: { 'content-type': 'text/xml' } });
    expect((await store.find(phone)).standing).toMatchObject({ 'acme-offers': { status: 'opted-out' } });
    expect(await store.history(phone)).toMatchObject([
      {
        eventId: `twilio:SM-${phone}`,
        kind: 'opt-out',
        via: 'reply',
        provider: 'twilio',
        sender: '+15005550001',
        text: 'STOP',
      },
    ]);
  });

  it('is 401 and changes nothing with one byte changed or no signature', async () => {
    const phone = anotherPhone();
    const { send, meter } = setUp();
    const webhook = aTwilioWebhook({ From: phone });
    expect(await send({ ...webhook, body: String(webhook.body).replace('Stop', 'Stap') })).toMatchObject({
      statusCode: 401,
    });
    expect(await send({ ...webhook, headers: { 'content-type': 'application/x-www-form-urlencoded' } })).toMatchObject({
      statusCode: 401,
    });
    expect(await store.find(phone)).toMatchObject({ version: 0 });
    expect(meter.figures).toEqual(['SignatureFailures{Provider=twilio} 1', 'SignatureFailures{Provider=twilio} 1']);
  });

  it('is one event however often it is delivered', async () => {
    const phone = anotherPhone();
    const { send, meter } = setUp();
    const webhook = aTwilioWebhook({ From: phone });
    await Promise.all([send(webhook), send(webhook)]);
    expect(await send(webhook)).toMatchObject({ statusCode: 200 });
    expect(await store.history(phone)).toHaveLength(1);
    expect(meter.figures.filter((figure) => figure.startsWith('Duplicates'))).toHaveLength(2);
  });

  it('to a number that nobody knows stops every program, and a start there starts none', async () => {
    const phone = anotherPhone();
    const { send } = setUp();
    await send(aTwilioWebhook({ From: phone, To: '+15005559999' }));
    await send(aTwilioWebhook({ From: phone, To: '+15005559999', Body: 'START' }));
    expect((await store.find(phone)).standing).toMatchObject({ '*': { status: 'opted-out' } });
    expect((await store.history(phone)).map(({ outcome }) => outcome)).toEqual(['changed', 'noted']);
  });

  it('that is only talk is kept, and changes nothing', async () => {
    const phone = anotherPhone();
    const { send } = setUp();
    await send(aTwilioWebhook({ From: phone, Body: 'See you at eight' }));
    expect(await store.history(phone)).toMatchObject([{ kind: 'reply', outcome: 'noted', text: 'See you at eight' }]);
    expect((await store.find(phone)).standing).toEqual({});
  });

  it('never leaves number or words in the log or the figures', async () => {
    const phone = anotherPhone();
    const { send, log, meter } = setUp();
    await send(aTwilioWebhook({ From: phone, Body: 'please stop, xyzzy' }));
    await send(aTwilioWebhook({ From: phone, Body: 'Stop', To: '+15005559998' }));
    expect([...log.lines, ...meter.figures].join('\n')).not.toMatch(new RegExp(`${phone.slice(1)}|xyzzy|5005559998`));
    expect(log.lines.length).toBeGreaterThan(0);
  });
});

describe('a text by the generic webhook', () => {
  it('is answered with intent and event id', async () => {
    const phone = anotherPhone();
    const { send } = setUp();
    const answer = await send(aGenericWebhook(aGenericMessage({ id: `m-${phone}`, from: phone }), at()));
    expect([answer.statusCode, bodyOf(answer)]).toEqual([200, { intent: 'opt-out', eventId: `generic:m-${phone}` }]);
  });

  it('counts by its own signed time, clamped to now', async () => {
    const phone = anotherPhone();
    const { send } = setUp();
    await send(aGenericWebhook(aGenericMessage({ from: phone, text: 'START', sentAt: at(-10) }), at()));
    await send(aGenericWebhook(aGenericMessage({ from: phone, text: 'STOP', sentAt: at(-20) }), at()));
    expect((await store.find(phone)).standing['acme-offers']).toMatchObject({ status: 'opted-in', since: at(-10) });
    await send(aGenericWebhook(aGenericMessage({ from: phone, text: 'STOP', sentAt: at(3600) }), at()));
    expect((await store.find(phone)).standing['acme-offers']).toMatchObject({ status: 'opted-out', since: at() });
  });
});

describe('behind CloudFront', () => {
  it.each([
    ['twilio', () => aTwilioWebhook({ From: anotherPhone() })],
    ['generic', () => aGenericWebhook(aGenericMessage({ from: anotherPhone() }), at())],
  ])('holds what %s signed when it came by CloudFront, with what that adds', async (_, webhook) => {
    const { send } = setUp();
    const request = webhook();
    const added = {
      via: '2.0 abc.cloudfront.net (CloudFront)',
      'x-amz-cf-id': 'abc',
      'x-forwarded-for': '198.51.100.7',
      'cloudfront-viewer-address': '198.51.100.7:46532',
      'x-basta-edge': 'what CloudFront shows',
    };
    expect(await send({ ...request, headers: { ...request.headers, ...added } })).toMatchObject({ statusCode: 200 });
  });
});

describe('never lost', () => {
  it('queues the verified reply and acknowledges it when the table fails', async () => {
    const { send, queued, meter } = setUp({ store: { ...store, ...down } });
    expect(await send(aTwilioWebhook({ MessageSid: 'SMqueued' }))).toMatchObject({ statusCode: 200 });
    expect(queued).toMatchObject([{ eventId: 'twilio:SMqueued', kind: 'opt-out', receivedAt: at() }]);
    expect(meter.figures).toEqual(['Queued{Via=reply} 1']);
  });

  it('stops waiting for a table that hangs', async () => {
    const { send, queued } = setUp({ store: { ...store, find: () => never }, patience: 20 });
    expect(await send(aTwilioWebhook())).toMatchObject({ statusCode: 200 });
    expect(queued).toHaveLength(1);
  });

  it('answers 503 when the queue fails too, so that the provider delivers again', async () => {
    const { send } = setUp({ store: { ...store, ...down }, queue: { put: () => Promise.reject(new Error('down')) } });
    expect(await send(aTwilioWebhook())).toMatchObject({ statusCode: 503 });
  });
});

describe('bad input', () => {
  it('to an unknown provider is 404', async () => {
    const { send } = setUp();
    for (const provider of ['acme', '__proto__', 'constructor', '', 'toString']) {
      expect(await send({ path: `/webhooks/${provider}`, parameters: { provider } })).toMatchObject({
        statusCode: 404,
      });
    }
  });

  it('of more than 64 KB is 413', async () => {
    const { send } = setUp();
    expect(await send(aTwilioWebhook({ Body: 'a'.repeat(70_000) }))).toMatchObject({ statusCode: 413 });
  });

  it('signed but unreadable is 400 or 415, with nothing stored or queued', async () => {
    const { send, queued } = setUp();
    const statusOf = async (request: TestRequest) => (await send(request)).statusCode;
    expect(await statusOf(aTwilioWebhook({ From: 'somebody else' }))).toBe(400);
    expect(await statusOf(aTwilioWebhook({ To: '' }))).toBe(400);
    expect(await statusOf(aGenericWebhook('{"id":', at()))).toBe(400);
    expect(await statusOf(aGenericWebhook([], at()))).toBe(400);
    expect(await statusOf(aGenericWebhook(aGenericMessage({ from: '12' }), at()))).toBe(400);
    expect(queued).toEqual([]);
  });

  it('of any kind is a 4xx problem, never a 500', async () => {
    const { send, queued } = setUp();
    const anything = fc.record({
      method: fc.constantFrom('GET', 'POST'),
      path: fc.webPath(),
      query: fc.webQueryParameters(),
      provider: fc.oneof(fc.constantFrom('twilio', 'generic', 'vonage'), fc.string()),
      headers: fc.dictionary(
        fc.constantFrom('content-type', 'x-twilio-signature', 'x-basta-signature', 'content-length', 'host'),
        fc.oneof(
          fc.string(),
          fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 't=1795435200,v1=00'),
        ),
      ),
      body: fc.uint8Array({ maxLength: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(anything, async ({ provider, body, ...request }) => {
        const answer = await send({ ...request, parameters: { provider }, body: Buffer.from(body) });
        expect(answer.statusCode).toBeGreaterThanOrEqual(400);
        expect(answer.statusCode).toBeLessThan(500);
        expect(bodyOf(answer)).toMatchObject({
          type: expect.stringMatching(/^urn:basta:problem:/),
          status: answer.statusCode,
        });
      }),
      { numRuns: 300 },
    );
    expect(queued).toEqual([]);
  });
});
