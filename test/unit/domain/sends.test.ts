import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cap, cappedUntil, type Send, withSend } from '../../../functions/domain/sends.ts';
import { at } from '../../support/builders.ts';

const hour = 3600;
const sent = (hours: number, program = 'acme-offers', sender = '+15005550001'): Send => ({
  at: at(hours * hour),
  program,
  sender,
});
const cap = (max: number, hours: number): Cap => ({ max, hours, counts: () => true });

describe('a cap', () => {
  it('allows as many texts as it says, and the next once the first is old enough', () => {
    const sends = [sent(0), sent(1), sent(2)];
    expect(cappedUntil(sends, [cap(4, 24)], at(3 * hour))).toBeUndefined();
    expect(cappedUntil(sends, [cap(3, 24)], at(3 * hour))).toBe(at(24 * hour));
    expect(cappedUntil(sends, [cap(3, 24)], at(24 * hour - 1))).toBe(at(24 * hour));
    expect(cappedUntil(sends, [cap(3, 24)], at(24 * hour))).toBeUndefined();
  });

  it('counts texts that are reserved for later', () => {
    expect(cappedUntil([sent(10)], [cap(1, 24)], at(0))).toBe(at(34 * hour));
  });

  it('of several is the one that ends last', () => {
    expect(cappedUntil([sent(0), sent(1)], [cap(1, 2), cap(2, 24)], at(1 * hour))).toBe(at(24 * hour));
  });
});

describe('the sends kept of a contact', () => {
  it('are those that caps still count and the last of each sender', () => {
    const sends = [
      sent(0, 'a', '+1'),
      sent(1, 'a', '+2'),
      sent(100, 'a', '+3'),
      sent(101, 'a', '+3'),
      sent(102, 'a', '+3'),
    ];
    expect(withSend(sends, sent(103, 'b', '+3'), [{ max: 2, hours: 24 }])).toEqual([
      sent(103, 'b', '+3'),
      sent(102, 'a', '+3'),
      sent(101, 'a', '+3'),
      sent(1, 'a', '+2'),
      sent(0, 'a', '+1'),
    ]);
  });

  it('give every cap the same answer as all the sends', () => {
    const anySend = fc.record({
      at: fc.integer({ min: 0, max: 200 }).map((hours) => at(hours * hour)),
      program: fc.constantFrom('a', 'b'),
      sender: fc.constantFrom('+1', '+2'),
    });
    const anyCap = fc.record({
      max: fc.integer({ min: 1, max: 4 }),
      hours: fc.integer({ min: 1, max: 100 }),
      of: fc.constantFrom('a', 'b', 'all'),
    });
    fc.assert(
      fc.property(
        fc.array(anySend, { maxLength: 30 }),
        fc.array(anyCap, { minLength: 1, maxLength: 3 }),
        (sends, given) => {
          const caps = given.map(
            ({ of, ...it }): Cap => ({ ...it, counts: (send) => of === 'all' || send.program === of }),
          );
          const inOrder = sends.toSorted((a, b) => (a.at < b.at ? -1 : 1));
          let kept: Send[] = [];
          for (const send of inOrder) {
            kept = withSend(kept, send, caps);
            expect(cappedUntil(kept, caps, send.at)).toBe(
              cappedUntil(inOrder.slice(0, inOrder.indexOf(send) + 1), caps, send.at),
            );
          }
        },
      ),
    );
  });
});
