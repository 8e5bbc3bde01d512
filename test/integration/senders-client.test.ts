import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BastaError, type ClientOptions, createClient, createSuppressionList } from '../../client/client.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { adminKey, anApi, apiDeps, serve } from '../support/api-server.ts';
import { anotherPhone, aRequest, at } from '../support/builders.ts';
import { fakeServer } from '../support/fake-server.ts';
import { aTable } from '../support/table.ts';

let deps: ReturnType<typeof apiDeps>;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  deps = apiDeps(await aTable());
  server = await serve(anApi(deps));
});
afterAll(() => server.stop());

const waits: number[] = [];
const aClient = (different: Partial<ClientOptions> = {}) =>
  createClient({
    url: server.url,
    apiKey: adminKey,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    ...different,
  });

const check = { program: 'acme-offers', to: ['+12025550123'] };

/** Answers in turn: by a status and headers, else as the API itself does. */
function answering(...first: ({ status: number; headers?: Record<string, string> } | 'broken')[]) {
  const bodies: string[] = [];
  const answer: typeof fetch = async (input, init) => {
    bodies.push(String(init?.body));
    const next = first.shift();
    if (next === 'broken') throw new TypeError('fetch failed');
    return next ? new Response('{}', next) : fetch(input, init);
  };
  return { fetch: answer, bodies };
}

describe('the client', () => {
  it('speaks every call that senders need', async () => {
    const client = aClient();
    const to = anotherPhone();
    expect((await client.status()).programs[0]?.id).toBe('acme-offers');
    expect((await client.check({ program: 'acme-offers', to: [to] })).results).toEqual([
      { to, allowed: true, reason: 'ok' },
    ]);
    expect((await client.subscribe({ program: 'acme-offers', to, source: 'checkout' })).outcome).toBe('opted-in');
    expect((await client.compose({ program: 'acme-offers', to, text: 'Acme: hello.' })).segments).toBe(1);
    expect((await client.send({ program: 'acme-offers', to, text: 'Acme: hello.' })).status).toBe('sent');
    expect(await client.links({ program: 'acme-offers', to })).toMatchObject({ url: expect.stringContaining('/u/') });
    expect((await client.rules(to)).place.countries).toEqual(['US']);
    await client.reportSends({ program: 'acme-offers', sends: [{ to, messageId: `c-${to}` }] });
    const changed = await client.changeStanding(to, '*', { status: 'opted-out', actor: 'eva' });
    expect(changed.standing['*']?.status).toBe('opted-out');
    expect((await client.contact(to)).events.length).toBeGreaterThan(1);
  });

  it('tries again what may be asked twice, and waits as long as it is told to', async () => {
    waits.length = 0;
    const { fetch, bodies } = answering('broken', { status: 503, headers: { 'retry-after': '2' } }, { status: 502 });
    expect((await aClient({ fetch }).check(check)).results).toMatchObject([{ to: '+12025550123', allowed: true }]);
    expect([bodies.length, waits[1]]).toEqual([4, 2_000]);
  });

  it('sends once, however often it has to ask', async () => {
    const to = anotherPhone();
    const before = deps.sent.length;
    const lost: typeof fetch = async (input, init) => {
      await fetch(input, init);
      throw new TypeError('the answer was lost');
    };
    let tries = 0;
    const flaky: typeof fetch = (input, init) => (tries++ === 0 ? lost(input, init) : fetch(input, init));
    expect((await aClient({ fetch: flaky }).send({ program: 'acme-offers', to, text: 'Acme: once.' })).status).toBe(
      'sent',
    );
    expect([tries, deps.sent.length - before]).toEqual([2, 1]);
  });

  it('does not try again what twice would be once too many, nor what is wrong', async () => {
    const body = { program: 'acme-offers', sends: [{ to: anotherPhone() }] };
    const broken = answering('broken');
    await expect(aClient({ fetch: broken.fetch }).reportSends(body)).rejects.toMatchObject({ status: 0 });
    const wrong = answering();
    await expect(aClient({ fetch: wrong.fetch }).links({ program: 'nothing', to: anotherPhone() })).rejects.toThrow(
      BastaError,
    );
    expect([broken.bodies.length, wrong.bodies.length]).toEqual([1, 1]);
  });

  it('tells which fields are at fault', async () => {
    const error = await aClient()
      .send({ program: 'acme-offers', to: '202', text: 'x' })
      .catch((it: unknown) => it);
    expect(error).toMatchObject({
      status: 422,
      type: 'urn:basta:problem:invalid-request',
      fields: [{ field: 'to', message: expect.any(String) }],
    });
  });
});

