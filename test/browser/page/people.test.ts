import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../support/browser.ts';
import { at } from '../../support/builders.ts';
import { aLink, aPage, type ShownPage } from '../../support/page.ts';
import { type PageServer, servePage } from '../../support/page-server.ts';
import { aFullConfig } from '../../support/page-states.ts';
import { aTable } from '../../support/table.ts';

let browser: Browser;
let shown: ShownPage;
let server: PageServer;

beforeAll(async () => {
  shown = aPage(await aTable(), { config: aFullConfig() });
  [browser, server] = await Promise.all([launchChromium(), servePage(shown.handle)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function opened(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const link = aLink();
  const url = `${server.origin}/u/${link.token}`;
  shown.moveTo(at());
  server.requests.length = 0;
  await page.goto(url);
  const kinds = async () => (await shown.deps.store.history(link.phone)).map(({ kind }) => kind);
  const status = async () => (await shown.deps.store.find(link.phone)).standing['acme-offers']?.status;
  return { context, page, link, url, errors, kinds, status };
}

const out = 'You’re unsubscribed from Acme offers';

describe('a person on the page', () => {
  it.each([true, false])(
    'is done with one tap and may say why, with scripts allowed: %s',
    async (javaScriptEnabled) => {
      const { context, page, status, kinds, errors } = await opened({ javaScriptEnabled });
      await page.getByRole('button', { name: 'Unsubscribe' }).click();
      expect(await page.locator('h1').textContent()).toBe(out);
      expect(await page.title()).toBe(out);
      expect(await status()).toBe('opted-out');
      await page.getByRole('button', { name: 'Not relevant to me' }).click();
      await page.getByLabel('Anything to add?').fill('Thanks anyway');
      await page.getByRole('button', { name: 'Send' }).click();
      expect(await page.getByText('Thank you for telling us.').isVisible()).toBe(true);
      expect((await kinds()).sort()).toEqual(['opt-out', 'reason', 'reason']);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('needs one request for the page and one for the tap, and none elsewhere', async () => {
    const { context, page, url } = await opened();
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.waitForLoadState('networkidle');
    const { pathname } = new URL(url);
    expect(server.requests).toEqual([`GET ${pathname}`, `POST ${pathname}`]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('can do it all by keyboard, and sees where they are', async () => {
    const { context, page, status } = await opened();
    const focused = () =>
      page.evaluate<{ text: string; outline: number }>(
        `({ text: document.activeElement.textContent, outline: parseFloat(getComputedStyle(document.activeElement).outlineWidth) })`,
      );
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ text: 'English', outline: 3 });
    await page.keyboard.press('Enter');
    expect(await page.getByRole('link', { name: 'Español' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ text: 'Unsubscribe', outline: 3 });
    await page.keyboard.press('Enter');
    await page.getByText(out).waitFor();
    expect(await status()).toBe('opted-out');
    const reached: string[] = [];
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      reached.push((await focused()).text);
    }
    expect(reached.slice(1, 9)).toEqual([
      'Undo',
      'Too many messages',
      'Not relevant to me',
      'No longer interested',
      'I never signed up',
      'Something else',
      'Pause for 30 days instead',
      'Resume',
    ]);
    shown.moveTo(at(5));
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('You’ll get texts from Acme offers again').waitFor();
    expect(await status()).toBe('opted-in');
    await context.close();
  });

  it('may tap twice, go back and tap again, and reload: it is one stop', async () => {
    const { context, page, kinds, status } = await opened();
    await page.getByRole('button', { name: 'Unsubscribe' }).dblclick();
    await page.getByText(out).waitFor();
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe(out);
    await page.goBack();
    const again = page.getByRole('button', { name: 'Unsubscribe' });
    if (await again.isVisible()) await again.click();
    expect(await page.locator('h1').textContent()).toBe(out);
    expect(await status()).toBe('opted-out');
    expect((await kinds()).filter((kind) => kind !== 'opt-out')).toEqual([]);
    await context.close();
  });

  it('in two tabs sees in each what holds, once it is tapped or opened again', async () => {
    const { context, page, url, status } = await opened();
    const other = await context.newPage();
    await other.goto(url);
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByText(out).waitFor();
    shown.moveTo(at(5));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('You’ll get texts').waitFor();
    shown.moveTo(at(10));
    await other.getByRole('button', { name: 'Unsubscribe' }).click();
    await other.getByText(out).waitFor();
    expect(await status()).toBe('opted-out');
    await page.goto(url);
    expect(await page.locator('h1').textContent()).toBe(out);
    await context.close();
  });

  it('whose connection breaks in the middle of the tap is out all the same, and finds it so', async () => {
    const { context, page, url, kinds } = await opened();
    server.loseNextAnswer();
    await page.getByRole('button', { name: 'Unsubscribe' }).click({ noWaitAfter: true });
    await expect.poll(kinds).toEqual(['opt-out']);
    // In a tab of its own: the one whose tap was lost still goes to its error page, at some time.
    const again = await context.newPage();
    await again.goto(url);
    expect(await again.locator('h1').textContent()).toBe(out);
    await context.close();
  });

  it('on a slow network gets the page in one piece, and their tap through', async () => {
    const { context, page, url, status } = await opened();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 600,
      downloadThroughput: 4_000,
      uploadThroughput: 2_000,
    });
    await page.goto(url);
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByText(out).waitFor();
    expect(await status()).toBe('opted-out');
    await context.close();
  });

  it('keeps the language they chose', async () => {
    const { context, page, link } = await opened();
    await page.locator('summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByRole('button', { name: 'إلغاء الاشتراك' }).click();
    expect(await page.locator('h1').textContent()).toBe('تم إلغاء اشتراكك في Acme offers');
    expect(await shown.deps.store.find(link.phone)).toMatchObject({ locale: 'ar' });
    await page.goto(`${server.origin}/u/${link.token}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });
});
