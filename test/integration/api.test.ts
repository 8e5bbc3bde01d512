import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ApiDeps, createApi } from '../../functions/api/api.ts';
import { createAuthorize } from '../../functions/api/authorize.ts';
import { createLinkCodec } from '../../functions/domain/links/link-codec.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import type { HttpResponse } from '../../functions/platform/http.ts';
import { httpFaults } from '../../functions/platform/http-faults.ts';
import type { SyncTask } from '../../functions/platform/sync-queue.ts';
import { type ApiKeyStore, createApiKeyStore } from '../../functions/store/api-keys.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { type CampaignStore, createCampaignStore } from '../../functions/store/campaigns.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { createSendStore, type SendStore } from '../../functions/store/sends.ts';
import { aConfig, anotherPhone, aRequest, at } from '../support/builders.ts';
import { anEvent, bodyOf } from '../support/http.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aTable } from '../support/table.ts';
import { publicUrl } from '../support/webhooks.ts';

let store: ContactStore;
let keys: ApiKeyStore;
let campaigns: CampaignStore;
let sends: SendStore;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
  keys = createApiKeyStore(db, tableName);
  campaigns = createCampaignStore(db, tableName);
  sends = createSendStore(db, tableName);
});

const adminKey = 'the-admin-key';
const codec = createLinkCodec({ current: 'a link key for the tests' });

