import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { aRequest, at } from '../support/builders.ts';
import { aLink, aPage, headingOf, type PageRequest, type ShownPage, tapping, textOf } from '../support/page.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;
let page: ShownPage;

beforeAll(async () => {
  table = await aTable();
  page = aPage(table);
});

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a form that can not be read', () => {
  const wrong: Record<string, [number, PageRequest]> = {
    'no field at all': [400, { form: {} }],
    'no action': [400, { form: { scope: 'program' } }],
    'an unknown action': [400, { form: { action: 'explode' } }],
    'an action in the wrong case': [400, { form: { action: 'OPT-OUT' } }],
    'an unknown scope': [400, { form: { action: 'opt-out', scope: 'everything' } }],
    'an unknown program': [400, { form: { action: 'opt-out', program: 'acme-secrets' } }],
    'a program named like a part of JavaScript': [400, { form: { action: 'opt-out', program: '__proto__' } }],
    'a reason without one': [400, { form: { action: 'reason' } }],
    'an unknown reason alone': [400, { form: { action: 'reason', reason: 'because' } }],
    'a comment of nothing but control characters': [400, { form: { action: 'reason', comment: '\u0000\u0007\u009f' } }],
    'two actions': [400, { headers: urlencoded, body: 'action=opt-out&action=opt-in' }],
    'the same scope twice': [400, { headers: urlencoded, body: 'action=opt-out&scope=all&scope=all' }],
    JSON: [415, { headers: { 'content-type': 'application/json' }, body: '{"action":"opt-out"}' }],
    'plain text': [415, { headers: { 'content-type': 'text/plain' }, body: 'action=opt-out' }],
    'multipart without its boundary': [400, { headers: { 'content-type': 'multipart/form-data' }, body: 'x' }],
    'multipart cut short': [
      400,
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nContent-Disp' },
    ],
    'a file for an action': [
      400,
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="action"; filename="a.txt"\r\n\r\nopt-out\r\n--x--\r\n',
      },
    ],
    'bytes that are not UTF-8': [400, { headers: urlencoded, body: Buffer.from([0x61, 0xff, 0xfe]) }],
    'a body of 1 MB': [413, { headers: urlencoded, body: `action=reason&comment=${'x'.repeat(1024 * 1024)}` }],
    'an empty body': [400, { headers: urlencoded, method: 'POST', body: '' }],
  };

  it.each(Object.entries(wrong))('is answered with the page and a plain sentence: %s', async (_, [status, request]) => {
    const link = aLink();
    const shown = await page.open(link.token, { method: 'POST', ...request });
    expect(shown.status).toBe(status);
    expect(textOf(shown.html)).toContain('nothing was changed');
    expect(headingOf(shown.html)).toBe('Stop texts from Acme offers?');
    expect(await page.deps.store.history(link.phone)).toEqual([]);
  });
});

describe('what goes with a stop', () => {
  it('does not hold it up where it is at fault', async () => {
    const faults = [
      ['reason', 'because'],
      ['comment', 'x'.repeat(501)],
    ] as const;
    for (const [field, text] of faults) {
      const link = aLink();
      const { status, html } = await page.open(link.token, {
        form: { action: 'opt-out', [field]: text },
      });
      expect([status, headingOf(html)]).toEqual([400, 'You’re unsubscribed from Acme offers']);
      const [event] = await page.deps.store.history(link.phone);
      expect(event).toMatchObject({ kind: 'opt-out', outcome: 'changed' });
      expect(event).not.toHaveProperty('reason');
      expect(event).not.toHaveProperty('comment');
    }
  });

  it('is kept with it: reason and comment', async () => {
    const link = aLink();
    await page.open(link.token, { form: { action: 'opt-out', reason: 'other', comment: ' Bye ' } });
    expect(await page.deps.store.history(link.phone)).toMatchObject([{ reason: 'other', comment: 'Bye' }]);
  });
});

describe('a comment', () => {
  const comment = async (text: string) => {
    const link = aLink();
    await page.open(link.token, { form: { action: 'opt-out' } });
    const shown = await page.open(link.token, { form: { action: 'reason', comment: text } });
    const events = await page.deps.store.history(link.phone);
    return { ...shown, kept: events.find((event) => event.comment)?.comment };
  };

  it('is kept as typed, HTML and all, and never shown again', async () => {
    const { kept, html } = await comment('<script>alert(1)</script>\r\n"enough" 👩‍👩‍👧');
    expect(kept).toBe('<script>alert(1)</script>\n"enough" 👩‍👩‍👧');
    expect(html).not.toContain('alert(1)');
  });

  it('loses control characters and turned directions', async () => {
    expect((await comment('a\u0000b\u001b[31mc\u202ed\ud800')).kept).toBe('ab[31mcd\ufffd');
  });

  it('may be 500 characters long, a line end being one, and no longer', async () => {
    expect((await comment(`${'x'.repeat(249)}\r\n${'y'.repeat(250)}`)).kept).toHaveLength(500);
    const { status, html, kept } = await comment('x'.repeat(501));
    expect([status, kept]).toEqual([400, undefined]);
    expect(textOf(html)).toContain('under 500 characters');
  });
});

