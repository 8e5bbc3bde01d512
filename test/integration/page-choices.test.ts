import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseInstant } from '../../functions/domain/instant.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { aConfig, aRequest, at, phone } from '../support/builders.ts';
import { aLink, aPage, buttonsOf, headingOf, type ShownPage, tapping, textOf } from '../support/page.ts';
import { aTable, type TestTable } from '../support/table.ts';

const base = aConfig();
/** Offers, orders and tips, all of which may text whoever hasn't left; news only after an opt-in. */
const config = aConfig({
  programs: [
    ...base.programs.map((program) => ({ ...program, consent: 'assumed' as const, senders: [...program.senders] })),
    {
      id: 'acme-tips',
      code: 3,
      name: 'Acme tips',
      purpose: 'promotional' as const,
      consent: 'assumed' as const,
      senders: [{ provider: 'twilio' as const, number: '+15005550020' }],
    },
    {
      id: 'acme-news',
      code: 4,
      name: 'Acme news',
      purpose: 'promotional' as const,
      consent: 'required' as const,
      senders: [{ provider: 'twilio' as const, number: '+15005550021' }],
    },
  ].map((program) => ({ ...program, words: {}, aliases: [], wording: {} })),
});

let table: TestTable;
let page: ShownPage;
let second = 0;

beforeAll(async () => {
  table = await aTable();
  page = aPage(table, { config });
});

beforeEach(() => {
  second = 0;
  page.moveTo(at());
});

/** Each tap comes some seconds after the one before. */
const later = () => {
  second += 5;
  page.moveTo(at(second));
};

const open = (token: string) => page.open(token);

async function tap(token: string, html: string, ...labels: string[]) {
  let shown = html;
  for (const label of labels) {
    later();
    shown = (await page.open(token, { form: tapping(shown, label) })).html;
  }
  return shown;
}

/** Taps the button of one program's row. */
async function tapRow(token: string, html: string, program: string, action: 'opt-in' | 'opt-out') {
  const row = html
    .split('<li>')
    .find((part) => part.includes(`value="${program}"`) && part.includes(`value="${action}"`));
  if (!row) throw new Error(`${program} has no button for ${action}`);
  later();
  return (await page.open(token, { form: tapping(row, action === 'opt-in' ? 'Resume' : 'Stop') })).html;
}

async function standingOf(phone: Phone) {
  const { standing } = await page.deps.store.find(phone);
  return Object.fromEntries(Object.entries(standing).map(([scope, { status }]) => [scope, status]));
}

