import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../support/browser.ts';
import { aLocalRun, type StartedRun } from '../../support/local-run.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let run: StartedRun;
let browser: Browser;

beforeAll(async () => {
  [run, browser] = await Promise.all([aLocalRun(), launchChromium()]);
  await run.post('/local/clock', { at: daytime });
}, 120_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  await run?.stop();
});

/** A Wednesday, at an hour at which anyone in the United States may be texted. */
const daytime = '2026-06-10T18:00:00Z';

let numbers = 0;

/** The phone of a number that nobody knows, open. */
async function aPhone(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(run.url);
  numbers += 1;
  await page.getByLabel('Phone number').fill(`+1202555${String(110 + numbers).padStart(4, '0')}`);
  // As leaving the field does. Enter hangs now and then here, with the list of numbers open in headless Chromium.
  await page.getByLabel('Phone number').dispatchEvent('change');
  await verdict(page, 'Yes').waitFor();
  return { page, faults };
}

const offers = (page: Page) => page.locator('[data-program="acme-offers"]');
const verdict = (page: Page, text: string) => offers(page).getByText(text, { exact: true });
const text = async (page: Page, words: string) => {
  await page.getByLabel('Text message').fill(words);
  await page.getByLabel('Text message').press('Enter');
};
const bubble = (page: Page, kind: string) => page.getByRole('log').locator(`[data-kind="${kind}"]`);

/** What axe finds wrong, in its own words. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    '(async () => (await axe.run()).violations.map(({ id, nodes }) => id + ": " + nodes.map((it) => it.html).join(" ")))()',
  );
}

describe('the phone', () => {
  it('texts STOP, is told that it worked, and shows the standing change without a reload', async () => {
    const { page, faults } = await aPhone();
    await text(page, 'STOP');
    await bubble(page, 'reply').getByText('STOP').waitFor();
    await bubble(page, 'opt-out').getByText('you are unsubscribed from Acme offers').waitFor();
    await verdict(page, 'No · opted out').waitFor();
    await offers(page).getByText('Opted out by reply').waitFor();
    await page.getByRole('heading', { name: 'Asked to stop by reply' }).waitFor();
    await page.getByText('Evidence').last().click();
    await page.getByText('keyword:en:stop').waitFor();
    expect(await page.locator('[data-program="acme-orders"]').getByText('Yes', { exact: true }).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('taps the link in a message, unsubscribes on the page, and sees it live', async () => {
    const { page, faults } = await aPhone();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Allowed, and sent.').waitFor();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      bubble(page, 'message').getByRole('link').click(),
    ]);
    await opened.getByRole('button', { name: 'Unsubscribe' }).waitFor();
    expect(await verdict(page, 'Yes').count()).toBe(1);
    await opened.getByRole('button', { name: 'Unsubscribe' }).click();
    await verdict(page, 'No · opted out').waitFor();
    await offers(page).getByText('Opted out on the page').waitFor();

    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Not sent: the check said no, opted out.').waitFor();
    expect(await bubble(page, 'message').count()).toBe(1);
    await text(page, 'START');
    await bubble(page, 'opt-in').waitFor();
    await verdict(page, 'Yes').waitFor();
    expect(faults).toEqual([]);
  });

  it('says so when a number is none, and goes on with the next', async () => {
    const { page } = await aPhone();
    await page.getByLabel('Phone number').fill('12');
    await page.getByLabel('Phone number').press('Enter');
    await page.locator('#number[aria-invalid="true"]').waitFor();
    await page.getByLabel('Phone number').fill('+34612345678');
    await page.getByLabel('Phone number').press('Enter');
    await page.locator('#number[aria-invalid="false"]').waitFor();
    await text(page, 'STOP');
    await verdict(page, 'No · opted out').waitFor();
  });

  it('never shows what a person wrote as anything but text', async () => {
    const { page, faults } = await aPhone();
    await text(page, '<img src=x onerror="document.title=1"> https://acme.example/a"b');
    await page.getByRole('heading', { name: 'Wrote by reply' }).waitFor();
    expect(await page.getByRole('log').locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Basta · phone');
    expect(faults).toEqual([]);
  });

  it('tells what a reply would mean while it is typed, sends nothing, and goes by number and day', async () => {
    const { page, faults } = await aPhone();
    const box = page.getByRole('region', { name: 'What would it mean?' });
    const meaning = async (words: string) => {
      await box.getByLabel('A reply, in any language').fill(words);
      return box.getByRole('status');
    };
    const stop = await meaning('pls stop texting me');
    await stop.getByText('Opt-out', { exact: true }).waitFor();
    for (const shown of ['Acme offers', 'English (en)', 'stop texting', 'a rule for free text']) {
      await stop.getByText(shown).waitFor();
    }
    const likely = await meaning('demasiados mensajes');
    await likely.getByText('Likely opt-out', { exact: true }).waitFor();
    await likely.getByText('Spanish (es)').waitFor();
    await (await meaning('stop all')).getByText('Every program', { exact: true }).waitFor();
    await (await meaning('which bus stop?')).getByText('Nothing to do', { exact: true }).waitFor();
    await meaning('');
    await box.getByRole('status').getByText('Nothing to do').waitFor({ state: 'detached' });
    await run.post('/local/clock', { at: '2027-02-03T18:00:00Z' });
    await (await meaning('STOP')).getByText('Every program, by law or by the config').waitFor();
    await run.post('/local/clock', { at: daytime });
    await meaning('<b>stop</b>');
    expect(await box.locator('b').count()).toBe(0);
    expect(await page.locator('.bubble').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('can be worked by keyboard alone', async () => {
    const { page } = await aPhone();
    await page.getByRole('button', { name: 'HELP', exact: true }).focus();
    await page.keyboard.press('Enter');
    await bubble(page, 'help').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('log');
  });

  it.each([
    { colorScheme: 'light', viewport: { width: 1280, height: 860 } },
    { colorScheme: 'dark', viewport: { width: 1280, height: 860 } },
    { colorScheme: 'light', viewport: { width: 360, height: 740 } },
    { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  ] as const)('has nothing that axe finds fault with, and fits: %j', async (options) => {
    const { page } = await aPhone(options);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Allowed, and sent.').waitFor();
    await text(page, 'STOP');
    await bubble(page, 'opt-out').waitFor();
    await page.getByRole('heading', { name: 'Answered that it stopped' }).waitFor();
    await page.getByText('Evidence').first().click();
    for (const words of ['stop', 'too many messages', 'start', 'nice weather']) {
      await page.getByLabel('A reply, in any language').fill(words);
      await page
        .locator('#meaning')
        .getByText(/^(Opt-out|Likely opt-out|Opt-in|Nothing to do)$/)
        .waitFor();
      expect([words, await axeFaults(page)]).toEqual([words, []]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
