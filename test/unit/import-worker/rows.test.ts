import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions, Position } from '../../../functions/domain/import/import-job.ts';
import { headSize, shapeOf } from '../../../functions/import-worker/file-shape.ts';
import { type Row, rowsOf } from '../../../functions/import-worker/rows.ts';

async function* chunks(bytes: Buffer, size = bytes.length): AsyncGenerator<Buffer> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function rowsIn(
  file: Buffer | string,
  { size, from, ...options }: ImportOptions & { size?: number; from?: Position } = {},
): Promise<Row[]> {
  const bytes = Buffer.from(file as string);
  const { shape, start } = await shapeOf(bytes.subarray(0, headSize), options);
  const rows: Row[] = [];
  const position = from ?? start;
  for await (const some of rowsOf(chunks(bytes.subarray(position.byte), size), shape, position)) rows.push(...some);
  return rows;
}

const phones = (rows: Row[]) => rows.map((row) => ('cells' in row ? row.cells.phone : `${row.line}: ${row.fault}`));

describe('the shape of a file', () => {
  it.each([
    ['twilio-consents', 'contact_id,correlation_id,sender_id,status,source,date_of_consent'],
    ['twilio-messages', 'From,To,Body,Status,SentDate,Direction'],
    ['aws-end-user-messaging', 'OptedOutNumber\tOptedOutTimestamp\tEndUserOptedOut'],
    ['klaviyo', 'Email,First Name,Phone Number,SMS Consent,SMS Consent Timestamp'],
    ['braze', 'external_id,phone,subscription_group_id,subscription_state'],
    ['infobip', '"Contact information";"Sender";"Source";"Channel";"Account";"Added"'],
    ['columns-by-name', 'First name|Mobile phone|Opt-out date'],
  ])('of %s is recognised', async (source, header) => {
    const { shape } = await shapeOf(Buffer.from(`${header}\n`), {});
    expect(shape.source).toBe(source);
    expect(shape.columns.phone).toBeDefined();
  });

  it('of AWS is recognised as lines of JSON too', async () => {
    const [row] = await rowsIn(
      '{"OptedOutNumber":"+12025550123","OptedOutTimestamp":1795442709.5,"EndUserOptedOut":true}\n',
    );
    expect(row).toMatchObject({ cells: { phone: '+12025550123', at: '1795442709.5' } });
  });

  it('is told by the caller where names do not tell', async () => {
    const rows = await rowsIn('who;when\n+12025550123;2026-01-01\n', { columns: { phone: 'Who', at: 'when' } });
    expect(rows).toMatchObject([{ line: 2, cells: { phone: '+12025550123', at: '2026-01-01' } }]);
    await expect(rowsIn('who;when\n', { columns: { phone: 'nobody' } })).rejects.toThrow(/no column nobody/);
  });

  it.each([
    ['empty', Buffer.alloc(0), /empty/],
    ['blank', Buffer.from('\n \n'), /empty/],
    ['a workbook', Buffer.from('PK\u0003\u0004 and more'), /save it as CSV/],
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0]), /unpack/],
    ['binary', Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 7) % 256)), /binary/],
    ['one line of JSON for all', Buffer.from('[{"phone":"+12025550123"}]'), /jq/],
    ['without numbers', Buffer.from('name,city\nAnn,Rome\n'), /No column holds numbers.*"name", "city"/],
    ['one endless line', Buffer.alloc(headSize, 'x'), /longer than 64 KB/],
  ])('is refused in a sentence where a file is %s', async (_, bytes, message) => {
    await expect(shapeOf(bytes, {})).rejects.toThrow(message);
  });
});

describe('the rows of a file', () => {
  const list = 'phone,reason\r\n+12025550101,"a, ""b""\r\nc"\n\n+12025550102,é\r+12025550103,';

  it('are read whatever its line ends, quotes and chunks', async () => {
    for (const size of [1, 2, 3, 7, 1_000]) {
      expect(await rowsIn(list, { size })).toMatchObject([
        { line: 2, cells: { phone: '+12025550101', reason: 'a, "b"\nc' } },
        { line: 5, cells: { phone: '+12025550102', reason: 'é' } },
        { line: 6, cells: { phone: '+12025550103', reason: '' } },
      ]);
    }
  });

  it.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-16', Buffer.from(list, 'utf16le')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${list}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(list, 'latin1')],
  ])('are read in %s', async (_, bytes) => {
    for (const size of [3, 1_000]) {
      const rows = await rowsIn(bytes, { size });
      expect(phones(rows)).toEqual(['+12025550101', '+12025550102', '+12025550103']);
      expect(rows[1]).toMatchObject({ cells: { reason: 'é' } });
    }
  });

  it('are read without a header, with a line that names the delimiter, and with blank lines before it', async () => {
    expect(phones(await rowsIn('+12025550101\n+12025550102\n'))).toEqual(['+12025550101', '+12025550102']);
    expect(phones(await rowsIn('sep=;\nx;phone\n1;+12025550101\n'))).toEqual(['+12025550101']);
    expect(phones(await rowsIn('\n\nphone\n+12025550101\n'))).toEqual(['+12025550101']);
  });

  it('go on behind a quote that is never closed, and behind a line that is too long', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `+120255501${String(i).padStart(2, '0')},ok`);
    const broken = ['phone,reason', '+12025550999,"open', ...many].join('\n');
    const rows = phones(await rowsIn(broken, { size: 100 }));
    expect(rows).toHaveLength(61);
    expect(rows[0]).toBe('2: opens a quote that is never closed');
    const long = `phone,reason\n+12025550998,${'x'.repeat(300_000)}\n+12025550101,ok`;
    for (const size of [1_000, 65_536, 1_000_000]) {
      expect(phones(await rowsIn(long, { size }))).toEqual(['2: is longer than 64 KB', '+12025550101']);
    }
  });

  it('with a stray quote are rows, not the beginning of a cell over many lines', async () => {
    expect(phones(await rowsIn('phone,size\n+12025550101,5" pipe\n+12025550102,x\n'))).toEqual([
      '+12025550101',
      '+12025550102',
    ]);
  });

  it('that are no JSON objects are told with their line', async () => {
    const rows = await rowsIn('{"to":"+12025550101"}\n{"to":\n\n7\n{"to":"+12025550102","at":"2026-01-01"}');
    expect(phones(rows)).toEqual([
      '+12025550101',
      '2: is not a JSON object',
      '4: is not a JSON object',
      '+12025550102',
    ]);
    expect(rows.at(-1)).toMatchObject({ cells: { at: '2026-01-01' } });
  });

  it('are the same from any position on, for any file in any chunks', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', '""', 'a"b', '\r', '\n', '\r\n', ',', '"x\ny"', 'é', '😀', '+12025550101'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), async (cells, size) => {
        const file = Buffer.from(`phone,reason\n${cells.join('')}`);
        const whole = await rowsIn(file);
        expect(await rowsIn(file, { size })).toEqual(whole);
        for (const [i, { end }] of whole.entries()) {
          expect(await rowsIn(file, { size, from: end })).toEqual(whole.slice(i + 1));
        }
      }),
      { numRuns: 200 },
    );
  });
});
