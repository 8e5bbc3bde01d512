import { describe, expect, it } from 'vitest';
import { readTime } from '../../../../functions/domain/import/dates.ts';

const day = (at: string) => ({ at: `${at}T00:00:00.000Z`, precision: 'day' });
const moment = (at: string) => ({ at, precision: 'instant' });

describe('a time in a list', () => {
  it.each([
    ['2026-11-23T14:05:09Z', moment('2026-11-23T14:05:09.000Z')],
    ['2026-11-23T14:05:09.123+02:00', moment('2026-11-23T12:05:09.123Z')],
    ['2026-11-23 14:05:09 +0200', moment('2026-11-23T12:05:09.000Z')],
    ['2026-11-23 14:05:09 UTC', moment('2026-11-23T14:05:09.000Z')],
    ['2026-11-23 14:05', moment('2026-11-23T14:05:00.000Z')],
    ['2026-11-23', day('2026-11-23')],
    ['2026/1/3', day('2026-01-03')],
    ['1795442709', moment('2026-11-23T14:05:09.000Z')],
    ['1795442709.25', moment('2026-11-23T14:05:09.250Z')],
    ['1795442709123', moment('2026-11-23T14:05:09.123Z')],
    ['Mon, 23 Nov 2026 14:05:09 +0000', moment('2026-11-23T14:05:09.000Z')],
    ['11/23/2026 2:05 PM', moment('2026-11-23T14:05:00.000Z')],
    ['11/23/2026 12:05:09 AM', moment('2026-11-23T00:05:09.000Z')],
    ['23/11/2026', day('2026-11-23')],
    ['3.4.2026 14:05', moment('2026-04-03T14:05:00.000Z')],
    ['4/4/2026', day('2026-04-04')],
  ])('%s is read', (text, read) => {
    expect(readTime(text)).toEqual(read);
  });

  it('that can be read in two ways is a fault, unless the order is said', () => {
    expect(readTime('3/4/2026')).toEqual({ fault: expect.stringContaining('two ways') });
    expect(readTime('3/4/2026', 'mdy')).toEqual(day('2026-03-04'));
    expect(readTime('3/4/2026', 'dmy')).toEqual(day('2026-04-03'));
  });

  it.each([
    '30.2.2026',
    '2026-02-30',
    '13/13/2026',
    '2026-11-23 25:00',
    'yesterday',
    '42',
    '1901-01-01',
    '2026-11-23T14:05:09+99:99',
    '99999999999999',
  ])('%s is none', (text) => {
    expect(readTime(text)).toHaveProperty('fault');
  });
});
