import type { ContactRequest } from '../../functions/domain/event.ts';
import type { Instant } from '../../functions/domain/instant.ts';
import { createLinkCodec, type LinkClaim, type LinkKeys } from '../../functions/domain/links/link-codec.ts';
import { createPage, type PageDeps } from '../../functions/page/page.ts';
import type { HttpEvent, HttpResponse } from '../../functions/platform/http.ts';
import { createCampaignStore } from '../../functions/store/campaigns.ts';
import { createContactStore } from '../../functions/store/contacts.ts';
import { aConfig, anotherPhone, at } from './builders.ts';
import { anEvent } from './http.ts';
import { aLog, aMeter } from './recorders.ts';
import type { TestTable } from './table.ts';

export const linkKeys: LinkKeys = { current: 'a link key for tests only' };

export interface PageRequest {
  method?: string;
  query?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Fields of a form, sent as a browser does. */
  form?: Record<string, string> | URLSearchParams;
  address?: string;
}

/** What API Gateway hands to the page. */
export function aPageEvent(token: string, request: PageRequest = {}): HttpEvent {
  const { method = request.form || request.body ? 'POST' : 'GET', query, address } = request;
  const event = anEvent({
    method,
    path: `/u/${encodeURIComponent(token)}`,
    parameters: { token },
    headers: { ...(request.form && { 'content-type': 'application/x-www-form-urlencoded' }), ...request.headers },
    ...(query !== undefined && { query }),
    ...(request.form ? { body: new URLSearchParams(request.form).toString() } : { body: request.body }),
  });
  if (address) event.requestContext.http.sourceIp = address;
  return event;
}

export interface PageShown {
  status: number;
  headers: Record<string, string>;
  html: string;
}

const shown = (response: HttpResponse): PageShown => ({
  status: response.statusCode ?? 200,
  headers: Object.fromEntries(Object.entries(response.headers ?? {}).map(([name, value]) => [name, String(value)])),
  html: Buffer.from(response.body ?? '', response.isBase64Encoded ? 'base64' : 'utf8').toString(),
});

/** The page on a table of its own, with a clock to move, and what it logged, counted and queued. */
export function aPage({ db, tableName }: Pick<TestTable, 'db' | 'tableName'>, different: Partial<PageDeps> = {}) {
  const queued: ContactRequest[] = [];
  const clock = { now: at() };
  const log = aLog();
  const meter = aMeter();
  const deps: PageDeps = {
    config: aConfig(),
    linkKeys: async () => linkKeys,
    store: createContactStore(db, tableName),
    campaigns: createCampaignStore(db, tableName),
    queue: {
      put: async (request) => {
        queued.push(request);
      },
    },
    meter,
    log,
    clock: () => clock.now,
    // Long enough that a busy machine is not taken for a table that is away.
    patience: 20_000,
    ...different,
  };
  const page = createPage(deps);
  return {
    deps,
    lines: log.lines,
    figures: meter.figures,
    queued,
    moveTo: (now: Instant) => {
      clock.now = now;
    },
    open: async (token: string, request?: PageRequest): Promise<PageShown> =>
      shown(await page(aPageEvent(token, request))),
    handle: page,
  };
}

/** The link of a person that no other test uses. */
export function aLink(different: Partial<LinkClaim> = {}) {
  const claim: LinkClaim = { phone: anotherPhone(), program: 1, campaign: 0, ...different };
  return { phone: claim.phone, token: createLinkCodec(linkKeys).mint(claim) };
}

export interface RenderedForm {
  fields: Record<string, string>;
  /** What its buttons say, and the field that each adds. */
  buttons: { label: string; name?: string; value?: string }[];
}

/** The forms of a page, as a browser would send them. */
export function formsOf(html: string): RenderedForm[] {
  return [...html.matchAll(/<form method="post">(.*?)<\/form>/gs)].map(([, inner = '']) => ({
    fields: Object.fromEntries(
      [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ),
    buttons: [...inner.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(([, attributes = '', label = '']) => ({
      label: textOf(label),
      name: /name="([^"]*)"/.exec(attributes)?.[1],
      value: /value="([^"]*)"/.exec(attributes)?.[1],
    })),
  }));
}

/** What would be sent by a tap on the button that says this. */
export function tapping(html: string, label: string): Record<string, string> {
  for (const { fields, buttons } of formsOf(html)) {
    const button = buttons.find((it) => it.label === label);
    if (button) return { ...fields, ...(button.name && { [button.name]: button.value ?? '' }) };
  }
  throw new Error(`The page has no button ${label}`);
}

export const buttonsOf = (html: string): string[] =>
  formsOf(html).flatMap(({ buttons }) => buttons.map(({ label }) => label));

/** What a page says, without its elements. */
export const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<\/?bdi>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

export const headingOf = (html: string): string => textOf(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');

export type ShownPage = ReturnType<typeof aPage>;
