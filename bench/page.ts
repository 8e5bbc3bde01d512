import { randomBytes } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import config from '../basta.config.ts';
import { pageLanguages } from '../functions/domain/config/page-texts.ts';
import { newContact } from '../functions/domain/contact.ts';
import { instant } from '../functions/domain/instant.ts';
import { toBase62 } from '../functions/domain/links/base62.ts';
import { createLinkCodec } from '../functions/domain/links/link-codec.ts';
import { isE164, type Phone } from '../functions/domain/phone.ts';
import { createPage } from '../functions/page/page.ts';
import { aPageEvent } from '../test/support/page.ts';
import { median, oftenLonger, type Row, timed } from './measure.ts';

const keys = { current: 'the key of the bench', previous: 'the key of the bench before' };
const codec = createLinkCodec(keys);
const window = 14 * 1024;

/** The unsubscribe page: its bytes, its own time to the first of them, and what its time says of a token. */
export async function page(): Promise<Row[]> {
  const open = createPage({
    config,
    linkKeys: async () => keys,
    store: {
      find: async (phone) => newContact(phone),
      findAll: async () => new Map(),
      save: async () => 'saved',
      note: async () => 'saved',
      history: async () => [],
    },
    campaigns: { numberOf: async () => 0, nameOf: async () => undefined },
    queue: { put: async () => {} },
    meter: { count: () => {}, time: () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    clock: () => instant(Date.UTC(2026, 10, 23, 12)),
  });
  return [...(await bytes(open)), await ownTime(open), tokenTiming(), await pageTiming(open)];
}

type Open = ReturnType<typeof createPage>;

const phones = (count: number): Phone[] =>
  Array.from({ length: count }, (_, i) => `+1202${5_550_000 + i}`).filter((text): text is Phone => isE164(text));
const mint = (phone: Phone): string => codec.mint({ phone, program: 1, campaign: 7 });
const tokens = phones(20_000).map(mint);
/** Of the right form, and minted by nobody. */
const forged = tokens.map(() => toBase62(randomBytes(16)));

async function bytes(open: Open): Promise<Row[]> {
  let largest = { bytes: 0, compressed: 0, language: '' };
  for (const language of pageLanguages) {
    const { body = '', headers = {} } = await open(opening(tokens[0] ?? '', language));
    const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const whole = Buffer.from(sent.join('') + body);
    const size = { bytes: whole.length, compressed: brotliCompressSync(whole).length, language };
    if (size.bytes > largest.bytes) largest = size;
  }
  const kb = (count: number) => (count / 1024).toFixed(1);
  return [
    {
      what: 'unsubscribe page, largest language',
      budget: '≤ 14 KB, 1 request',
      measured: `${kb(largest.bytes)} KB as sent (${largest.language}; ${kb(largest.compressed)} KB by Brotli), 1 request`,
      holds: largest.bytes <= window,
    },
  ];
}

async function ownTime(open: Open): Promise<Row> {
  const milliseconds: number[] = [];
  for (const token of tokens.slice(0, 3_000)) milliseconds.push(await timed(() => open(opening(token, 'en'))));
  return { what: 'page, own time to first byte', budget: '', measured: `${median(milliseconds).toFixed(2)} ms` };
}

const alike = (a: readonly number[], b: readonly number[], unit: string): string =>
  `${oftenLonger(a, b).toFixed(2)} of times (medians ${median(a).toPrecision(3)}, ${median(b).toPrecision(3)} ${unit})`;

/** Whether reading a token takes longer when it is one. */
function tokenTiming(): Row {
  const real: number[] = [];
  const other: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    for (const [i, token] of tokens.entries()) {
      const none = forged[i] ?? '';
      const both = [
        { times: real, token },
        { times: other, token: none },
      ];
      for (const { times, token: read } of i % 2 ? both : both.toReversed()) {
        const start = process.hrtime.bigint();
        codec.read(read);
        times.push(Number(process.hrtime.bigint() - start));
      }
    }
  }
  return {
    what: 'reading a token: known takes longer',
    budget: '0.50 is alike',
    measured: alike(real.slice(tokens.length), other.slice(tokens.length), 'ns'),
  };
}

/** Whether the page answers later to a token that nobody minted than to a text that is none. */
async function pageTiming(open: Open): Promise<Row> {
  const unknown: number[] = [];
  const malformed: number[] = [];
  for (const [i, token] of forged.slice(0, 5_000).entries()) {
    const both = [
      { times: unknown, opened: token },
      { times: malformed, opened: `${token.slice(0, 9)}-` },
    ];
    for (const { times, opened } of i % 2 ? both : both.toReversed()) {
      times.push(await timed(() => open(opening(opened, 'en', `192.0.2.${i % 250}`))));
    }
  }
  return {
    what: 'page: unknown later than malformed',
    budget: '0.50 is alike',
    measured: alike(unknown.slice(500), malformed.slice(500), 'ms'),
  };
}

const opening = (token: string, language: string, address?: string) =>
  aPageEvent(token, { headers: { 'accept-language': language }, ...(address && { address }) });