function setUp(different: Partial<ApiDeps> = {}) {
  const [log, meter] = [aLog(), aMeter()];
  const synced: SyncTask[] = [];
  const handler = middy(
    createApi({
      sync: { put: async (task) => void synced.push(task) },
      config: aConfig(),
      store,
      sends,
      sendCounts: { add: async () => {} },
      campaigns,
      keys,
      authorize: createAuthorize({ keys, adminKey: async () => adminKey, throttle: async () => {} }),
      openapi: () => '{}',
      links: async () => codec,
      publicUrl,
      now: () => at(),
      meter,
      log,
      ...different,
    }),
  ).use(httpFaults(log));
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    key = adminKey,
    contentType = 'application/json',
  ) => {
    const event = anEvent({
      method,
      path,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': contentType }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = (await handler(event, {} as Context)) as HttpResponse;
    return { status: response.statusCode, body: bodyOf(response) as Record<string, unknown> };
  };
  return { synced, call, log, meter };
}

const stop = (phone: Phone, different = {}) => applyRequest(store, aRequest({ phone, ...different }));

describe('check', () => {
  it('answers every number in the order asked, with the reason', async () => {
    const [free, out, everywhere, paused, back] = [
      anotherPhone(),
      anotherPhone(),
      anotherPhone(),
      anotherPhone(),
      anotherPhone(),
    ];
    await stop(out);
    await stop(everywhere, { scopes: ['*'] });
    await stop(paused, { kind: 'pause', until: at(60) });
    await stop(back, { scopes: ['*'] });
    await stop(back, { kind: 'opt-in', at: at(1) });
    const { call, meter } = setUp();
    const to = [out, free, everywhere, paused, back, out];
    const answer = await call('POST', '/v1/check', { program: 'acme-offers', to });
    expect(answer).toEqual({
      status: 200,
      body: {
        results: [
          { to: out, allowed: false, reason: 'opted-out' },
          { to: free, allowed: true, reason: 'ok' },
          { to: everywhere, allowed: false, reason: 'opted-out-everywhere' },
          { to: paused, allowed: false, reason: 'paused', until: at(60) },
          { to: back, allowed: true, reason: 'ok' },
          { to: out, allowed: false, reason: 'opted-out' },
        ],
      },
    });
    expect(meter.figures).toEqual(['Checks{Program=acme-offers} 6', 'Withheld{Program=acme-offers} 4']);
  });

  it('wants an opt-in where the program does', async () => {
    const [unknown, asked] = [anotherPhone(), anotherPhone()];
    await stop(asked, { program: 'acme-orders', scopes: ['acme-orders'], kind: 'opt-in' });
    const { call } = setUp();
    const { body } = await call('POST', '/v1/check', { program: 'acme-orders', to: [unknown, asked] });
    expect(body).toMatchObject({
      results: [
        { allowed: false, reason: 'no-consent' },
        { allowed: true, reason: 'ok' },
      ],
    });
  });

  it('can ask about a later time, and not about an earlier one', async () => {
    const phone = anotherPhone();
    await stop(phone, { kind: 'pause', until: at(60) });
    const { call } = setUp();
    const check = (when: string) => call('POST', '/v1/check', { program: 'acme-offers', to: [phone], at: when });
    expect((await check(at(61))).body).toMatchObject({ results: [{ allowed: true }] });
    expect((await check(at(-60))).status).toBe(422);
    expect((await check('2026-11-23T12:00')).status).toBe(422);
  });

  it('says no, and why, where it can not read', async () => {
    const phones = Array.from({ length: 150 }, anotherPhone);
    let reads = 0;
    const findAll: ContactStore['findAll'] = async (some) => {
      reads += 1;
      if (reads === 2) throw new Error('down');
      return store.findAll(some);
    };
    const { call } = setUp({ store: { ...store, findAll } });
    const { status, body } = await call('POST', '/v1/check', { program: 'acme-offers', to: phones });
    const reasons = (body as { results: { reason: string }[] }).results.map(({ reason }) => reason);
    expect([status, reasons.slice(0, 100), reasons.slice(100)]).toEqual([
      200,
      Array(100).fill('ok'),
      Array(50).fill('unavailable'),
    ]);
  });

  it('calls a number that no plan has invalid, and refuses one that is not E.164', async () => {
    const { call } = setUp();
    expect((await call('POST', '/v1/check', { program: 'acme-offers', to: ['+9991234567'] })).body).toMatchObject({
      results: [{ allowed: false, reason: 'invalid-number' }],
    });
    const national = await call('POST', '/v1/check', { program: 'acme-offers', to: ['+12025550123', '202-555-0123'] });
    expect(national).toMatchObject({
      status: 422,
      body: { type: 'urn:basta:problem:invalid-request', errors: [{ field: 'to.1' }] },
    });
  });

  it('takes 1 to 1,000 numbers', async () => {
    const { call } = setUp();
    const numbers = (count: number) => Array.from({ length: count }, (_, i) => `+1202556${String(i).padStart(4, '0')}`);
    const statuses = [0, 1, 1000, 1001].map(
      async (n) => (await call('POST', '/v1/check', { program: 'acme-offers', to: numbers(n) })).status,
    );
    expect(await Promise.all(statuses)).toEqual([422, 200, 200, 422]);
  });
});

describe('links', () => {
  it('names whose it is, for which program and campaign, and is the same each time', async () => {
    const phone = anotherPhone();
    const { call } = setUp();
    const request = { program: 'acme-offers', to: phone, campaign: 'spring-sale' };
    const { status, body } = await call('POST', '/v1/links', request);
    expect([status, body.url]).toEqual([200, `${publicUrl}/u/${body.token}`]);
    const claim = codec.read(String(body.token));
    expect(claim).toMatchObject({ phone, program: 1 });
    expect(await campaigns.nameOf('acme-offers', claim?.campaign ?? 0)).toBe('spring-sale');
    expect((await call('POST', '/v1/links', request)).body).toEqual(body);
  });

  it('gives each campaign one number, however many ask for it at once', async () => {
    const { call } = setUp();
    const ask = (campaign: string) =>
      call('POST', '/v1/links', { program: 'acme-offers', to: [anotherPhone(), anotherPhone()], campaign });
    const answers = await Promise.all(['autumn', 'autumn', 'winter', 'autumn'].map(ask));
    const numbers = answers.map(({ body }) =>
      (body as { results: { token: string }[] }).results.map(({ token }) => codec.read(token)?.campaign),
    );
    expect(new Set(numbers.flat())).toHaveProperty('size', 2);
    expect(numbers[0]).toEqual(numbers[3]);
  });

  it('refuses what is no number, naming it', async () => {
    const { call } = setUp();
    expect(await call('POST', '/v1/links', { program: 'acme-offers', to: ['+12025550123', 'x'] })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'to.1' }] },
    });
  });
});

