import { describe, expect, it } from 'vitest';
import { scopeOfStop } from '../../../../functions/domain/replies/scope-law.ts';

describe('scope of a stop that names none', () => {
  it.each([
    ['US', '2027-01-30T23:59:59Z', 'program'],
    ['US', '2027-01-31T00:00:00Z', 'all'],
    ['US', '2030-06-01T00:00:00Z', 'all'],
    ['CA', '2027-06-01T00:00:00Z', 'program'],
    [undefined, '2027-06-01T00:00:00Z', 'program'],
  ] as const)('in %s at %s is %s', (country, at, scope) => {
    expect(scopeOfStop(country, new Date(at))).toBe(scope);
  });

  it('follows the rules that it is given', () => {
    const rules = [{ country: 'FR', revokesAllFrom: '2026-01-01', source: 'test' }] as const;
    expect(scopeOfStop('FR', new Date('2026-01-01T12:00:00Z'), rules)).toBe('all');
    expect(scopeOfStop('US', new Date('2028-01-01T12:00:00Z'), rules)).toBe('program');
  });
});
