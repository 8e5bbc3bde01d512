import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageLanguages } from '../../functions/domain/config/page-texts.ts';
import { aConfig } from '../support/builders.ts';
import { aLink, aPage, formsOf } from '../support/page.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;

beforeAll(async () => {
  table = await aTable();
});

describe('what the page comes with', () => {
  it('lets it do nothing but show itself and send its forms home', async () => {
    const page = aPage(table);
    const { headers, html } = await page.open(aLink().token);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      'strict-transport-security': 'max-age=63072000',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-language': 'en',
    });
    expect(html).not.toMatch(/<script|style="|\son[a-z]+="|http-equiv/);
  });

  it('is the same on a page that says no', async () => {
    const page = aPage(table);
    const { 'content-language': _, ...good } = (await page.open(aLink().token)).headers;
    expect((await page.open('wrong')).headers).toMatchObject(good);
    expect((await page.open(aLink().token, { form: { action: 'x' } })).headers).toMatchObject(good);
  });

  it('gives each form a nonce of its own', async () => {
    const { html } = await aPage(table).open(aLink().token, { form: { action: 'opt-out' } });
    const given = formsOf(html).map(({ fields }) => fields.nonce);
    expect(given.length).toBeGreaterThan(2);
    expect(new Set(given).size).toBe(given.length);
  });

  it('fits one TCP window (14 KB) uncompressed, in every language, with the largest logo there may be', async () => {
    const { brand } = aConfig();
    const logo = `data:image/png;base64,${'A'.repeat(4_096 - 22)}`;
    const page = aPage(table, { config: aConfig({ brand: { ...brand, logo, channels: [] } }) });
    for (const language of pageLanguages) {
      const link = aLink();
      const { html, headers } = await page.open(link.token, {
        query: `lang=${language}`,
        form: { action: 'opt-out' },
      });
      const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      expect(Buffer.byteLength(head.join('') + html), language).toBeLessThanOrEqual(14 * 1024);
    }
  });

  it('escapes what an owner named with signs of HTML', async () => {
    const { brand, programs } = aConfig();
    const config = {
      ...aConfig({ brand: { ...brand, name: 'A&B <i>', channels: [] } }),
      programs: programs.map((program) => ({ ...program, name: '"><script>alert(1)</script>' })),
    };
    const { html } = await aPage(table, { config }).open(aLink().token, { form: { action: 'opt-out' } });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<i>');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
