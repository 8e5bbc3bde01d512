import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageTexts, pageLanguages } from '../../../functions/domain/config/page-texts.ts';
import { wordingOf } from '../../../functions/page/wording/wording.ts';
import { launchChromium } from '../../support/browser.ts';
import { aPage, type ShownPage } from '../../support/page.ts';
import { type PageServer, servePage } from '../../support/page-server.ts';
import { aFullConfig, pageStates } from '../../support/page-states.ts';
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

const wording = wordingOf({});
/** Where to keep a picture of each state, to look at. */
const pictures = process.env.PAGE_PICTURES;

/** Goes through every state in one language and hands each to `look`. */
async function eachState(
  language: string,
  options: BrowserContextOptions,
  look: (page: Page, state: string) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({ locale: language, ...options });
  context.setDefaultTimeout(20_000);
  const browserPage = await context.newPage();
  const texts = wording.get(language) as PageTexts;
  const states: string[] = [];
  for await (const state of pageStates({ browserPage, server, shown, language, texts })) {
    states.push(state);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      const name = [language, options.colorScheme ?? 'light', options.viewport?.width, states.length, state].join('-');
      await browserPage.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    }
    await look(browserPage, `${language}, ${state}`);
  }
  await context.close();
  return states;
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** By how much the page is wider than its screen, in pixels. */
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What one taps that is smaller than 44 by 44 pixels. */
const smallTargets = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('button, summary, .links a, textarea')]
    .filter((it) => it.offsetParent !== null)
    .map((it) => ({ it, box: it.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 44 || box.height < 44)
    .map(({ it, box }) => it.textContent + ' ' + box.width + 'x' + box.height)`);

const setTextSize = (page: Page, percent: number) =>
  page.evaluate(`document.documentElement.style.fontSize = '${percent}%'`);

const phone = { width: 320, height: 640 };
const widths = [320, 360, 390, 430, 768, 1280];

describe('the page in every state', () => {
  it.each(pageLanguages)(
    'fits every screen, and with text twice as large; axe finds no fault: %s',
    async (language) => {
      const states = await eachState(language, { viewport: phone }, async (page, state) => {
        expect(await violationsOf(page), state).toEqual([]);
        expect(await smallTargets(page), state).toEqual([]);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 740 });
          expect(await overflow(page), `${state}, ${width}`).toBeLessThanOrEqual(0);
        }
        await page.setViewportSize(phone);
        await setTextSize(page, 200);
        expect(await overflow(page), `${state}, large text`).toBeLessThanOrEqual(0);
        await setTextSize(page, 100);
      });
      expect(states).toHaveLength(15);
    },
  );

  it.each(['en', 'ar'])('has no fault that axe finds on dark, or with text twice as large: %s', async (language) => {
    await eachState(language, { colorScheme: 'dark', viewport: phone }, async (page, state) => {
      expect(await violationsOf(page), state).toEqual([]);
      await setTextSize(page, 200);
      expect(await violationsOf(page), `${state}, large text`).toEqual([]);
      await setTextSize(page, 100);
    });
  });
});
