import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../support/browser.ts';
import { aLink, aPage, type ShownPage } from '../../support/page.ts';
import { type PageServer, servePage } from '../../support/page-server.ts';
import { aTable } from '../../support/table.ts';

let browser: Browser;
let shown: ShownPage;
let server: PageServer;

beforeAll(async () => {
  shown = aPage(await aTable());
  [browser, server] = await Promise.all([launchChromium(), servePage(shown.handle)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const eventsOf = async ({ phone }: ReturnType<typeof aLink>) => shown.deps.store.history(phone);

describe('a browser that nobody holds', () => {
  it('opens the link, runs scripts and waits: nothing changes', async () => {
    const link = aLink();
    const page = await browser.newPage();
    await page.goto(`${server.origin}/u/${link.token}`);
    await setTimeout(10_000);
    expect(server.requests.filter((it) => it.startsWith('POST'))).toEqual([]);
    expect(await eventsOf(link)).toEqual([]);
    await page.close();
  });

  it.each([
    ['prefetches', (url: string) => `<link rel="prefetch" href="${url}">`, 'GET'],
    ['prefetches by rule', (url: string) => rules('prefetch', url), 'GET'],
    ['prerenders by rule', (url: string) => rules('prerender', url), 'GET'],
    ['frames', (url: string) => `<iframe src="${url}"></iframe>`, 'GET'],
  ] as const)('%s the link: it is fetched, and nothing changes', async (does, opener, method) => {
    const link = aLink();
    const path = `/u/${link.token}`;
    const opening = `/${does.replaceAll(' ', '-')}`;
    server.others.set(opening, `<!doctype html><title>x</title>${opener(path)}<p>A page that opens links`);
    const page = await browser.newPage();
    await page.goto(`${server.origin}${opening}`);
    await expect.poll(() => server.requests, { timeout: 15_000 }).toContain(`${method} ${path}`);
    expect(await eventsOf(link)).toEqual([]);
    await page.close();
  });

  it('can not be made to act by another site’s form without a nonce', async () => {
    const link = aLink();
    const page = await browser.newPage();
    const elsewhere = server.origin.replace('127.0.0.1', 'localhost');
    await page.route(`${elsewhere}/attack`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${server.origin}/u/${link.token}"><input name="action" value="opt-out"></form><script>document.forms[0].submit()</script>`,
      }),
    );
    await page.goto(`${elsewhere}/attack`);
    await page.getByText('Please tap once more').waitFor();
    expect(await eventsOf(link)).toEqual([]);
    await page.close();
  });

  it('can not show the page in a frame', async () => {
    const link = aLink();
    const page = await browser.newPage();
    server.others.set('/framing', `<!doctype html><title>x</title><iframe src="/u/${link.token}"></iframe>`);
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(`${server.origin}/framing`);
    expect((await refused).text()).toContain('frame-ancestors');
    await page.close();
  });
});

const rules = (kind: 'prefetch' | 'prerender', url: string): string =>
  `<script type="speculationrules">${JSON.stringify({ [kind]: [{ urls: [url], eagerness: 'immediate' }] })}</script>`;