describe('contacts', () => {
  it('shows standing and history of a number, however its plus is written', async () => {
    const phone = anotherPhone();
    await stop(phone, { text: 'Stop', eventId: `twilio:${phone}` });
    const { call } = setUp();
    for (const path of [phone, encodeURIComponent(phone)]) {
      expect(await call('GET', `/v1/contacts/${path}`)).toMatchObject({
        status: 200,
        body: {
          to: phone,
          standing: { 'acme-offers': { status: 'opted-out', since: at(), via: 'reply' } },
          events: [{ eventId: `twilio:${phone}`, kind: 'opt-out', text: 'Stop', outcome: 'changed' }],
        },
      });
    }
    expect(await call('GET', '/v1/contacts/nobody')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'to' }] },
    });
  });

  it('records who changed a standing and why', async () => {
    const phone = anotherPhone();
    const { call } = setUp();
    const answer = await call('PUT', `/v1/contacts/${phone}/standing/*`, {
      status: 'opted-out',
      actor: 'eva',
      note: 'by phone',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { outcome: 'changed', standing: { '*': { status: 'opted-out', via: 'manual' } } },
    });
    expect(await store.history(phone)).toMatchObject([
      { kind: 'opt-out', via: 'manual', actor: 'eva', note: 'by phone' },
    ]);
  });

  it('wants a reason for texting again after a stop', async () => {
    const phone = anotherPhone();
    await stop(phone, { at: at(-10) });
    const { call } = setUp();
    const path = `/v1/contacts/${phone}/standing/acme-offers`;
    expect(await call('PUT', path, { status: 'opted-in', actor: 'eva' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'note' }] },
    });
    expect(await call('PUT', path, { status: 'opted-in', actor: 'eva', note: 'asked us at the till' })).toMatchObject({
      status: 200,
    });
    expect((await store.find(phone)).standing['acme-offers']).toMatchObject({ status: 'opted-in' });
  });

  it('never lets a change of an earlier time undo a later one', async () => {
    const phone = anotherPhone();
    await stop(phone, { at: at(-10) });
    const { call } = setUp();
    const change = { status: 'opted-in', actor: 'eva', note: 'paper form', at: at(-3600) };
    expect((await call('PUT', `/v1/contacts/${phone}/standing/acme-offers`, change)).body).toMatchObject({
      outcome: 'stale',
    });
  });

  it('refuses an unknown program, a pause without an end and an end without a pause', async () => {
    const { call } = setUp();
    const path = `/v1/contacts/${anotherPhone()}/standing`;
    const statuses = await Promise.all([
      call('PUT', `${path}/nothing`, { status: 'opted-out', actor: 'eva' }),
      call('PUT', `${path}/acme-offers`, { status: 'paused', actor: 'eva' }),
      call('PUT', `${path}/acme-offers`, { status: 'opted-out', actor: 'eva', until: at(60) }),
      call('PUT', `${path}/acme-offers`, { status: 'paused', actor: 'eva', until: at(-60) }),
      call('PUT', `${path}/acme-offers`, { status: 'gone', actor: 'eva' }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
  });
});

describe('keys', () => {
  it('are made once, and open what they are for', async () => {
    const { call } = setUp();
    const { status, body } = await call('POST', '/v1/keys', { name: 'shop', scopes: ['check'] });
    expect([status, body]).toMatchObject([201, { name: 'shop', scopes: ['check'], created: at() }]);
    const key = String(body.key);
    const check = { program: 'acme-offers', to: [anotherPhone()] };
    expect((await call('POST', '/v1/check', check, key)).status).toBe(200);
    expect((await call('POST', '/v1/links', { program: 'acme-offers', to: anotherPhone() }, key)).status).toBe(403);
    expect((await call('POST', '/v1/keys', { name: 'x', scopes: ['keys'] }, key)).status).toBe(403);
  });

  it('that are wrong, missing or odd are 401', async () => {
    const { call } = setUp();
    for (const key of ['wrong', '', 'a b', 'x'.repeat(500), `${adminKey}x`]) {
      expect((await call('GET', `/v1/contacts/${anotherPhone()}`, undefined, key)).status).toBe(401);
    }
  });
});

describe('sync', () => {
  it('asks for the lists of the providers to be read', async () => {
    const { call, synced } = setUp();
    expect(await call('POST', '/v1/sync')).toMatchObject({ status: 202 });
    expect(synced).toEqual([{ read: 'all' }]);
  });
});

describe('bad input', () => {
  it('to a call that is not there is 404, and health needs no key', async () => {
    const { call } = setUp();
    expect((await call('GET', '/v1/nothing')).status).toBe(404);
    expect((await call('DELETE', '/v1/check')).status).toBe(405);
    expect(await call('GET', '/health', undefined, '')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('that is not JSON is 400, of another type 415, too large 413', async () => {
    const { call } = setUp();
    expect((await call('POST', '/v1/check', '{')).status).toBe(400);
    expect((await call('POST', '/v1/check', '{}', adminKey, 'text/plain')).status).toBe(415);
    expect((await call('POST', '/v1/check', `"${'x'.repeat(300_000)}"`)).status).toBe(413);
  });

  it('of any JSON at any call is a 4xx, never a 500', async () => {
    const { call } = setUp();
    const calls = fc.constantFrom(
      ['POST', '/v1/check'],
      ['POST', '/v1/links'],
      ['POST', '/v1/keys'],
      ['PUT', '/v1/contacts/+12025550199/standing/acme-offers'],
      ['PUT', '/v1/contacts/%/standing/%zz'],
      ['GET', '/v1/contacts/%E0%A4%A'],
    );
    await fc.assert(
      fc.asyncProperty(calls, fc.jsonValue(), async ([method = '', path = ''], body) => {
        const { status } = await call(method, path, JSON.stringify(body));
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  it('says 503 when the table is away', async () => {
    const away = Object.assign(new Error('away'), { $metadata: {} });
    const { call } = setUp({ store: { ...store, find: () => Promise.reject(away) } });
    expect((await call('GET', `/v1/contacts/${anotherPhone()}`)).status).toBe(503);
  });
});
