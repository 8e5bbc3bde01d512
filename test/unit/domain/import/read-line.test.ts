import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../../functions/domain/import/import-job.ts';
import { type Cells, type LineContext, readLine } from '../../../../functions/domain/import/read-line.ts';
import { aConfig, aPhone, at } from '../../../support/builders.ts';

const context = (options: ImportOptions = {}, fileId = 'file-1'): LineContext => ({
  config: aConfig(),
  options,
  fileId,
  created: at(),
  job: { id: 'job', fileName: 'list.csv', actor: 'kim' },
});

const read = (cells: Cells, options?: ImportOptions, fileId?: string) => readLine(cells, 7, context(options, fileId));
const only = (cells: Cells, options?: ImportOptions, fileId?: string) => {
  const meaning = read(cells, options, fileId);
  if (!('requests' in meaning)) throw new Error(JSON.stringify(meaning));
  return meaning.requests[0];
};

describe('a line of a list', () => {
  it('asks for an opt-out with its evidence', () => {
    expect(only({ phone: aPhone, program: 'acme-offers', at: '2026-01-02T03:04:05Z', reason: 'Too often' })).toEqual({
      phone: aPhone,
      eventId: expect.stringMatching(/^import:[\w-]{22}$/),
      kind: 'opt-out',
      program: 'acme-offers',
      scopes: ['acme-offers'],
      at: '2026-01-02T03:04:05.000Z',
      receivedAt: at(),
      via: 'import',
      reason: 'too-often',
      actor: 'kim',
      import: { id: 'job', file: 'list.csv', line: 7 },
    });
  });

  it('is of all programs where it names none, and of none where it opts in', () => {
    expect(only({ phone: aPhone })).toMatchObject({ scopes: ['*'] });
    expect(only({ phone: aPhone, program: 'ALL' })).toMatchObject({ scopes: ['*'] });
    expect(only({ phone: aPhone, program: 'offers' })).toMatchObject({ scopes: ['acme-offers'] });
    expect(only({ phone: aPhone }, { program: 'acme-orders' })).toMatchObject({ scopes: ['acme-orders'] });
    expect(read({ phone: aPhone, status: 'subscribed' })).toEqual({ fault: expect.stringContaining('program') });
    expect(read({ phone: aPhone, program: 'unheard-of' })).toEqual({ fault: expect.stringContaining('program') });
  });

  it.each([
    [{ status: 'UNSUBSCRIBED' }, 'opt-out'],
    [{ status: 'opt-out' }, 'opt-out'],
    [{ status: 'Opted_In' }, 'opt-in'],
    [{ status: 'FALSE' }, 'opt-out'],
    [{ optedOut: 'true' }, 'opt-out'],
    [{ optedOut: '2026-01-01 12:00' }, 'opt-out'],
    [{ text: 'Stop' }, 'opt-out'],
    [{ text: 'START' }, 'opt-in'],
  ])('%j means %s', (cells, kind) => {
    expect(only({ phone: aPhone, program: 'acme-offers', ...cells })).toMatchObject({ kind });
  });

  it.each([
    { status: 'NEVER_SUBSCRIBED' },
    { status: '' },
    { optedOut: 'no' },
    { text: 'Thanks!' },
    { channel: 'EMAIL' },
    { direction: 'outbound-api', text: 'STOP' },
  ])('%j tells no choice and is skipped', (cells) => {
    expect(read({ phone: aPhone, ...cells })).toHaveProperty('skipped');
  });

  it.each([
    ['1.20256E+10', 'rounded'],
    ['', 'no number'],
    ['(202) 555-0123', 'country'],
    ['+1 202', 'numbering plan'],
    ['=cmd|calc', 'something else'],
    ['ann@example.com', 'something else'],
  ])('with %s for its number is refused: %s', (phone, reason) => {
    expect(read({ phone })).toEqual({ fault: expect.stringContaining(reason) });
  });

  it.each(['="+12025550123"', "'+12025550123", '12025550123', '0012025550123', ' +1 (202) 555-0123 '])(
    'reads %s',
    (phone) => {
      expect(only({ phone })).toMatchObject({ phone: aPhone });
    },
  );

  it('reads national numbers by the country that is given, and foreign ones beside them', () => {
    expect(only({ phone: '(202) 555-0123' }, { country: 'US' })).toMatchObject({ phone: aPhone });
    expect(only({ phone: '+44 7400 123456' }, { country: 'US' })).toMatchObject({ phone: '+447400123456' });
  });

  it('takes a day for its end where it refuses and for its start where it consents', () => {
    expect(only({ phone: aPhone, at: '2026-01-02' })).toMatchObject({ at: '2026-01-02T23:59:59.999Z' });
    expect(only({ phone: aPhone, at: '2026-01-02', status: 'in', program: '*' })).toMatchObject({
      at: '2026-01-02T00:00:00.000Z',
    });
  });

  it('is never later than the import', () => {
    expect(only({ phone: aPhone, at: '2099-01-01' })).toMatchObject({ at: at() });
  });

  it('is the same event wherever it says the same, and without a time only in the same file', () => {
    const id = (cells: Cells, fileId?: string) => only({ phone: aPhone, ...cells }, {}, fileId)?.eventId;
    expect(id({ at: '2026-01-02T00:00:00Z' }, 'a')).toBe(id({ at: '1767312000' }, 'b'));
    expect(id({}, 'a')).toBe(id({}, 'a'));
    const different = [
      id({}, 'a'),
      id({}, 'b'),
      id({ at: '2026-01-02' }),
      id({ status: 'in', program: '*' }),
      id({ program: 'offers' }),
    ];
    expect(new Set(different).size).toBe(different.length);
  });

  it('is read or refused, whatever stands in its cells, and never throws', () => {
    const cell = fc.option(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('+12025550123', 'stop', '2026-01-01')),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.record({
          phone: cell,
          program: cell,
          status: cell,
          at: cell,
          lastAskedAt: cell,
          reason: cell,
          comment: cell,
          text: cell,
          direction: cell,
          channel: cell,
          optedOut: cell,
        }),
        (cells) => {
          const meaning = read(cells);
          expect(Object.keys(meaning)).toHaveLength(1);
        },
      ),
    );
  }, 60_000);
});
