import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../functions/domain/instant.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { anApi, apiDeps, caller, linkCodec } from '../support/api-server.ts';
import { aConfig, anotherPhone, aRequest, at } from '../support/builders.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await aTable();
});

type Different = Parameters<typeof apiDeps>[1];

function setUp(different: Different = {}) {
  const deps = apiDeps(table, different);
  const call = caller(anApi(deps));
  const to = anotherPhone();
  const send = (more = {}) =>
    call('POST', '/v1/messages', { program: 'acme-offers', to, text: 'Acme: 20% off coats.', ...more });
  return { ...deps, call, to, send };
}

describe('a message', () => {
  it('is checked, composed, sent and written down', async () => {
    const { send, to, sent, figures, store, sendCounts } = setUp();
    const { status, body } = await send({ campaign: 'coats' });
    expect([status, body]).toMatchObject([
      202,
      { status: 'sent', sender: '+15005550001', messageId: 'out-1', segments: 1 },
    ]);
    const [message] = sent;
    expect(message).toMatchObject({ to, kind: 'message', program: 'acme-offers', eventId: body.id });
    const [, token = ''] = /\/u\/(\w+)$/.exec(message?.text ?? '') ?? [];
    expect(message?.text).toMatch(/^Acme: 20% off coats\.\nOpt out: reply STOP or http/);
    expect(linkCodec.read(token)).toMatchObject({ phone: to, program: 1 });
    expect((await store.find(to)).sends).toEqual([
      { id: body.id, at: at(), program: 'acme-offers', sender: '+15005550001', campaign: 'coats', messageId: 'out-1' },
    ]);
    expect(figures).toEqual(['Sends{Program=acme-offers} 1']);
    const counted = await sendCounts.read(['acme-offers'], [dayOf(at())]);
    expect(counted?.get(dayOf(at()))?.get('coats')).toBe(1);
  });

  it('that may not go out is withheld, which is an answer, and is counted', async () => {
    const { send, to, sent, figures, store } = setUp();
    await applyRequest(store, aRequest({ phone: to, at: at(-60) }));
    expect(await send()).toMatchObject({ status: 202, body: { status: 'withheld', reason: 'opted-out' } });
    const night = setUp({ now: () => at(12 * 3600) });
    expect(await night.send()).toMatchObject({
      status: 202,
      body: { status: 'withheld', reason: 'quiet-hours', until: at(20 * 3600) },
    });
    expect([sent, night.sent, figures]).toEqual([[], [], ['Withheld{Program=acme-offers} 1']]);
  });

  it('keeps to a cap however many are asked for at once', async () => {
    const { send, sent } = setUp({ config: aConfig({ frequencyCap: { max: 2, hours: 24 } }) });
    const answers = await Promise.all(Array.from({ length: 12 }, () => send()));
    expect(answers.filter(({ body }) => body.status === 'sent')).toHaveLength(2);
    expect(new Set(answers.map(({ body }) => body.reason))).toEqual(new Set([undefined, 'frequency-cap']));
    expect(sent).toHaveLength(2);
  });

  it('goes out from the number that the person knows, or from the one asked for', async () => {
    const { send, sent } = setUp({ now: () => at(sentAt) });
    let sentAt = 0;
    await send({ sender: '+15005550002' });
    sentAt = 60;
    await send();
    await send({ sender: '15005550004' });
    expect(sent.map(({ sender }) => sender.number)).toEqual(['+15005550002', '+15005550002', '+15005550004']);
    expect((await send({ sender: '+15005559999' })).status).toBe(422);
  });

  it('has no link where it is transactional, unless it is asked for', async () => {
    const { send, sent, store, to } = setUp();
    await applyRequest(store, aRequest({ phone: to, kind: 'opt-in', program: 'acme-orders', scopes: ['acme-orders'] }));
    await send({ program: 'acme-orders', text: 'Acme: your parcel is here.' });
    await send({ program: 'acme-orders', text: 'Acme: your parcel is here.', link: true });
    expect(sent.map(({ text }) => /\/u\/\w+/.test(text))).toEqual([false, true]);
  });
});

