import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ReportAnswer } from '../../../cli/report/answer.ts';
import { findings } from '../../../cli/report/findings.ts';
import { reportPage } from '../../../cli/report/page.ts';
import { nameOf, rateText } from '../../../cli/report/wording.ts';
import { aFolder } from '../../support/a-folder.ts';
import { aReport } from '../../support/report.ts';
import { basta } from '../../support/terminal.ts';

const source = { brand: 'Acme', program: 'Acme offers', at: '2026-11-24T09:00:00.000Z' };

const without = (by: string, report: ReportAnswer = aReport()): ReportAnswer => ({
  ...report,
  groups: report.groups.filter((group) => group.by !== by),
});

describe('what stands out', () => {
  it('is said in sentences that the figures carry', () => {
    expect(findings(aReport())).toEqual([
      'On Saturday 14 November 2026 140 people left, where 22 a day were usual.',
      'After <b>flash & "sale"</b> more left than after any other campaign: 20 % (18–23 %) of its texts, against 1 % of all texts.',
      'Of 100 people who told a reason, 80 % said “Too many texts”.',
      'Most people left on Tuesday 18:00 to 19:00: 60 of 564.',
    ]);
  });

  it('is not a campaign whose interval meets that of the next, nor anything of a dozen people', () => {
    const close = aReport();
    for (const group of close.groups) {
      if (group.by === 'campaign') group.rows = group.rows.map((row) => ({ ...row, low: 0, high: 1 }));
      if (group.by === 'reason') group.rows = [{ key: 'other', optOuts: 11 }];
    }
    expect(findings(close).join()).not.toMatch(/campaign|reason/);
    expect(findings(without('day', without('hour-of-week', close)))).toEqual([]);
    expect(findings(aReport({ total: { optOuts: 0, optIns: 3 } }))).toEqual(['Nobody left in these days.']);
  });
});

describe('the page', () => {
  const page = reportPage(aReport(), source);

  it('needs nothing else: no script, no address, no font', () => {
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|src=|url\(|@import/);
    expect(Buffer.byteLength(page)).toBeLessThan(500_000);
  });

  it('shows what others wrote and obeys none of it', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;\u{FFFD} 太多了');
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('b, script')).toHaveLength(0);
    expect(document.querySelector('#by-campaign')?.parentElement?.textContent).toContain('<b>flash & "sale"</b>');
  });

  it('has every figure of a chart in a table too', () => {
    expect(page).toContain('<th scope="row">Too many texts</th><td>80</td>');
    expect(page).toContain('<td class="flag">140 ▼</td>');
    expect(page).toContain('<td>99,000</td><td>0.81 % (0.75–0.87 %)</td>');
  });

  it('leaves out what would be one bar, and everything where nobody left', () => {
    expect(page).toContain('id="by-via"');
    expect(page).not.toContain('id="by-sender"');
    const empty = reportPage(aReport({ total: { optOuts: 0, optIns: 0 }, comments: [] }), source);
    expect(empty).toContain('Nobody left in these days.');
    expect(empty).not.toContain('<svg');
  });
});

describe('words', () => {
  it('are those of people', () => {
    expect(nameOf('country', 'GB')).toBe('United Kingdom');
    expect(nameOf('language', 'zh-Hans')).toBe('Simplified Chinese');
    expect(nameOf('language', 'not a tag')).toBe('not a tag');
    expect(nameOf('hour-of-week', '7-09')).toBe('Sunday 09:00');
    expect(rateText({ rate: 0.00034, low: 0.00021, high: 0.0005 })).toBe('0.034 % (0.021–0.05 %)');
    expect(rateText({})).toBe('');
  });
});

describe('basta report', () => {
  const status = { brand: 'Acme', publicUrl: 'https://acme.example', now: source.at, programs: [] };
  const asked: string[] = [];
  const api: typeof fetch = async (url) => {
    asked.push(String(url));
    return Response.json(String(url).includes('/status') ? status : aReport());
  };

  it('shows days as bars, those out of line by name', async () => {
    const { out, code } = await basta(['report', '-p', 'acme-offers'], { fetch: api });
    expect(code).toBe(0);
    expect(out).toMatch(/^1,000 left, 42 came back or joined/);
    expect(out).toMatch(/2026-11-14 {2}140 {2}█{30} {2}out of line: 22 were usual/);
  });

  it('asks once for all that a page shows, and writes it', async () => {
    asked.length = 0;
    const file = join(aFolder(), 'report.html');
    expect(
      await basta(['report', '--html', file, '--from', '2026-10-25', '--time-zone', 'Europe/Paris'], { fetch: api }),
    ).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toContain('<h1>Why people leave</h1>');
    const [first = ''] = asked;
    expect(Object.fromEntries(new URL(first).searchParams)).toMatchObject({
      comments: 'true',
      from: '2026-10-25',
      timeZone: 'Europe/Paris',
    });
  });
});
