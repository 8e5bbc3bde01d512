import { beforeAll, describe, expect, it } from 'vitest';
import { verdictFor } from '../../functions/domain/verdict.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { aRequest, at } from '../support/builders.ts';
import { aLink, aPage, buttonsOf, headingOf, type ShownPage, tapping, textOf } from '../support/page.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;
let page: ShownPage;

beforeAll(async () => {
  table = await aTable();
  page = aPage(table);
});

const minutes = (count: number) => count * 60;
const hours = (count: number) => count * 3600;
const days = (count: number) => count * 86_400;

/** Where they stand, and what they did, in short. */
async function storedOf({ phone }: { phone: ReturnType<typeof aLink>['phone'] }) {
  const { standing } = await page.deps.store.find(phone);
  const events = await page.deps.store.history(phone);
  return {
    standing: Object.fromEntries(Object.entries(standing).map(([scope, { status }]) => [scope, status])),
    events: events.map(({ kind, outcome }) => `${kind} ${outcome}`),
  };
}

/** Opens the link and taps a button. */
async function tap(token: string, label: string, shownPage = page) {
  const { html } = await shownPage.open(token);
  return shownPage.open(token, { form: tapping(html, label) });
}

describe('the unsubscribe page', () => {
  it('shows brand, program, the last two digits and one button, and changes nothing', async () => {
    const link = aLink();
    const { status, html } = await page.open(link.token);
    expect(status).toBe(200);
    expect(headingOf(html)).toBe('Stop texts from Acme offers?');
    expect(textOf(html)).toContain(`Number ending in ${link.phone.slice(-2)}`);
    expect(html).not.toContain(link.phone.slice(1));
    expect(buttonsOf(html)).toEqual(['Unsubscribe']);
    expect(await storedOf(link)).toEqual({ standing: {}, events: [] });
  });

  it('stops the texts with one tap, and says so first', async () => {
    const link = aLink();
    const { status, html } = await tap(link.token, 'Unsubscribe');
    expect(status).toBe(200);
    expect(headingOf(html)).toBe('You’re unsubscribed from Acme offers');
    expect(await storedOf(link)).toEqual({
      standing: { 'acme-offers': 'opted-out' },
      events: ['opt-out changed'],
    });
    const { config, store } = page.deps;
    const [program] = config.programs;
    const contact = await store.find(link.phone);
    expect(program && verdictFor({ contact, program, config, at: at(1) }).reason).toBe('opted-out');
  });

  it('shows where they stand when the link is opened again', async () => {
    const link = aLink();
    await tap(link.token, 'Unsubscribe');
    const { html } = await page.open(link.token);
    expect(headingOf(html)).toBe('You’re unsubscribed from Acme offers');
    expect(buttonsOf(html)).not.toContain('Unsubscribe');
    expect(html).toContain('<title>Text messages from Acme</title>');
  });

  it('keeps on the event how they came to it', async () => {
    const campaign = await page.deps.campaigns.numberOf('acme-offers', 'spring-sale');
    const link = aLink({ campaign });
    const { html } = await page.open(link.token);
    page.moveTo(at(7));
    await page.open(link.token, {
      form: tapping(html, 'Unsubscribe'),
      query: 'lang=es',
      headers: { 'accept-language': 'de' },
    });
    page.moveTo(at());
    expect(await page.deps.store.history(link.phone)).toMatchObject([
      { via: 'link', campaign: 'spring-sale', language: 'es', secondsToTap: 7, program: 'acme-offers', at: at(7) },
    ]);
  });

  it('takes a double tap as one event', async () => {
    const link = aLink();
    const form = tapping((await page.open(link.token)).html, 'Unsubscribe');
    const both = await Promise.all([page.open(link.token, { form }), page.open(link.token, { form })]);
    const later = await page.open(link.token, { form });
    for (const { status, html } of [...both, later]) {
      expect([status, headingOf(html)]).toEqual([200, 'You’re unsubscribed from Acme offers']);
    }
    expect((await storedOf(link)).events).toEqual(['opt-out changed']);
  });

  it('stops again from a page that was left open while the texts were brought back', async () => {
    const link = aLink();
    const { html } = await page.open(link.token);
    const form = tapping(html, 'Unsubscribe');
    const done = await page.open(link.token, { form });
    page.moveTo(at(5));
    await page.open(link.token, { form: tapping(done.html, 'Undo') });
    page.moveTo(at(10));
    const again = await page.open(link.token, { form });
    page.moveTo(at());
    expect(headingOf(again.html)).toBe('You’re unsubscribed from Acme offers');
    expect(await storedOf(link)).toEqual({
      standing: { 'acme-offers': 'opted-out' },
      events: ['opt-out changed', 'opt-in changed', 'opt-out changed'],
    });
  });

  it('stops by a form of any age and without a nonce', async () => {
    for (const nonce of ['', 'made-up']) {
      const link = aLink();
      const form = { action: 'opt-out', ...(nonce && { nonce }) };
      expect((await page.open(link.token, { form })).status).toBe(200);
      expect((await storedOf(link)).standing).toEqual({ 'acme-offers': 'opted-out' });
    }
    const link = aLink();
    const form = tapping((await page.open(link.token)).html, 'Unsubscribe');
    page.moveTo(at(days(40)));
    await page.open(link.token, { form });
    page.moveTo(at());
    expect((await storedOf(link)).standing).toEqual({ 'acme-offers': 'opted-out' });
  });

  it('undoes with one tap for a day, by a fresh form alone', async () => {
    const link = aLink();
    const done = await tap(link.token, 'Unsubscribe');
    const undo = tapping(done.html, 'Undo');

    page.moveTo(at(hours(2)));
    const old = await page.open(link.token, { form: undo });
    const bare = await page.open(link.token, { form: { action: 'opt-in' } });
    for (const { status, html } of [old, bare]) {
      expect([status, headingOf(html)]).toEqual([403, 'You’re unsubscribed from Acme offers']);
      expect(textOf(html)).toContain('nothing was changed');
    }
    const back = await page.open(link.token, { form: tapping(old.html, 'Undo') });
    expect([back.status, headingOf(back.html)]).toEqual([200, 'You’ll get texts from Acme offers again']);
    expect((await storedOf(link)).standing).toEqual({ 'acme-offers': 'opted-in' });
    page.moveTo(at());
  });

  it('offers no undo after a day, and refuses one', async () => {
    const link = aLink();
    const done = await tap(link.token, 'Unsubscribe');
    page.moveTo(at(hours(24) - minutes(1)));
    const almost = await page.open(link.token);
    expect(buttonsOf(almost.html)).toContain('Undo');
    page.moveTo(at(hours(24) + 1));
    const after = await page.open(link.token);
    const late = await page.open(link.token, { form: tapping(almost.html, 'Undo') });
    page.moveTo(at());
    expect(buttonsOf(after.html)).not.toContain('Undo');
    expect(textOf(after.html)).toContain('Reply START');
    expect(late.status).toBe(409);
    expect((await storedOf(link)).standing).toEqual({ 'acme-offers': 'opted-out' });
    expect(buttonsOf(done.html)).toContain('Undo');
  });

  it('lets no link undo a stop that came by text', async () => {
    const link = aLink();
    await applyRequest(page.deps.store, aRequest({ phone: link.phone, via: 'reply' }));
    const { html } = await page.open(link.token);
    expect(headingOf(html)).toBe('You’re unsubscribed from Acme offers');
    expect(buttonsOf(html)).not.toContain('Undo');
    const other = aLink();
    const nonce = tapping((await page.open(link.token)).html, 'Too many messages').nonce ?? '';
    expect((await page.open(link.token, { form: { action: 'opt-in', nonce } })).status).toBe(409);
    expect((await page.open(other.token, { form: { action: 'opt-in', nonce } })).status).toBe(200);
    expect((await storedOf(link)).standing).toEqual({ 'acme-offers': 'opted-out' });
  });

  it('takes a reason in one tap and then a comment, once for each stop', async () => {
    const link = aLink();
    const done = await tap(link.token, 'Unsubscribe');
    const thanks = await page.open(link.token, { form: tapping(done.html, 'Too many messages') });
    expect(textOf(thanks.html)).toContain('Thank you for telling us.');
    expect(headingOf(thanks.html)).toBe('You’re unsubscribed from Acme offers');
    const comment = { ...tapping(thanks.html, 'Send'), comment: 'Two a day!\r\nReally?' };
    expect((await page.open(link.token, { form: comment })).status).toBe(200);
    await page.open(link.token, { form: tapping(done.html, 'Not relevant to me') });
    const events = await page.deps.store.history(link.phone);
    expect(events).toHaveLength(3);
    expect(events.filter(({ reason }) => reason)).toMatchObject([
      { kind: 'reason', reason: 'too-often', outcome: 'noted' },
    ]);
    expect(events.filter(({ comment }) => comment)).toMatchObject([{ comment: 'Two a day!\nReally?' }]);
  });

  it('pauses for 30 days instead', async () => {
    const link = aLink();
    const done = await tap(link.token, 'Unsubscribe');
    page.moveTo(at(5));
    const { html } = await page.open(link.token, { form: tapping(done.html, 'Pause for 30 days instead') });
    page.moveTo(at());
    expect(headingOf(html)).toBe('Acme offers is paused until December 23, 2026');
    expect((await page.deps.store.find(link.phone)).standing).toMatchObject({
      'acme-offers': { status: 'paused', until: at(days(30) + 5) },
    });
  });
});