describe('while the API is away', () => {
  it.each(['hang', 'reset', { status: 503 }] as const)('(%o) a check says no to every number', async (how) => {
    const away = await fakeServer(how);
    const client = aClient({ url: away.url, timeout: 100, retries: 1 });
    expect(await client.check({ ...check, to: ['+12025550123', '+12025550124'] })).toEqual({
      results: [
        { to: '+12025550123', allowed: false, reason: 'unavailable' },
        { to: '+12025550124', allowed: false, reason: 'unavailable' },
      ],
    });
    await expect(client.status()).rejects.toThrow(BastaError);
    await away.stop();
  });

  it('a check that is refused is no outage', async () => {
    await expect(aClient({ apiKey: 'wrong' }).check(check)).rejects.toMatchObject({ status: 401 });
    await expect(aClient().check({ ...check, program: 'nothing' })).rejects.toMatchObject({ status: 422 });
  });

  it('a list that was kept answers for its programs, with its age, until it is too old', async () => {
    const [out, everywhere, free] = [anotherPhone(), anotherPhone(), anotherPhone()];
    await applyRequest(deps.store, aRequest({ phone: out }));
    await applyRequest(deps.store, aRequest({ phone: everywhere, scopes: ['*'] }));
    let now = 1_000;
    const list = createSuppressionList({ programs: ['acme-offers'], maxAge: 60_000, now: () => now });
    const away = answering(...Array<'broken'>(12).fill('broken'));
    const client = aClient({ fallback: list, fetch: away.fetch, retries: 0 });
    const to = [out, everywhere, free, 'not a number'];
    expect((await client.check({ program: 'acme-offers', to })).results.map(({ reason }) => reason)).toEqual(
      Array(4).fill('unavailable'),
    );
    await list.refresh(aClient());
    expect(list.readAt()).toBe(1_000);
    now = 31_000;
    expect((await client.check({ program: 'acme-offers', to })).results).toEqual([
      { to: out, allowed: false, reason: 'opted-out', staleness: 30_000 },
      { to: everywhere, allowed: false, reason: 'opted-out', staleness: 30_000 },
      { to: free, allowed: true, reason: 'ok', staleness: 30_000 },
      { to: 'not a number', allowed: false, reason: 'unavailable' },
    ]);
    const later = await client.check({ program: 'acme-offers', to: [free], at: at(60) });
    const other = await client.check({ program: 'acme-orders', to: [free] });
    now = 61_001;
    const old = await client.check({ program: 'acme-offers', to: [free] });
    for (const { results } of [later, other, old]) expect(results[0]?.reason).toBe('unavailable');
  });

  it('a list that can not be read anew stays as it was', async () => {
    const list = createSuppressionList({ programs: ['acme-offers'], maxAge: 60_000, now: () => 5 });
    await list.refresh(aClient());
    async function* broken() {
      yield '{"to":"+12025550123"}';
      throw new Error('cut off');
    }
    await expect(list.refresh({ suppressions: broken })).rejects.toThrow('cut off');
    expect(list.find('acme-offers', '+12025550123')).toEqual({ optedOut: false, staleness: 0 });
  });
});
