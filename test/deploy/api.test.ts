import { describe, expect, inject, it } from 'vitest';
import { reachDeployed } from './deployed.ts';

const basta = await reachDeployed(inject('deployment'));
const soon = { timeout: 60_000, interval: 250 };
const program = 'acme-aws';
const club = { program: 'acme-club', sender: '+15005550020' };

let phones = 0;
const anotherPhone = (): string => `+1202555${String(3000 + phones++)}`;
const contactPath = (to: string, more = '') => `/v1/contacts/${encodeURIComponent(to)}${more}`;

/** Calls that were made, as `GET /v1/contacts/%2B12025553000`. */
const made: string[] = [];

/** Calls as the owner, or with a key, and remembers that it did. */
function call(method: string, path: string, body?: unknown, key?: string) {
  made.push(`${method} ${path.split('?')[0]}`);
  return basta.call(method, path, body, key);
}

async function ask(path: string) {
  made.push(`GET ${path.split('?')[0]}`);
  return basta.ask('GET', path, { headers: { authorization: `Bearer ${basta.adminKey}` } });
}

const check = async (to: string, of = program) =>
  (await call('POST', '/v1/check', { program: of, to: [to] })).body.results[0];

describe('every call, deployed', () => {
  it('checks a thousand numbers in order, and refuses one more', async () => {
    const to = Array.from({ length: 1_000 }, (_, index) => `+1202556${String(index).padStart(4, '0')}`);
    const { status, body } = await call('POST', '/v1/check', { program, to });
    expect([status, body.results.map((it: { to: string }) => it.to)]).toEqual([200, to]);
    expect(await call('POST', '/v1/check', { program, to: [...to, anotherPhone()] })).toMatchObject({ status: 422 });
  });

  it('composes a text with its footer and link, and counts its segments', async () => {
    const { status, body } = await call('POST', '/v1/compose', {
      program,
      to: anotherPhone(),
      text: 'Acme: your parcel is here.',
      link: true,
    });
    expect([status, body]).toMatchObject([
      200,
      { encoding: 'GSM-7', segments: 1, url: expect.stringContaining(`${basta.publicUrl}/u/`) },
    ]);
    expect(body.text).toContain(body.url);
  });

  it('makes a link for each of several numbers', async () => {
    const to = [anotherPhone(), anotherPhone()];
    const { status, body } = await call('POST', '/v1/links', { program, to, campaign: 'summer' });
    expect([status, body.results.map((it: { to: string }) => it.to)]).toEqual([200, to]);
    expect(new Set(body.results.map((it: { token: string }) => it.token)).size).toBe(2);
  });

  it('sends a message once for an idempotency key, and to nobody who said stop', async () => {
    const to = anotherPhone();
    const message = { program, to, text: 'Acme: your parcel is here.', campaign: 'parcels', idempotencyKey: `k-${to}` };
    const first = await call('POST', '/v1/messages', message);
    expect(first).toMatchObject({ status: 202, body: { status: 'sent' } });
    expect(await call('POST', '/v1/messages', message)).toEqual(first);
    expect(await basta.textsTo(to)).toEqual([expect.stringContaining('your parcel is here')]);

    await call('PUT', contactPath(to, `/standing/${program}`), { status: 'opted-out', actor: 'kim' });
    const withheld = await call('POST', '/v1/messages', { ...message, idempotencyKey: `l-${to}` });
    expect(withheld).toMatchObject({ status: 202, body: { status: 'withheld', reason: 'opted-out' } });
    expect(await basta.textsTo(to)).toHaveLength(1);
    const { events } = (await call('GET', contactPath(to))).body;
    expect(events.at(-1)).toMatchObject({ kind: 'opt-out', via: 'manual', actor: 'kim' });
  });

  it('counts what others sent, each message once', async () => {
    const to = anotherPhone();
    const report = { program, sends: [{ to, campaign: 'parcels', messageId: `others-${to}` }] };
    expect(await call('POST', '/v1/sends', report)).toMatchObject({ status: 200, body: { recorded: 1, known: 0 } });
    expect(await call('POST', '/v1/sends', report)).toMatchObject({ status: 200, body: { recorded: 0, known: 1 } });
  });

  it('asks for a double opt-in by text, and takes the person’s YES', async () => {
    const to = anotherPhone();
    expect(await check(to, club.program)).toMatchObject({ allowed: false, reason: 'no-consent' });
    const evidence = { url: 'https://acme.example/club', wording: '2026-03', ip: '192.0.2.7' };
    const asked = await call('POST', '/v1/subscriptions', { program: club.program, to, source: 'checkout', evidence });
    expect(asked).toMatchObject({ status: 200, body: { outcome: 'asked', status: 'pending' } });
    expect(await check(to, club.program)).toMatchObject({ allowed: false, reason: 'pending' });
    await expect
      .poll(() => basta.textsTo(to), soon)
      .toEqual([expect.stringMatching(/reply YES to get texts of Acme club/)]);

    await basta.textToAws({
      originationNumber: to,
      destinationNumber: club.sender,
      messageBody: 'yes',
      inboundMessageId: `yes-${to}`,
    });
    await expect.poll(() => check(to, club.program), soon).toMatchObject({ allowed: true, reason: 'ok' });
    const { body } = await call('GET', contactPath(to));
    expect(body.standing[club.program]).toMatchObject({ status: 'opted-in', via: 'reply' });
    expect(body.events).toContainEqual(expect.objectContaining({ consent: { source: 'checkout', ...evidence } }));
  });

  it('brings nobody back without a note who said stop', async () => {
    const to = anotherPhone();
    const path = contactPath(to, '/standing/*');
    expect(await call('PUT', path, { status: 'opted-out', actor: 'kim' })).toMatchObject({ status: 200 });
    expect(await check(to)).toMatchObject({ allowed: false, reason: 'opted-out-everywhere' });
    expect(await call('PUT', path, { status: 'opted-in', actor: 'kim' })).toMatchObject({ status: 422 });
    const back = await call('PUT', path, { status: 'opted-in', actor: 'kim', note: 'signed a form' });
    expect(back).toMatchObject({ status: 200, body: { standing: { '*': { status: 'opted-in', via: 'manual' } } } });
  });

  it('says what a reply would mean, and which rules a number has', async () => {
    expect(await call('POST', '/v1/replies/classify', { text: 'No más mensajes', program })).toMatchObject({
      status: 200,
      body: { intent: 'opt-out', language: 'es' },
    });
    const { status, body } = await call('GET', `/v1/rules?to=${encodeURIComponent('+33612345678')}`);
    expect([status, body.place.countries]).toEqual([200, ['FR']]);
    expect(body.rules.length).toBeGreaterThan(0);
  });

  it('lists the replies that were taken for a likely opt-out, to be looked over', async () => {
    const to = anotherPhone();
    await basta.textToAws({
      originationNumber: to,
      destinationNumber: '+15005550002',
      messageBody: 'Please leave me alone now, would you',
      inboundMessageId: `alone-${to}`,
    });
    await expect.poll(() => check(to), soon).toMatchObject({ allowed: false });
    const { kind } = (await call('GET', contactPath(to))).body.events[0];
    const listed = async () => (await call('GET', `/v1/replies?intent=${kind}&limit=100`)).body.replies;
    await expect.poll(listed, soon).toContainEqual(expect.objectContaining({ eventId: `aws:alone-${to}` }));
  });

  it('takes a list in, gives back its bad lines, and lists, counts and forgets who is on it', async () => {
    const to = anotherPhone();
    const ordered = await call('POST', '/v1/imports', { program, fileName: 'list.csv', actor: 'kim' });
    expect(ordered).toMatchObject({ status: 201, body: { status: 'awaiting-file', upload: { method: 'PUT' } } });
    const { id, upload } = ordered.body;
    const uploaded = await fetch(upload.url, { method: 'PUT', body: `phone,reason\n${to},too often\nnonsense,\n` });
    expect(uploaded.status).toBe(200);
    expect(await call('POST', `/v1/imports/${id}/start`, {})).toMatchObject({ status: 202 });
    await expect
      .poll(async () => (await call('GET', `/v1/imports/${id}`)).body, soon)
      .toMatchObject({
        status: 'done',
        counts: { lines: 2, changed: 1, rejected: 1 },
      });
    const bad = (await ask(`/v1/imports/${id}/rejects`)).text.trim().split('\n');
    expect(bad.map((line) => JSON.parse(line))).toMatchObject([{ line: 3, raw: expect.stringContaining('nonsense') }]);

    const listed = (await ask(`/v1/suppressions?program=${program}`)).text;
    expect(listed).toContain(`"${to}"`);
    const report = await call('GET', `/v1/reports/opt-outs?program=${program}&by=via`);
    expect(report).toMatchObject({ status: 200, body: { total: { optOuts: expect.any(Number) } } });

    expect(await call('DELETE', contactPath(to), { actor: 'kim', note: 'asked' })).toMatchObject({
      status: 200,
      body: { outcome: 'erased' },
    });
    expect(await check(to)).toMatchObject({ allowed: false, reason: 'opted-out' });
  });

  it('makes a key that opens what it is for, lists it without it, and lets it open nothing once revoked', async () => {
    const order = { name: 'campaigns', scopes: ['check'], programs: [program] };
    const { status, body: made } = await call('POST', '/v1/keys', order);
    expect([status, made]).toMatchObject([201, order]);
    const question = { program, to: [anotherPhone()] };
    expect(await call('POST', '/v1/check', question, made.key)).toMatchObject({ status: 200 });
    const ofTheClub = { ...question, program: club.program };
    expect(await call('POST', '/v1/check', ofTheClub, made.key)).toMatchObject({ status: 403 });
    expect(await call('GET', '/v1/keys', undefined, made.key)).toMatchObject({ status: 403 });

    // One that was used a moment ago stays known for some seconds more.
    const { body: unused } = await call('POST', '/v1/keys', order);
    expect(await call('DELETE', `/v1/keys/${unused.id}`)).toMatchObject({ status: 200 });
    expect(await call('POST', '/v1/check', question, unused.key)).toMatchObject({ status: 401 });

    const { keys } = (await call('GET', '/v1/keys')).body;
    expect(keys).toContainEqual(expect.objectContaining({ id: made.id, name: 'campaigns' }));
    expect(keys).toContainEqual(expect.objectContaining({ id: unused.id, revoked: expect.any(String) }));
    for (const { key } of [made, unused]) expect(JSON.stringify(keys)).not.toContain(key);
  });

  it('tells its status, and reads the providers’ lists when told to', async () => {
    const { status, body } = await call('GET', '/v1/status');
    expect([status, body.programs.map(({ id }: { id: string }) => id)]).toEqual([
      200,
      expect.arrayContaining([program, club.program]),
    ]);
    expect(await call('POST', '/v1/sync')).toMatchObject({ status: 202, body: { status: 'started' } });
  });

  it('answers what needs no key, and left no call of its document untried', async () => {
    made.push('GET /health', 'GET /v1/openapi.json');
    expect(await basta.ask('GET', '/health')).toMatchObject({ status: 200 });
    const { text } = await basta.ask('GET', '/v1/openapi.json');
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, unknown>> };
    const documented = Object.entries(paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.length).toBeGreaterThan(20);
    const untried = documented.filter((call) => !made.some((it) => patternOf(call).test(it)));
    expect(untried).toEqual([]);
  });
});

/** Matches the calls that were made to a documented one, such as `GET /v1/contacts/{to}`. */
function patternOf(call: string): RegExp {
  return new RegExp(`^${call.replace(/\{\w+\}/g, '[^/]+')}$`);
}
