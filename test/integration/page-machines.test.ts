import crawlers from 'crawler-user-agents';
import { isbot } from 'isbot';
import { beforeAll, describe, expect, it } from 'vitest';
import { aLink, aPage, buttonsOf, headingOf, type ShownPage } from '../support/page.ts';
import { aTable } from '../support/table.ts';

let page: ShownPage;

beforeAll(async () => {
  page = aPage(await aTable());
});

/** What programs that open links say they are: every instance of every pattern, and those that don't say. */
const machines = [
  ...crawlers.flatMap(({ instances }) => instances),
  '',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36',
];

const purposes: Record<string, string>[] = [
  {},
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' },
  { 'x-moz': 'prefetch' },
  { 'x-purpose': 'preview' },
  { 'sec-fetch-user': '?1', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' },
  { 'x-http-method-override': 'POST', 'x-http-method': 'POST', 'x-method-override': 'POST' },
];

const query = 'action=opt-out&List-Unsubscribe=One-Click&_method=POST';

describe('programs that open links', () => {
  it('change nothing by GET or HEAD, whoever they say they are and whatever they say they want', async () => {
    const link = aLink();
    expect(machines.filter((agent) => isbot(agent)).length).toBeGreaterThan(1_000);
    let requests = 0;
    for (const [index, agent] of machines.entries()) {
      const headers = { 'user-agent': agent, ...purposes[index % purposes.length] };
      for (const method of ['GET', 'HEAD']) {
        const { status } = await page.open(link.token, { method, headers, ...(index % 3 === 0 && { query }) });
        expect(status).toBe(200);
        requests += 1;
      }
    }
    for (const headers of purposes) await page.open(link.token, { headers, body: 'action=opt-out', method: 'GET' });
    expect(requests).toBe(machines.length * 2);
    expect(await page.deps.store.history(link.phone)).toEqual([]);
    expect((await page.deps.store.find(link.phone)).version).toBe(0);
  }, 120_000);

  it('find a neutral card that names the brand and says nothing of the person', async () => {
    const link = aLink();
    await page.open(link.token, { form: { action: 'opt-out' } });
    const { html, headers } = await page.open(link.token);
    expect(html).toContain('<title>Text messages from Acme</title>');
    expect(html).toContain('<meta property="og:title" content="Text messages from Acme">');
    expect(html).toContain('<meta name="robots" content="noindex,nofollow">');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
  });

  it('get from HEAD the headers of GET and nothing else', async () => {
    const link = aLink();
    const { 'content-language': _, ...get } = (await page.open(link.token)).headers;
    const head = await page.open(link.token, { method: 'HEAD' });
    expect(head.headers).toEqual(get);
    expect(head.html).toBe('');
  });
});

/** A thousand phones: Android and iPhone, many versions, browsers and apps that open links within themselves. */
function* phones(): Generator<string> {
  const androids = ['SM-A515F', 'SM-G960U', 'Redmi Note 8', 'moto g(7) play', 'Pixel 3a', 'CPH1909', 'K', 'LM-Q720'];
  const apps = [
    '',
    ' Instagram 300.0.0',
    ' [FB_IAB/FB4A;FBAV/440.0;]',
    ' WhatsApp/2.23',
    ' MicroMessenger/8.0',
    ' Line/13',
  ];
  for (let version = 0; version < 11; version += 1) {
    for (const app of apps) {
      for (const model of androids) {
        yield `Mozilla/5.0 (Linux; Android ${5 + version}; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${70 + version * 5}.0.0.0 Mobile Safari/537.36${app}`;
        yield `Mozilla/5.0 (iPhone; CPU iPhone OS ${10 + version}_${model.length % 8} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${10 + version}.0 Mobile/15E148 Safari/604.1${app}`;
      }
    }
  }
}

describe('people', () => {
  it('are never taken for a program: the tap of each of a thousand phones works', async () => {
    const agents = [...phones()];
    expect(agents.length).toBeGreaterThan(1_000);
    for (let from = 0; from < agents.length; from += 50) {
      await Promise.all(
        agents.slice(from, from + 50).map(async (agent) => {
          const link = aLink();
          const headers = { 'user-agent': agent };
          const { html } = await page.open(link.token, { headers });
          expect(buttonsOf(html)).toEqual(['Unsubscribe']);
          const done = await page.open(link.token, { headers, form: { action: 'opt-out' } });
          expect([done.status, headingOf(done.html)]).toEqual([200, 'You’re unsubscribed from Acme offers']);
        }),
      );
    }
  }, 180_000);
});
