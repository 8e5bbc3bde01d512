import { beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../functions/domain/config/config.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { requestOf } from '../../functions/domain/replies/reply.ts';
import { createNotify } from '../../functions/notify/notify.ts';
import type { OutgoingMessage } from '../../functions/providers/provider.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { createClaimStore } from '../../functions/store/claims.ts';
import { anApi, apiDeps, caller } from '../support/api-server.ts';
import { aConfig, anotherPhone, aRequest, at } from '../support/builders.ts';
import { aStreamOf } from '../support/stream.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await aTable();
});

const [offers, orders] = aConfig().programs;
if (!offers || !orders) throw new Error('Acme has two programs');
const double = {
  ...aConfig(),
  programs: [{ ...offers, consent: 'double' as const, textsPerMonth: 4 }, orders],
};

function setUp(config: Config = double, now = at()) {
  const deps = apiDeps(table, { config, now: () => now });
  const call = caller(anApi(deps));
  const subscribe = (to: Phone, different = {}) =>
    call('POST', '/v1/subscriptions', { program: 'acme-offers', to, source: 'checkout', ...different });
  const reply = (phone: Phone, text: string, receivedAt = at(60)) =>
    applyRequest(
      deps.store,
      requestOf(config, 'twilio', { id: `SM${phone}${text}`, from: phone, to: '+15005550001', text }, receivedAt),
    );
  const texts: OutgoingMessage[] = [];
  const notify = createNotify({
    config,
    claims: createClaimStore(table.db, table.tableName),
    store: deps.store,
    send: async (notice) => {
      texts.push(notice);
      return { status: 'sent' };
    },
    optOutListOf: async () => undefined,
    now: () => at(1),
    meter: deps.meter,
    log: deps.log,
  });
  const answerAll = async (phone: Phone) => notify(aStreamOf(...(await deps.store.history(phone))));
  const check = async (phone: Phone) =>
    (await call('POST', '/v1/check', { program: 'acme-offers', to: [phone] })).body.results;
  return { ...deps, call, subscribe, reply, texts, answerAll, check };
}

describe('a single opt-in', () => {
  it('counts at once, and keeps what shows it', async () => {
    const phone = anotherPhone();
    const { subscribe, call } = setUp(aConfig());
    const evidence = { url: 'https://acme.example/checkout', wording: '2026-03', ip: '192.0.2.7', at: at(-5) };
    const { status, body } = await subscribe(phone, { evidence, locale: 'es-MX', timeZone: 'America/Chicago' });
    expect([status, body]).toMatchObject([200, { to: phone, outcome: 'opted-in', status: 'opted-in' }]);
    expect((await call('GET', `/v1/contacts/${phone}`)).body).toMatchObject({
      locale: 'es-MX',
      standing: { 'acme-offers': { status: 'opted-in', via: 'api', since: at(-5) } },
      events: [{ kind: 'opt-in', outcome: 'changed', consent: { source: 'checkout', ...evidence } }],
    });
  });

  it('never undoes a stop, of this program or of all, nor a pause, and says so', async () => {
    const { subscribe, store, call } = setUp(aConfig());
    for (const different of [{}, { scopes: ['*'] }, { kind: 'pause' as const, until: at(3600) }]) {
      const phone = anotherPhone();
      await applyRequest(store, aRequest({ phone, at: at(-60), ...different }));
      expect((await subscribe(phone)).body).toMatchObject({
        outcome: 'refused',
        status: different.kind ? 'paused' : 'opted-out',
      });
      const { body } = await call('POST', '/v1/check', { program: 'acme-offers', to: [phone] });
      expect(body).toMatchObject({ results: [{ allowed: false }] });
      expect((await store.history(phone)).at(-1)).toMatchObject({
        outcome: 'refused',
        consent: { source: 'checkout' },
      });
    }
  });

  it('loses to a stop that comes at the same time', async () => {
    const phone = anotherPhone();
    const { subscribe, store, check } = setUp(aConfig());
    await Promise.all([
      ...Array.from({ length: 5 }, () => subscribe(phone)),
      applyRequest(store, aRequest({ phone, at: at() })),
      ...Array.from({ length: 5 }, () => subscribe(phone)),
    ]);
    expect(await check(phone)).toMatchObject([{ allowed: false, reason: 'opted-out' }]);
  });
});

