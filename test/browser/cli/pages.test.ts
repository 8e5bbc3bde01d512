import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import vnuJar from 'vnu-jar';
import { proofPage } from '../../../cli/proof/page.ts';
import { contactRecord } from '../../../cli/proof/record.ts';
import { reportPage } from '../../../cli/report/page.ts';
import { aFolder } from '../../support/a-folder.ts';
import { launchChromium } from '../../support/browser.ts';
import { aReport } from '../../support/report.ts';

const at = '2026-11-23T12:00:00.000Z';
const event = { eventId: 'twilio:SM1', at, receivedAt: at, via: 'reply', outcome: 'changed' };
const record = contactRecord.parse({
  to: '+12025550123',
  standing: {
    'acme-offers': { status: 'opted-out', since: at, via: 'reply' },
    '*': { status: 'paused', since: at, until: at, via: 'link' },
  },
  events: [
    {
      ...event,
      kind: 'opt-out',
      text: 'Stop <now> "please"',
      before: { 'acme-offers': 'none' },
      after: { 'acme-offers': 'opted-out' },
    },
    {
      ...event,
      kind: 'notice',
      outcome: 'noted',
      text: 'You are unsubscribed.',
      notice: { kind: 'opt-out', answers: 'x', result: 'sent' },
    },
    { ...event, kind: 'reason', outcome: 'noted', reason: 'too-often', comment: 'Every day!' },
  ],
});

const pages: Record<string, string> = {
  report: reportPage(aReport(), { brand: 'Acme', program: undefined, at }),
  'report of nobody': reportPage(aReport({ total: { optOuts: 0, optIns: 0 }, comments: [] }), {
    brand: 'Acme',
    program: 'Offers',
    at,
  }),
  proof: proofPage(record, { brand: 'Acme', at, from: 'https://texts.acme.example', json: '{}' }),
  'proof of nothing': proofPage({ ...record, standing: {}, events: [] }, { brand: 'Acme', at, from: 'x', json: '{}' }),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.each(Object.entries(pages))('the page: %s', (name, html) => {
  it.each([1280, 360])('has nothing that axe objects to and fits a screen of %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.setContent(html);
    await page.evaluate('for (const it of document.querySelectorAll("details")) it.open = true');
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('is valid HTML', () => {
    const file = join(aFolder(), 'page.html');
    writeFileSync(file, html);
    const { stdout } = spawnSync('java', ['-jar', vnuJar, '--stdout', '--exit-zero-always', '--format', 'json', file], {
      encoding: 'utf8',
    });
    const { messages }: { messages: { type: string; message: string; extract?: string }[] } = JSON.parse(stdout);
    expect([name, messages.filter(({ type }) => type === 'error')]).toEqual([name, []]);
  });
});
