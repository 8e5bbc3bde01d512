import * as z from 'zod/mini';
import { type ApiCall, type Contract, invalid, readQuery } from '../api/call.ts';
import { programId } from '../api/fields.ts';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import type { LinkCodec } from '../domain/links/link-codec.ts';
import type { Phone } from '../domain/phone.ts';
import { type Suppression, suppressionsOf } from '../domain/suppressions.ts';
import type { Clock } from '../platform/clock.ts';
import { type HttpRequest, type HttpResponse, queryOf } from '../platform/http.ts';
import type { AllContacts, Segment } from '../store/all-contacts.ts';

export const suppressionsContract = {
  id: 'suppressions',
  method: 'GET',
  path: '/v1/suppressions',
  scope: 'export',
  about: 'query.program',
  summary: 'Who may not be texted, in pages: the next one is in the header `Link`, even after one without lines',
  query: z.object({
    program: z.optional(programId),
    format: z.optional(z.enum(['ndjson', 'csv'])),
    cursor: z.optional(z.string().check(z.describe('From the `Link` of the page before.'))),
    segment: z.optional(z.string().check(z.regex(/^\d{1,2}$/), z.describe('Which share of the list, from 0.'))),
    segments: z.optional(
      z.string().check(z.regex(/^\d{1,2}$/), z.describe('How many shares to read at once, up to 64.')),
    ),
  }),
  answer: { status: 200, media: ['application/x-ndjson', 'text/csv'] },
} as const satisfies Contract;

export interface SuppressionsDeps {
  config: Config;
  allContacts: AllContacts;
  /** Enciphers cursors: they say how far a list was read, which is a number, and stand in addresses. */
  links: () => Promise<LinkCodec>;
  now: Clock;
  /** Milliseconds, monotonic. */
  clock?: () => number;
}

/** A page ends after so many lines or so many milliseconds: a Lambda answers with 6 MB at most, a gateway waits 30 s. */
const mostLines = 20_000;
const longest = 15_000;
const mostSegments = 64;

/**
 * `GET /v1/suppressions?program=&format=ndjson|csv&cursor=&segment=&segments=`: who may not be texted, in pages. A page
 * that is not the last names the next one in `Link: <…>; rel="next"` (RFC 8288), even where it has no lines itself.
 */
export const suppressionsCall = (deps: SuppressionsDeps): ApiCall => ({
  ...suppressionsContract,
  async handle(request) {
    readQuery(request, suppressionsContract.query);
    const query = queryOf(request);
    const program = programIn(deps.config, query);
    const format = formatIn(query, request);
    const segment = segmentIn(query);
    const codec = await deps.links();
    const after = cursorIn(query, segment, codec);

    const { lines, last } = await readPage(deps, segment, program, after);
    const next = last && new URLSearchParams(query);
    if (last) next?.set('cursor', codec.mint({ phone: last, program: 0, campaign: campaignOf(segment) }));
    return {
      statusCode: 200,
      headers: {
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson',
        'cache-control': 'no-store',
        ...(next && { link: `</v1/suppressions?${next}>; rel="next"` }),
      },
      body: format === 'csv' ? toCsv(lines, after === undefined && segment.index === 0) : toNdjson(lines),
    } satisfies HttpResponse;
  },
});

async function readPage(
  { allContacts, now, clock = () => performance.now() }: SuppressionsDeps,
  segment: Segment,
  program: string | undefined,
  after: Phone | undefined,
): Promise<{ lines: Suppression[]; last?: Phone }> {
  const [at, started] = [now(), clock()];
  const lines: Suppression[] = [];
  let last = after;
  do {
    const page = await allContacts.read(segment, last);
    lines.push(...page.contacts.flatMap((contact) => suppressionsOf(contact, program, at)));
    last = page.last;
  } while (last && lines.length < mostLines && clock() - started < longest);
  return { lines, last };
}

const csvColumns = ['to', 'program', 'status', 'at', 'lastAskedAt', 'via'] as const;

/** No cell can be taken for a formula: numbers are a plus and digits, and the rest are words of ours. */
function toCsv(lines: readonly Suppression[], withHeader: boolean): string {
  const rows = lines.map((line) => csvColumns.map((column) => line[column] ?? '').join(','));
  return [...(withHeader ? [csvColumns.join(',')] : []), ...rows].map((row) => `${row}\r\n`).join('');
}

const toNdjson = (lines: readonly Suppression[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function programIn(config: Config, query: URLSearchParams): string | undefined {
  const program = query.get('program') ?? undefined;
  if (program === undefined || programById(config, program)) return program;
  throw invalid([{ field: 'program', message: 'is no program of the config' }]);
}

function formatIn(query: URLSearchParams, { headers }: HttpRequest): 'ndjson' | 'csv' {
  const format = query.get('format') ?? (headers.accept?.includes('text/csv') ? 'csv' : 'ndjson');
  if (format === 'csv' || format === 'ndjson') return format;
  throw invalid([{ field: 'format', message: 'is neither ndjson nor csv' }]);
}

function segmentIn(query: URLSearchParams): Segment {
  const [index, of] = [Number(query.get('segment') ?? 0), Number(query.get('segments') ?? 1)];
  if (!Number.isInteger(of) || of < 1 || of > mostSegments) {
    throw invalid([{ field: 'segments', message: `is not a whole number from 1 to ${mostSegments}` }]);
  }
  if (!Number.isInteger(index) || index < 0 || index >= of) {
    throw invalid([{ field: 'segment', message: 'is not a whole number from 0 and below segments' }]);
  }
  return { index, of };
}

/** A cursor goes on only where it was cut: another share of the table has other numbers. */
const campaignOf = ({ index, of }: Segment): number => of * mostSegments + index;

function cursorIn(query: URLSearchParams, segment: Segment, codec: LinkCodec): Phone | undefined {
  const cursor = query.get('cursor');
  if (cursor === null) return undefined;
  const claim = codec.read(cursor);
  if (claim?.program === 0 && claim.campaign === campaignOf(segment)) return claim.phone;
  throw invalid([{ field: 'cursor', message: 'is not one that this list gave out' }]);
}