describe('the choices of who has left a program', () => {
  it('are the other programs that may text them, and none that never got their consent', async () => {
    const link = aLink();
    const html = await tap(link.token, (await open(link.token)).html, 'Unsubscribe');
    expect(textOf(html)).toMatch(/Acme offers Off .*Acme orders On .*Acme tips On/);
    expect(textOf(html)).not.toContain('Acme news');
    expect(buttonsOf(html)).toContain('Stop everything from Acme');
  });

  it('stop another program alone, and say so', async () => {
    const link = aLink();
    const done = await tap(link.token, (await open(link.token)).html, 'Unsubscribe');
    const html = await tapRow(link.token, done, 'acme-tips', 'opt-out');
    expect(textOf(html)).toContain('You’re unsubscribed from Acme tips');
    expect(headingOf(html)).toBe('You’re unsubscribed from Acme offers');
    expect(await standingOf(link.phone)).toEqual({ 'acme-offers': 'opted-out', 'acme-tips': 'opted-out' });
    const [, tips] = await page.deps.store.history(link.phone);
    expect(tips).toMatchObject({ program: 'acme-tips', scopes: ['acme-tips'] });
  });

  it('stop everything with one tap', async () => {
    const link = aLink();
    const html = await tap(link.token, (await open(link.token)).html, 'Unsubscribe', 'Stop everything from Acme');
    expect(headingOf(html)).toBe('You’re unsubscribed from all Acme texts');
    expect(buttonsOf(html)).not.toContain('Stop everything from Acme');
    expect(await standingOf(link.phone)).toMatchObject({ '*': 'opted-out' });
    expect(headingOf((await open(link.token)).html)).toBe('You’re unsubscribed from all Acme texts');
  });

  it('bring back, when a stop of everything is undone, only what that stop ended', async () => {
    const link = aLink();
    await applyRequest(
      page.deps.store,
      aRequest({ phone: link.phone, program: 'acme-tips', scopes: ['acme-tips'], at: at(-86_400) }),
    );
    const html = await tap(
      link.token,
      (await open(link.token)).html,
      'Unsubscribe',
      'Stop everything from Acme',
      'Undo',
    );
    expect(await standingOf(link.phone)).toEqual({
      '*': 'opted-out',
      'acme-offers': 'opted-out',
      'acme-orders': 'opted-in',
      'acme-tips': 'opted-out',
    });
    expect(headingOf(html)).toBe('You’re unsubscribed from Acme offers');
  });

  it('keep one program after a stop of everything', async () => {
    const link = aLink();
    const all = await tap(link.token, (await open(link.token)).html, 'Unsubscribe', 'Stop everything from Acme');
    const html = await tapRow(link.token, all, 'acme-orders', 'opt-in');
    expect(textOf(html)).toContain('You’ll get texts from Acme orders again');
    expect(textOf(html)).toMatch(/Acme offers Off .*Acme orders On .*Acme tips Off/);
  });

  it('let no link bring back a program that was stopped by text, not even after a stop of everything', async () => {
    const link = aLink();
    await applyRequest(
      page.deps.store,
      aRequest({ phone: link.phone, program: 'acme-tips', scopes: ['acme-tips'], at: at(-86_400) }),
    );
    const html = await tap(link.token, (await open(link.token)).html, 'Unsubscribe', 'Stop everything from Acme');
    await expect(tapRow(link.token, html, 'acme-tips', 'opt-in')).rejects.toThrow('no button');
    const nonce = tapping(html, 'Undo').nonce ?? '';
    later();
    const forced = await page.open(link.token, { form: { action: 'opt-in', program: 'acme-tips', nonce } });
    expect(forced.status).toBe(409);
    expect(await standingOf(link.phone)).toMatchObject({ 'acme-tips': 'opted-out', '*': 'opted-out' });
  });

  it('pause one program, and leave the others as they are', async () => {
    const link = aLink();
    const html = await tap(link.token, (await open(link.token)).html, 'Unsubscribe', 'Pause for 30 days instead');
    expect(textOf(html)).toContain('Paused until December 23, 2026');
    expect(buttonsOf(html)).toContain('Unsubscribe');
    expect(await standingOf(link.phone)).toEqual({ 'acme-offers': 'paused' });
  });

  it('pause everything that still texts, and bring back nothing that has ended', async () => {
    const link = aLink();
    await applyRequest(
      page.deps.store,
      aRequest({ phone: link.phone, program: 'acme-tips', scopes: ['acme-tips'], at: at(-86_400) }),
    );
    later();
    expect((await page.open(link.token, { form: { action: 'pause', scope: 'all' } })).status).toBe(200);
    expect(await standingOf(link.phone)).toEqual({
      'acme-offers': 'paused',
      'acme-orders': 'paused',
      'acme-tips': 'opted-out',
    });
  });

  it('reach every program at once where the owner says that a stop does', async () => {
    const link = aLink();
    const wide = aPage(table, { config: { ...config, optOutScope: 'all' } });
    await wide.open(link.token, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect(await standingOf(link.phone)).toEqual({ '*': 'opted-out' });
    const other = aLink();
    const { html } = await wide.open(other.token);
    expect(headingOf(html)).toBe('Stop texts from Acme?');
    const done = await wide.open(other.token, { form: tapping(html, 'Unsubscribe') });
    expect(headingOf(done.html)).toBe('You’re unsubscribed from all Acme texts');
  });
});

describe('a link to a number of the United States, whose law lets one stop end all from 31 January 2027', () => {
  const [before, after] = ['2027-01-30T23:59:59Z', '2027-01-31T00:00:00Z'].map(parseInstant);
  if (!before || !after) throw new Error('Both are times');

  it('stops its program before that day, and asks about that alone', async () => {
    const [link, other] = [aLink(), aLink()];
    page.moveTo(before);
    expect(headingOf((await open(link.token)).html)).toBe('Stop texts from Acme offers?');
    await page.open(link.token, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    await page.open(other.token, { form: { action: 'opt-out' } });
    for (const { phone } of [link, other]) expect(await standingOf(phone)).toEqual({ 'acme-offers': 'opted-out' });
  });

  it('says from that day on that it stops everything, and does', async () => {
    const [link, other] = [aLink(), aLink()];
    page.moveTo(after);
    const { html } = await open(link.token);
    expect(headingOf(html)).toBe('Stop texts from Acme?');
    const done = await page.open(link.token, { form: tapping(html, 'Unsubscribe') });
    expect(headingOf(done.html)).toBe('You’re unsubscribed from all Acme texts');
    await page.open(other.token, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    for (const { phone } of [link, other]) expect(await standingOf(phone)).toEqual({ '*': 'opted-out' });
  });

  it('stops the one program that a person names, and widens nothing but stops', async () => {
    const [named, paused] = [aLink(), aLink()];
    page.moveTo(after);
    await page.open(named.token, { form: { action: 'opt-out', scope: 'program' } });
    expect(await standingOf(named.phone)).toEqual({ 'acme-offers': 'opted-out' });
    await page.open(paused.token, { form: { action: 'pause' } });
    expect(await standingOf(paused.phone)).toEqual({ 'acme-offers': 'paused' });
  });

  it('stops one program of a number elsewhere', async () => {
    const link = aLink({ phone: phone('+14165550177') });
    page.moveTo(after);
    await page.open(link.token, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect(await standingOf(link.phone)).toEqual({ 'acme-offers': 'opted-out' });
  });
});

describe('a link whose program is gone from the config', () => {
  it('names the brand and stops everything', async () => {
    const link = aLink({ program: 77 });
    const { html } = await open(link.token);
    expect(headingOf(html)).toBe('Stop texts from Acme?');
    const done = await tap(link.token, html, 'Unsubscribe');
    expect(headingOf(done)).toBe('You’re unsubscribed from all Acme texts');
    expect(await standingOf(link.phone)).toEqual({ '*': 'opted-out' });
    await tap(link.token, done, 'Undo');
    expect(headingOf((await open(link.token)).html)).toBe('Stop texts from Acme?');
  });
});