describe('a form from elsewhere', () => {
  const crossSite = { 'sec-fetch-site': 'cross-site' };

  it('changes nothing, and leaves the button to tap', async () => {
    const link = aLink();
    const { status, html } = await page.open(link.token, { form: { action: 'opt-out' }, headers: crossSite });
    expect(status).toBe(403);
    expect(textOf(html)).toContain('Please tap once more');
    expect(await page.deps.store.history(link.phone)).toEqual([]);
    expect((await page.open(link.token, { form: tapping(html, 'Unsubscribe') })).status).toBe(200);
  });

  it('may be a one-click unsubscribe, which comes bare', async () => {
    const link = aLink();
    const { status } = await page.open(link.token, { form: { 'List-Unsubscribe': 'One-Click' }, headers: crossSite });
    expect(status).toBe(200);
  });
});

describe('a form sent over and over', () => {
  it('is turned away after thirty in a minute, once it has had its effect', async () => {
    const link = aLink();
    const own = aPage(table);
    const tries = Array.from({ length: 31 }, () => own.open(link.token, { form: { action: 'opt-out' } }));
    const [last] = (await Promise.all(tries)).filter(({ status }) => status === 429);
    expect(last?.headers['retry-after']).toBe('60');
    expect(textOf(last?.html ?? '')).toContain('reply STOP');
    expect((await own.deps.store.find(link.phone)).standing['acme-offers']).toMatchObject({ status: 'opted-out' });
    own.moveTo(at(60));
    expect((await own.open(link.token, { form: { action: 'opt-out' } })).status).toBe(200);
  });

  it('does not turn away anyone else at the same address', async () => {
    const own = aPage(table);
    for (let index = 0; index < 61; index += 1) await own.open(`wrong${index}`, { address: '198.51.100.7' });
    expect((await own.open('wrong', { address: '198.51.100.7' })).status).toBe(429);
    expect((await own.open('wrong', { address: '198.51.100.8' })).status).toBe(404);
    const { status } = await own.open(aLink().token, { form: { action: 'opt-out' }, address: '198.51.100.7' });
    expect(status).toBe(200);
  });
});

describe('any request at all', () => {
  it('is answered below 500, with the page and its headers', async () => {
    const { token } = aLink();
    const own = aPage(table);
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('opt-in', 'reason', 'pause', 'all'),
    );
    const request = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST'),
      query: fc.oneof(fc.string(), fc.constantFrom('lang=es', 'lang=', 'lang=%', 'lang=__proto__', 'lang=a&lang=b')),
      headers: fc.dictionary(
        fc.constantFrom('accept-language', 'content-type', 'sec-fetch-site', 'cookie', 'host', 'x-forwarded-for'),
        fc.oneof(fc.string(), fc.constantFrom('application/x-www-form-urlencoded', 'multipart/form-data; boundary=x')),
      ),
      body: fc.oneof(
        fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        fc
          .dictionary(fc.constantFrom('action', 'scope', 'program', 'reason', 'comment', 'nonce', 'x'), value)
          .map((fields) => new URLSearchParams(fields).toString()),
      ),
    });
    let minute = 0;
    await fc.assert(
      fc.asyncProperty(request, fc.oneof(fc.constant(token), fc.string()), async (made, link) => {
        minute += 1;
        own.moveTo(at(minute * 60));
        const { status, headers, html } = await own.open(link, made);
        expect(status).toBeLessThan(500);
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        if (made.method !== 'HEAD') expect(html).toMatch(/^<!doctype html>/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('logs', () => {
  it('hold no number, no token, no comment and no campaign', async () => {
    const link = aLink();
    const own = aPage(table);
    await applyRequest(own.deps.store, aRequest({ phone: link.phone, at: at(-10) }));
    await own.open(link.token, { form: { action: 'nonsense' } });
    await own.open(link.token, { form: { action: 'opt-in' } });
    await own.open(link.token, { form: { action: 'reason', comment: 'my very own words' } });
    expect(own.lines.length).toBeGreaterThan(0);
    const all = own.lines.join('\n');
    for (const secret of [link.phone.slice(1), link.token, 'my very own words']) expect(all).not.toContain(secret);
  });
});
