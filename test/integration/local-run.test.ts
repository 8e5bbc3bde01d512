import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aLocalRun, runToEnd, type StartedRun } from '../support/local-run.ts';

let run: StartedRun;

/** A Wednesday, at an hour at which anyone in the United States may be texted. */
const daytime = '2026-06-10T18:00:00Z';

beforeAll(async () => {
  run = await aLocalRun();
}, 60_000);

afterAll(async () => {
  await run.stop();
});

const eventually = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 10_000 });
const json = async (response: Promise<Response>) => (await response).json();
const anAwsSms = (from: string, text: string) => ({
  originationNumber: from,
  destinationNumber: '+15005550002',
  messageBody: text,
  inboundMessageId: randomUUID(),
});

describe('local run', () => {
  it('lets the demo walk its whole way', async () => {
    const { code, output } = await runToEnd('demo.ts', { PORT: new URL(run.url).port });
    expect(output).not.toContain('✗');
    expect(output).toContain('all as they should be');
    expect(code).toBe(0);
  });

  it('takes two-way texts as SNS brings them, and answers from the number they came to', async () => {
    const to = '+12025550171';
    expect((await run.post('/local/aws-sms', anAwsSms(to, 'STOP'))).status).toBe(200);
    expect(await run.visitor.check('acme-offers', to)).toMatchObject({
      allowed: false,
      reason: expect.stringMatching(/^opted-out/),
    });
    await eventually(async () =>
      expect(await run.visitor.outbox(to)).toEqual([
        {
          to,
          from: '+15005550002',
          program: 'acme-offers',
          kind: 'opt-out',
          text: expect.stringContaining('Acme'),
          at: expect.any(String),
          eventId: expect.stringMatching(/^aws:/),
        },
      ]),
    );
  });

  it('shows the figures and events that came out', async () => {
    const to = '+12025550172';
    await run.post('/local/aws-sms', anAwsSms(to, 'STOP'));
    await eventually(async () => {
      const events = await json(run.get('/local/events'));
      const detail = expect.objectContaining({ to });
      expect(events).toContainEqual(
        expect.objectContaining({ source: 'basta', detailType: 'Standing Changed', detail }),
      );
      const named = { name: 'OptOuts', namespace: 'Basta', value: 1 };
      expect(await json(run.get('/local/metrics'))).toContainEqual(expect.objectContaining(named));
    });
    expect(await json(run.get('/local/given-up'))).toEqual([]);
  });

  it('moves the clock of every room', async () => {
    const to = '+12025550173';
    expect(await json(run.post('/local/clock', { at: '2031-05-06T07:08:09Z' }))).toMatchObject({
      at: expect.stringMatching(/^2031-05-06T07:08:/),
    });
    await run.post('/local/aws-sms', anAwsSms(to, 'STOP'));
    const [event] = await run.visitor.history(to);
    expect(event?.at).toMatch(/^2031-05-06T07:/);
    expect(await json(run.post('/local/clock', {}))).toMatchObject({ offsetMs: 0 });
  });

  it.each([
    ['/local/clock', { at: 'tomorrow' }, 422],
    ['/local/aws-sms', 'STOP', 400],
    ['/local/phone/texts', { from: '1', provider: 'twilio', to: '+15005550001', text: 'STOP' }, 422],
    ['/local/phone/messages', { to: '+12025550174', program: 'none', from: '+15005550001', text: 'x' }, 422],
  ])('refuses what it can’t do at %s with %j', async (path, body, status) => {
    const response = await run.post(path, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('sends a program’s message only where the check says yes', async () => {
    const to = '+12025550175';
    await run.post('/local/clock', { at: daytime });
    const message = { to, program: 'acme-offers', from: '+15005550001', text: 'Sale.' };
    expect(await json(run.post('/local/phone/messages', message))).toEqual({ sent: true, reason: 'ok' });
    await run.post('/local/phone/texts', { from: to, provider: 'generic', to: '+15005550011', text: 'STOP' });
    expect(await json(run.post('/local/phone/messages', message))).toEqual({ sent: false, reason: 'opted-out' });
    expect((await run.visitor.outbox(to)).map(({ kind }) => kind)).toContain('message');
  });

  it('answers as the gateway does', async () => {
    const unknown = await run.get('/nothing');
    expect([unknown.status, await unknown.json()]).toEqual([404, { message: 'Not Found' }]);
    const wrongMethod = await fetch(`${run.url}/health`, { method: 'DELETE' });
    expect(wrongMethod.status).toBe(404);
    const large = { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) };
    expect((await fetch(`${run.url}/webhooks/generic`, large)).status).toBe(413);
    const link = await run.visitor.link('acme-offers', '+12025550176', 'spring');
    const head = await fetch(link, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('keeps what only it has from tunnels and other pages, and still serves Basta through them', async () => {
    const statusAt = (path: string, host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(`${run.url}${path}`, { headers: { host } }, ({ statusCode }) => resolve(statusCode));
        sent.on('error', reject).end();
      });
    expect(await statusAt('/local/outbox', 'basta.tunnel.example')).toBe(404);
    expect(await statusAt('/', 'basta.tunnel.example')).toBe(404);
    expect(await statusAt('/health', 'basta.tunnel.example')).toBe(200);
    expect((await run.get('/local/outbox', { origin: 'https://evil.example' })).status).toBe(404);
  });

  it('is as new after a reset', async () => {
    const to = '+12025550177';
    await run.post('/local/aws-sms', anAwsSms(to, 'STOP'));
    await eventually(async () => expect(await run.visitor.outbox(to)).toHaveLength(1));
    expect((await run.post('/local/reset', {})).status).toBe(200);
    expect(await run.visitor.history(to)).toEqual([]);
    expect(await json(run.get('/local/outbox'))).toEqual([]);
    expect(await json(run.get('/local/metrics'))).toEqual([]);
    await run.post('/local/aws-sms', anAwsSms(to, 'STOP'));
    await eventually(async () => expect(await run.visitor.outbox(to)).toHaveLength(1));
  });
});
