import { describe, expect, it } from 'vitest';
import { streamReaders } from '../../../lib/streams.ts';
import { matches } from '../../../local/stream/filter.ts';
import { aStreamRecord } from '../../support/stream-records.ts';

const keys = (sk: string) => ({ Keys: { pk: { S: '+12025550123' }, sk: { S: sk } } });

describe('stream filter', () => {
  it('lets an exact value through, and nothing else', () => {
    expect(matches({ eventName: ['INSERT', 'MODIFY'] }, { eventName: 'MODIFY' })).toBe(true);
    expect(matches({ eventName: ['INSERT'] }, { eventName: 'REMOVE' })).toBe(false);
    expect(matches({ count: [1] }, { count: '1' })).toBe(false);
    expect(matches({ gone: [null] }, { gone: null })).toBe(true);
  });

  it('wants every field that the pattern names, at any depth', () => {
    const pattern = { a: { b: ['x'] }, c: ['y'] };
    expect(matches(pattern, { a: { b: 'x' }, c: 'y', more: 1 })).toBe(true);
    expect(matches(pattern, { a: { b: 'x' } })).toBe(false);
    expect(matches(pattern, { c: 'y' })).toBe(false);
    expect(matches(pattern, { a: 'x', c: 'y' })).toBe(false);
  });

  it('knows prefix and exists', () => {
    expect(matches({ sk: [{ prefix: 'EVENT#' }] }, { sk: 'EVENT#1' })).toBe(true);
    expect(matches({ sk: [{ prefix: 'EVENT#' }] }, { sk: 'NOTICE#1' })).toBe(false);
    expect(matches({ sk: [{ prefix: 'EVENT#' }] }, { sk: 7 })).toBe(false);
    expect(matches({ sk: [{ exists: true }] }, { sk: 'x' })).toBe(true);
    expect(matches({ sk: [{ exists: false }] }, {})).toBe(true);
    expect(matches({ sk: [{ exists: false }] }, { sk: 'x' })).toBe(false);
  });

  it('refuses an operator that it does not know, rather than letting everything through', () => {
    expect(() => matches({ sk: [{ suffix: 'x' }] }, { sk: 'x' })).toThrow('suffix');
  });

  it.each(streamReaders)('passes new events to $room and no other writes', ({ pattern }) => {
    expect(matches(pattern, aStreamRecord(1))).toBe(true);
    expect(matches(pattern, aStreamRecord(1, { eventName: 'MODIFY' }))).toBe(false);
    expect(matches(pattern, aStreamRecord(1, { dynamodb: keys('CONTACT') }))).toBe(false);
    expect(matches(pattern, aStreamRecord(1, { dynamodb: keys('NOTICE#twilio:SM1') }))).toBe(false);
  });
});
