import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import vnuJar from 'vnu-jar';
import { type PageTexts, pageLanguages } from '../../../functions/domain/config/page-texts.ts';
import { wordingOf } from '../../../functions/page/wording/wording.ts';
import { freePort } from '../../../local/dynamodb-local.ts';
import { chromiumArguments, chromiumPath } from '../../support/browser.ts';
import { aLink, aPage, type ShownPage } from '../../support/page.ts';
import { type PageServer, servePage } from '../../support/page-server.ts';
import { aFullConfig, pageStates } from '../../support/page-states.ts';
import { aTable } from '../../support/table.ts';

let browser: Browser;
let port: number;
let shown: ShownPage;
let server: PageServer;

beforeAll(async () => {
  shown = aPage(await aTable(), { config: aFullConfig() });
  port = await freePort();
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  });
  server = await servePage(shown.handle);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface NuMessage {
  url: string;
  type: string;
  subType?: string;
  message: string;
  extract?: string;
}

/** What the Nu HTML checker says of documents, by name. */
function checked(documents: ReadonlyMap<string, string>): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'basta-html-'));
  try {
    const files = [...documents].map(([name, html], index) => {
      const file = join(directory, `${index}-${name.replaceAll(' ', '-')}.html`);
      writeFileSync(file, html);
      return file;
    });
    const { stdout, status } = spawnSync('java', ['-Xss4m', '-jar', vnuJar, '--stdout', '--format', 'json', ...files], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status === null) throw new Error('The Nu HTML checker did not run');
    const { messages } = JSON.parse(stdout) as { messages: NuMessage[] };
    return messages.map(({ url, type, message, extract }) => `${url} ${type}: ${message} ${extract ?? ''}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe('the page as others judge it', () => {
  it('is HTML without error or warning to the Nu checker, in every state and language', async () => {
    const documents = new Map<string, string>();
    const wording = wordingOf({});
    const states = async (language: string) => {
      const browserPage = await browser.newPage();
      browserPage.setDefaultTimeout(20_000);
      let last = '';
      browserPage.on('response', async (response) => {
        last = await response.text().catch(() => last);
      });
      const texts = wording.get(language) as PageTexts;
      for await (const state of pageStates({ browserPage, server, shown, language, texts })) {
        await browserPage.waitForLoadState('networkidle');
        documents.set(`${language} ${state}`, last);
      }
      await browserPage.close();
    };
    await states('en');
    await states('he');
    for (const language of pageLanguages) {
      const link = aLink();
      const form = { action: 'opt-out' };
      documents.set(`${language} out`, (await shown.open(link.token, { query: `lang=${language}`, form })).html);
    }
    expect(documents.size).toBeGreaterThan(40);
    expect(checked(documents)).toEqual([]);
    expect(checked(new Map([['wrong', '<!doctype html><title>x</title><p><b>']]))).not.toEqual([]);
  });

  it('scores 99 or more with Lighthouse for accessibility and best practices', async () => {
    const link = aLink();
    const url = `${server.origin}/u/${link.token}`;
    await shown.open(link.token, { form: { action: 'opt-out' } });
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['accessibility', 'best-practices', 'performance'],
    });
    if (!result) throw new Error('Lighthouse did not run');
    const scores = Object.fromEntries(
      Object.values(result.lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    );
    // Performance is a matter of time, and so of what else the machine does: said, not asserted.
    console.log('Lighthouse:', scores);
    const failed = Object.values(result.lhr.audits)
      .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== null && score < 1)
      .map(({ id }) => id);
    expect(
      failed.filter((id) => ['color-contrast', 'errors-in-console', 'target-size', 'viewport'].includes(id)),
    ).toEqual([]);
    expect(scores.accessibility).toBeGreaterThanOrEqual(99);
    expect(scores['best-practices']).toBeGreaterThanOrEqual(99);
  });
});
