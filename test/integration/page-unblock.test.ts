import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageLanguages } from '../../functions/domain/config/page-texts.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { requestOf } from '../../functions/domain/replies/reply.ts';
import { verdictFor } from '../../functions/domain/verdict.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { aConfig, at } from '../support/builders.ts';
import { aLink, aPage, headingOf, type ShownPage, tapping, textOf } from '../support/page.ts';
import { aTable, type TestTable } from '../support/table.ts';

const sender = '+15005550001';
const [offers, orders] = aConfig().programs;
if (!offers || !orders) throw new Error('Acme has two programs');

/** Offers and orders, each from a number of Twilio's, which blocks whoever texts STOP to it and hears of no page. */
const config = {
  ...aConfig(),
  programs: [
    { ...offers, senders: [{ provider: 'twilio' as const, number: sender, replies: 'provider' as const }] },
    {
      ...orders,
      consent: 'assumed' as const,
      senders: [{ provider: 'twilio' as const, number: '+15005550010', replies: 'provider' as const }],
    },
  ],
};

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

const later = () => {
  second += 5;
  page.moveTo(at(second));
  return at(second);
};

let messages = 0;
const text = (from: Phone, words: string, to = sender) =>
  applyRequest(page.deps.store, requestOf(config, 'twilio', { id: `SM${messages++}`, from, to, text: words }, later()));

async function tap(token: string, label: string) {
  const { html } = await page.open(token);
  later();
  return (await page.open(token, { form: tapping(html, label) })).html;
}

async function stands(phone: Phone) {
  const contact = await page.deps.store.find(phone);
  const [program] = config.programs;
  return {
    standing: contact.standing['acme-offers']?.status,
    verdict: program && verdictFor({ contact, program, config, at: at(second) }).reason,
  };
}

/** Leaves by the link, texts STOP to be sure, and takes it back by the link. */
async function backByThePage() {
  const link = aLink();
  await tap(link.token, 'Unsubscribe');
  await text(link.phone, 'STOP');
  return { ...link, html: await tap(link.token, 'Undo') };
}

describe('who comes back by the page while the provider still blocks', () => {
  it('is told which word to text to whom, instead of being promised texts', async () => {
    const { phone, html } = await backByThePage();
    expect(headingOf(html)).toBe(`To get texts from Acme offers again, text START to ${sender}`);
    expect(html).toContain(`<a href="sms:${sender}">`);
    expect(html).toContain(`<title>To get texts from Acme offers again, text START to ${sender}</title>`);
    expect(textOf(html)).not.toContain('You’ll get texts from Acme offers again');
    expect(await stands(phone)).toEqual({ standing: 'opted-in', verdict: 'blocked-by-provider' });
  });

  it('is told so whenever the page is opened, until the word has been texted', async () => {
    const { phone, token } = await backByThePage();
    const { html } = await page.open(token);
    expect(headingOf(html)).toBe('Stop texts from Acme offers?');
    expect(textOf(html)).toContain(`text START to ${sender}`);

    await text(phone, 'START');
    expect(await stands(phone)).toEqual({ standing: 'opted-in', verdict: 'ok' });
    expect((await page.open(token)).html).not.toContain(sender);
  });

  it.each([...pageLanguages])('is told so in %s', async (language) => {
    const { token } = await backByThePage();
    const said = textOf((await page.open(token, { query: `lang=${language}` })).html);
    expect(said).toContain('START');
    expect(said).toContain(sender);
    expect(said).toContain('Acme offers');
    if (language !== 'en') expect(said).not.toContain('To get texts');
  });

  it('is told so of another program in its row', async () => {
    const { phone, token } = aLink();
    let { html } = await page.open(token);
    const orders = (action: string) => {
      const row = html.split('<li>').find((part) => part.includes('acme-orders') && part.includes(action));
      return tapping(row ?? '', action === 'opt-in' ? 'Resume' : 'Stop');
    };
    await tap(token, 'Unsubscribe');
    ({ html } = await page.open(token));
    later();
    ({ html } = await page.open(token, { form: orders('opt-out') }));
    await text(phone, 'STOP', '+15005550010');
    ({ html } = await page.open(token));
    later();
    ({ html } = await page.open(token, { form: orders('opt-in') }));
    expect(headingOf(html)).toBe('You’re unsubscribed from Acme offers');
    expect(textOf(html)).toContain('To get texts from Acme orders again, text START to +15005550010');
    expect(textOf(html)).not.toContain('You’ll get texts from Acme orders again');
  });
});

describe('who comes back by the page', () => {
  it('is promised texts where nothing blocks', async () => {
    const { token } = aLink();
    await tap(token, 'Unsubscribe');
    expect(headingOf(await tap(token, 'Undo'))).toBe('You’ll get texts from Acme offers again');
  });
});