describe('a double opt-in', () => {
  it('asks once, in the language of the person, and counts from their yes', async () => {
    const phone = anotherPhone();
    const { subscribe, reply, texts, answerAll, check } = setUp();
    expect((await subscribe(phone, { locale: 'es' })).body).toMatchObject({
      outcome: 'asked',
      status: 'pending',
      until: at(72 * 3600),
    });
    expect((await subscribe(phone)).body).toMatchObject({ outcome: 'already', status: 'pending' });
    expect(await check(phone)).toMatchObject([{ allowed: false, reason: 'pending' }]);
    await answerAll(phone);
    await answerAll(phone);
    expect(texts.map(({ kind, text, sender }) => [kind, text, sender.number])).toEqual([
      [
        'consent-asked',
        'Acme: responda SI para recibir Acme offers. Hasta 4 SMS/mes. Pueden aplicarse tarifas. AYUDA para ayuda, STOP para la baja.',
        '+15005550001',
      ],
    ]);

    expect(await reply(phone, 'Sí')).toMatchObject({ outcome: 'changed', event: { kind: 'confirm' } });
    expect(await check(phone)).toMatchObject([{ allowed: true }]);
    await answerAll(phone);
    expect(texts.map(({ kind }) => kind)).toEqual(['consent-asked', 'opt-in']);
    expect((await subscribe(phone)).body).toMatchObject({ outcome: 'already', status: 'opted-in' });
  });

  it('is over with a no, a stop, or the time to answer', async () => {
    const [no, stop, late] = [anotherPhone(), anotherPhone(), anotherPhone()];
    const { subscribe, reply, check } = setUp();
    for (const phone of [no, stop, late]) await subscribe(phone);
    await reply(no, 'No');
    await reply(stop, 'STOP');
    await reply(late, 'Yes', at(72 * 3600));
    expect(await check(no)).toMatchObject([{ reason: 'opted-out' }]);
    expect(await check(stop)).toMatchObject([{ reason: 'opted-out' }]);
    expect((await subscribe(stop)).body).toMatchObject({ outcome: 'refused' });
    const later = setUp(double, at(72 * 3600));
    expect(await later.check(late)).toMatchObject([{ reason: 'no-consent' }]);
    expect((await later.subscribe(late)).body).toMatchObject({ outcome: 'asked' });
  });

  it('takes a yes for nothing where nobody asked', async () => {
    const phone = anotherPhone();
    const { reply, check } = setUp();
    expect(await reply(phone, 'YES')).toMatchObject({ outcome: 'noted' });
    expect(await check(phone)).toMatchObject([{ reason: 'no-consent' }]);
  });
});

describe('bad input to subscriptions', () => {
  it('is refused, and nothing is written', async () => {
    const phone = anotherPhone();
    const { subscribe, store } = setUp();
    const wrong = [
      { program: 'nothing' },
      { to: '202-555-0123' },
      { to: '+18005550199' },
      { source: '' },
      { source: undefined },
      { locale: 'not a language' },
      { timeZone: 'Mars/Olympus' },
      { region: 'Texas' },
      { evidence: { ip: '1.2.3' } },
      { evidence: { url: 'javascript:alert(1)' } },
      { evidence: { at: '2026-11-23T12:00' } },
    ];
    for (const different of wrong)
      expect([different, (await subscribe(phone, different)).status]).toEqual([different, 422]);
    expect(await store.history(phone)).toEqual([]);
  });
});