describe('an idempotency key', () => {
  it('sends once, however often and however many at once ask', async () => {
    const { send, sent } = setUp();
    const key = `k-${anotherPhone()}`;
    const first = await send({ idempotencyKey: key });
    expect(await send({ idempotencyKey: key })).toEqual(first);
    const [one, other] = [`k-${anotherPhone()}`, setUp()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => other.send({ idempotencyKey: one })));
    for (const { status } of answers) expect([202, 409]).toContain(status);
    expect([sent.length, other.sent.length]).toEqual([1, 1]);
  });

  it('is good for one message', async () => {
    const { send, sent } = setUp();
    const key = `k-${anotherPhone()}`;
    await send({ idempotencyKey: key });
    expect(await send({ idempotencyKey: key, text: 'Acme: 30% off.' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'idempotencyKey' }] },
    });
    expect(sent).toHaveLength(1);
  });

  it('is free again after a message that certainly was not sent', async () => {
    const key = `k-${anotherPhone()}`;
    let moment = at(12 * 3600);
    const { send, sent } = setUp({ now: () => moment });
    expect((await send({ idempotencyKey: key })).body.status).toBe('withheld');
    moment = at(24 * 3600);
    expect((await send({ idempotencyKey: key })).body.status).toBe('sent');
    expect(sent).toHaveLength(1);
  });

  it('never sends again what may have been sent, though the process died', async () => {
    const key = `k-${anotherPhone()}`;
    let moment = at();
    const { send, sent, answered } = setUp({ now: () => moment });
    const died = setUp({ send: () => Promise.reject(new Error('gone')) });
    const body = { to: died.to, idempotencyKey: key };
    expect((await died.send(body)).body).toMatchObject({ status: 'ambiguous' });
    expect((await send(body)).body).toMatchObject({ status: 'ambiguous' });

    const cut = setUp({
      answered: { ...answered, finish: () => Promise.reject(new Error('down')) },
    });
    const second = { to: cut.to, idempotencyKey: `${key}-2` };
    expect((await cut.send(second)).body.status).toBe('sent');
    expect((await send(second)).status).toBe(409);
    moment = at(61);
    expect((await send(second)).body).toMatchObject({ status: 'ambiguous', code: 'interrupted' });
    expect([cut.sent.length, sent.length]).toEqual([1, 0]);
  });
});

describe('a provider that', () => {
  it('refuses fails the message, and leaves its place under the cap to another', async () => {
    const { send, to, store, figures } = setUp({ send: async () => ({ status: 'refused', code: '21610' }) });
    expect((await send()).body).toMatchObject({ status: 'failed', code: '21610' });
    expect([(await store.find(to)).sends, figures]).toEqual([undefined, []]);
  });

  it('says that the person refused is believed', async () => {
    const refuses = async () => ({ status: 'refused', code: '21610', means: 'opted-out' }) as const;
    const { send, to, store } = setUp({ send: refuses });
    expect((await send()).body).toMatchObject({ status: 'failed' });
    expect(await store.find(to)).toMatchObject({
      standing: { 'acme-offers': { status: 'opted-out', via: 'provider' } },
    });
    expect((await send()).body).toMatchObject({ status: 'withheld', reason: 'opted-out' });
  });

  it('is busy is a 503 that says when to try again, and the same request then goes out', async () => {
    const key = `k-${anotherPhone()}`;
    const busy = setUp({ send: async () => ({ status: 'busy', code: '429' }) });
    const answer = await busy.send({ idempotencyKey: key });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect((await busy.store.find(busy.to)).sends).toBeUndefined();
    const { send } = setUp();
    expect((await send({ to: busy.to, idempotencyKey: key })).body.status).toBe('sent');
  });

  it('may have sent keeps the place', async () => {
    const { send, to, store } = setUp({ send: async () => ({ status: 'ambiguous', code: 'TimeoutError' }) });
    expect((await send()).body).toMatchObject({ status: 'ambiguous', code: 'TimeoutError' });
    expect((await store.find(to)).sends).toHaveLength(1);
  });
});