describe('one-click unsubscribe (RFC 8058)', () => {
  const bodies = {
    urlencoded: {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    },
    multipart: {
      headers: { 'content-type': 'multipart/form-data; boundary=xyz' },
      body: '--xyz\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--xyz--\r\n',
    },
    'without a type': { body: 'List-Unsubscribe=One-Click' },
  };

  for (const [name, request] of Object.entries(bodies)) {
    it(`opts out by a bare POST, ${name}: 200, no redirect, no cookie`, async () => {
      const link = aLink();
      const { status, headers } = await page.open(link.token, { method: 'POST', ...request });
      expect(status).toBe(200);
      expect(Object.keys(headers)).not.toContain('set-cookie');
      expect(Object.keys(headers)).not.toContain('location');
      expect(await page.deps.store.history(link.phone)).toMatchObject([{ kind: 'opt-out', via: 'one-click' }]);
      expect((await storedOf(link)).standing).toEqual({ 'acme-offers': 'opted-out' });
    });
  }
});

describe('a link that is not ours', () => {
  it('gets one helpful page, whatever is wrong with it', async () => {
    const { token } = aLink();
    const wrong = [
      token.slice(0, -1),
      `${token}x`,
      token.replace(/./, (c) => (c === '0' ? '1' : '0')),
      'x',
      '',
      '../..',
      '%00',
      '<b>',
    ];
    const pages = await Promise.all(
      wrong.flatMap((it) => [page.open(it), page.open(it, { form: { action: 'opt-out' } })]),
    );
    const [first] = pages;
    for (const shown of pages) {
      expect(shown.status).toBe(404);
      expect(shown.html).toBe(first?.html);
    }
    expect(textOf(first?.html ?? '')).toContain('reply STOP');
    expect(buttonsOf(first?.html ?? '')).toEqual([]);
  });
});
