import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, earlier, epochMs, instant, parseInstant, plusMs } from '../../../functions/domain/instant.ts';

describe('an instant', () => {
  it('is read from ISO 8601 with a zone, and written in UTC to the millisecond', () => {
    expect(parseInstant('2026-11-23T13:00:00+01:00')).toBe('2026-11-23T12:00:00.000Z');
    expect(parseInstant('2026-11-23T13:00+0100')).toBe('2026-11-23T12:00:00.000Z');
    expect(parseInstant('2016-10-06T09:28:39.220123Z')).toBe('2016-10-06T09:28:39.220Z');
  });

  it.each([
    '2026-11-23',
    '2026-11-23T12:00:00',
    'now',
    '',
    '2026-13-01T00:00:00Z',
    '23/11/2026 12:00Z',
    '0001-01-01T00:00:00Z',
  ])('is not %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('compares as text as it does in time', () => {
    const anyTime = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        expect(instant(a) < instant(b)).toBe(a < b);
        expect(epochMs(earlier(instant(a), instant(b)))).toBe(Math.min(a, b));
        expect(epochMs(plusMs(instant(a), 1))).toBe(a + 1);
        expect(parseInstant(instant(a))).toBe(instant(a));
      }),
    );
  });

  it('has a day in UTC', () => {
    expect(dayOf(instant(Date.UTC(2026, 10, 23, 23, 59)))).toBe('2026-11-23');
  });
});