describe('compose', () => {
  it('shows the text as it would go out, what it costs and what to know, and sends nothing', async () => {
    const { call, to, sent, store } = setUp();
    const { status, body } = await call('POST', '/v1/compose', {
      program: 'acme-offers',
      to,
      text: 'It’s Acme: coats at bit.ly/coats. Reply CANCEL to cancel your order.',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ encoding: 'UCS-2', url: expect.stringContaining('/u/') });
    expect((body.warnings as { code: string }[]).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['costly-characters', 'blocked-link', 'keyword-collision']),
    );
    expect([sent, (await store.find(to)).sends]).toEqual([[], undefined]);
  });

  it('speaks the language that the person was last seen to use', async () => {
    const { call, to, store } = setUp();
    await applyRequest(store, aRequest({ phone: to, kind: 'help', scopes: [], language: 'es' }));
    await applyRequest(store, aRequest({ phone: to, kind: 'opt-in', language: 'es' }));
    const { body } = await call('POST', '/v1/compose', { program: 'acme-offers', to, text: 'Acme: rebajas.' });
    expect(body.text).toContain('Baja: responde STOP');
  });
});

describe('rules', () => {
  it('of a number are told with the reason for each', async () => {
    const { call } = setUp();
    const { status, body } = await call('GET', '/v1/rules?to=%2B13055550123');
    expect([status, body]).toMatchObject([
      200,
      { to: '+13055550123', place: { countries: ['US'], states: ['US-FL'], zones: ['America/New_York'] } },
    ]);
    const rules = body.rules as { through: string; kind: string; source: { url: string } }[];
    expect(rules.some(({ through, kind }) => through === 'US-FL' && kind === 'frequency')).toBe(true);
    for (const { source } of rules) expect(source.url).toMatch(/^https?:/);
    expect((await call('GET', '/v1/rules')).status).toBe(422);
    expect((await call('GET', '/v1/rules?to=911')).status).toBe(422);
  });
});

describe('sends reported by others', () => {
  it('count towards caps once, and stops are put down to them', async () => {
    const { call, to, store } = setUp({ config: aConfig({ frequencyCap: { max: 1, hours: 24 } }) });
    const sends = [{ to, campaign: 'theirs', sender: '+15005550001', messageId: `m-${to}`, at: at(-60) }];
    const report = () => call('POST', '/v1/sends', { program: 'acme-offers', sends });
    expect((await report()).body).toEqual({ recorded: 1, known: 0 });
    expect((await report()).body).toEqual({ recorded: 0, known: 1 });
    const { body } = await call('POST', '/v1/check', { program: 'acme-offers', to: [to] });
    expect(body).toMatchObject({ results: [{ reason: 'frequency-cap' }] });
    const { event } = await applyRequest(store, aRequest({ phone: to, sender: '+15005550001', at: at(5) }));
    expect(event.campaign).toBe('theirs');
  });

  it('are refused from the future, in national form, and by the hundred and first', async () => {
    const { call, to } = setUp();
    const report = (sends: unknown) => call('POST', '/v1/sends', { program: 'acme-offers', sends });
    expect(await report([{ to }, { to, at: at(60) }])).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'sends.1.at' }] },
    });
    expect((await report([{ to: '2025550123' }])).status).toBe(422);
    expect((await report([])).status).toBe(422);
    expect((await report(Array(101).fill({ to }))).status).toBe(422);
  });
});

describe('bad input to messages', () => {
  it('sends nothing and says what is wrong', async () => {
    const { send, call, sent } = setUp();
    const wrong = [
      { text: '' },
      { text: '  ' },
      { text: 'x'.repeat(10_000) },
      { text: 'half a pair \ud83d' },
      { program: 'nothing' },
      { to: '+9991234567' },
      { to: '(202) 555-0123' },
      { campaign: '' },
      { idempotencyKey: '' },
      { locale: 'x' },
    ];
    for (const different of wrong) {
      expect([different, (await send(different)).status]).toEqual([different, 422]);
      const { idempotencyKey, ...draft } = { text: 'Acme: hello.', ...different } as Record<string, unknown>;
      if (idempotencyKey === undefined) {
        const { status } = await call('POST', '/v1/compose', { program: 'acme-offers', to: anotherPhone(), ...draft });
        expect([draft, status]).toEqual([draft, 422]);
      }
    }
    expect(sent).toEqual([]);
  });

  it('never puts number or words into the log', async () => {
    const { send, to, lines } = setUp();
    await send({ text: 'Acme: xyzzy.' });
    expect(lines.join('\n')).not.toMatch(new RegExp(`${to.slice(1)}|xyzzy|/u/`));
  });
});
