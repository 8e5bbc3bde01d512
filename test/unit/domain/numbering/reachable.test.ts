import { describe, expect, it } from 'vitest';
import { unreachable } from '../../../../functions/domain/numbering/numbering-data.ts';
import { isReachable } from '../../../../functions/domain/numbering/reachable.ts';
import { unreachablePatterns } from '../../../../tools/unreachable-patterns.ts';
import { phone } from '../../../support/builders.ts';

describe('a number that no text can reach', () => {
  it.each([
    ['toll-free', '+18005550123'],
    ['premium', '+19005550123'],
    ['toll-free in France', '+33800123456'],
    ['premium in Germany', '+499001234567'],
    ['premium in Australia', '+611900123456'],
    ['too short for its country', '+1202555012'],
    ['too long for its country', '+3361234567890'],
  ])('%s: %s', (_, number) => {
    expect(isReachable(phone(number))).toBe(false);
  });

  it.each([
    '+12025550123',
    '+447700900123',
    '+447911123456',
    '+33612345678',
    '+33123456789',
    '+8613812345678',
    '+61491570156',
  ])('is not %s', (number) => {
    expect(isReachable(phone(number))).toBe(true);
  });

  it('is told by patterns as new as libphonenumber-js', () => {
    expect(unreachable, 'run tools/numbering-data.ts').toEqual(unreachablePatterns());
  });
});
