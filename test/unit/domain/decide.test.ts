import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, newContact, standingWith } from '../../../functions/domain/contact.ts';
import { decide } from '../../../functions/domain/decide.ts';
import type { ContactRequest, EventKind } from '../../../functions/domain/event.ts';
import { aPhone, aRequest, at } from '../../support/builders.ts';

const after = (contact: Contact, request: ContactRequest): Contact => {
  const { write } = decide(contact, request);
  return { ...contact, standing: { ...contact.standing, ...write }, version: contact.version + 1 };
};

const afterAll = (requests: readonly ContactRequest[]): Contact => requests.reduce(after, newContact(aPhone));

describe('decide', () => {
  it('opts a new contact out', () => {
    const { event, write } = decide(newContact(aPhone), aRequest({ eventId: 'twilio:SM1' }));
    expect(write).toEqual({ 'acme-offers': { status: 'opted-out', since: at(), via: 'reply', eventId: 'twilio:SM1' } });
    expect(event).toMatchObject({
      outcome: 'changed',
      before: { 'acme-offers': 'none' },
      after: { 'acme-offers': 'opted-out' },
    });
  });

  it('notes what asks for nothing, and writes no standing', () => {
    for (const kind of ['help', 'reply', 'reason'] as const) {
      expect(decide(newContact(aPhone), aRequest({ kind, scopes: [] }))).toMatchObject({
        event: { outcome: 'noted' },
        write: {},
      });
    }
  });

  it('leaves a later choice alone when an older request comes late', () => {
    const contact = afterAll([aRequest({ at: at(10) })]);
    expect(decide(contact, aRequest({ kind: 'opt-in', at: at(9) }))).toMatchObject({
      event: { outcome: 'stale' },
      write: {},
    });
  });

  it('gives a tie to the opt-out, whichever comes first', () => {
    const [stop, start] = [aRequest({ at: at(10) }), aRequest({ kind: 'opt-in', at: at(10) })];
    for (const order of [
      [stop, start],
      [start, stop],
    ]) {
      expect(standingWith(afterAll(order), 'acme-offers', at(11))?.status).toBe('opted-out');
    }
  });

  it('calls a repeated stop already done, yet remembers when it was last asked for', () => {
    const contact = afterAll([aRequest({ at: at(10) })]);
    const { event, write } = decide(contact, aRequest({ at: at(30) }));
    expect(event.outcome).toBe('already');
    expect(write['acme-offers']).toMatchObject({ since: at(10), asOf: at(30) });
    const late = after(after(contact, aRequest({ at: at(30) })), aRequest({ kind: 'opt-in', at: at(20) }));
    expect(standingWith(late, 'acme-offers', at(31))?.status).toBe('opted-out');
  });

  it('calls a second STOP ALL a change where a START came between', () => {
    const contact = afterAll([aRequest({ scopes: ['*'], at: at(1) }), aRequest({ kind: 'opt-in', at: at(2) })]);
    const { event, write } = decide(contact, aRequest({ scopes: ['*'], at: at(3), via: 'link', eventId: 'link:2' }));
    expect(event).toMatchObject({ outcome: 'changed' });
    expect(write).toEqual({ '*': { status: 'opted-out', since: at(3), via: 'link', eventId: 'link:2' } });
    expect(
      decide(contact, aRequest({ program: 'acme-orders', scopes: ['acme-orders'], at: at(3) })).event.outcome,
    ).toBe('already');
  });

  it('begins a program’s stop anew where a START to all came between', () => {
    const contact = afterAll([aRequest({ at: at(1) }), aRequest({ kind: 'opt-in', scopes: ['*'], at: at(2) })]);
    const { event, write } = decide(contact, aRequest({ at: at(3) }));
    expect(event).toMatchObject({ outcome: 'changed' });
    expect(write['acme-offers']).toMatchObject({ since: at(3) });
  });

  it('calls a late START stale where a STOP ALL came after it, also for who had started that program before', () => {
    const contact = afterAll([aRequest({ kind: 'opt-in', at: at(2) }), aRequest({ scopes: ['*'], at: at(3) })]);
    const { event, write } = decide(contact, aRequest({ kind: 'opt-in', at: at(1) }));
    expect(event.outcome).toBe('stale');
    expect(write).toEqual({});
  });

  it('takes YES for a confirmation only while one is asked for', () => {
    const yes = (seconds: number) =>
      aRequest({
        kind: 'reply',
        scopes: [],
        at: at(seconds),
        whilePending: { kind: 'confirm', scopes: ['acme-offers'], why: 'keyword:en:yes' },
      });
    expect(decide(newContact(aPhone), yes(1)).event).toMatchObject({ kind: 'reply', outcome: 'noted' });

    const asked = afterAll([aRequest({ kind: 'consent-asked', at: at(0), until: at(60) })]);
    expect(decide(asked, yes(1)).event).toMatchObject({
      kind: 'confirm',
      outcome: 'changed',
      after: { 'acme-offers': 'opted-in' },
    });
    expect(decide(asked, yes(61)).event).toMatchObject({ kind: 'reply', outcome: 'noted' });
    expect(decide(asked, yes(1)).event).not.toHaveProperty('whilePending');
  });

  it('returns to an opt-in after a pause, and to nothing where there was none', () => {
    const optedIn = afterAll([
      aRequest({ kind: 'opt-in', at: at(0) }),
      aRequest({ kind: 'pause', at: at(1), until: at(50) }),
    ]);
    expect(standingWith(optedIn, 'acme-offers', at(51))?.status).toBe('opted-in');
    const unknown = afterAll([aRequest({ kind: 'pause', at: at(1), until: at(50) })]);
    expect(standingWith(unknown, 'acme-offers', at(51))).toBeUndefined();
  });

  it('answers in the language of the request, else in the one last seen', () => {
    const contact: Contact = { ...newContact(aPhone), locale: 'es' };
    expect(decide(contact, aRequest()).event.locale).toBe('es');
    expect(decide(contact, aRequest({ language: 'fr' })).event.locale).toBe('fr');
  });
});

const asked = fc.record({
  kind: fc.constantFrom<EventKind>('opt-out', 'likely-opt-out', 'opt-in'),
  scopes: fc.constantFrom(['acme-offers'], ['acme-orders'], ['*'], ['acme-offers', 'acme-orders']),
  seconds: fc.integer({ min: 0, max: 6 }),
});

const requestsOf = (list: { kind: EventKind; scopes: readonly string[]; seconds: number }[]) =>
  list.map(({ kind, scopes, seconds }) => aRequest({ kind, scopes, at: at(seconds) }));

/** The latest request that reaches the program, ties out. */
function expected(requests: readonly ContactRequest[], program: string): string | undefined {
  const reaching = requests.filter(({ scopes }) => scopes.includes('*') || scopes.includes(program));
  const latest = reaching
    .map(({ at: time }) => time)
    .sort()
    .at(-1);
  const last = reaching.filter(({ at: time }) => time === latest);
  if (last.length === 0) return undefined;
  return last.some(({ kind }) => kind !== 'opt-in') ? 'opted-out' : 'opted-in';
}

describe('any requests in any order', () => {
  it('end where the latest by its own time says, ties out', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 8 }), (list) => {
        const requests = requestsOf(list);
        const contact = afterAll(requests);
        for (const program of ['acme-offers', 'acme-orders']) {
          expect(standingWith(contact, program, at(100))?.status).toBe(expected(requests, program));
        }
      }),
    );
  });

  it('change nothing when all are taken in once more', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 8 }), (list) => {
        const requests = requestsOf(list);
        const once = afterAll(requests);
        for (const request of requests) expect(decide(once, request).event.outcome).not.toBe('changed');
        const twice = requests.reduce(after, once);
        for (const program of ['acme-offers', 'acme-orders', '*']) {
          expect(standingWith(twice, program, at(100))?.status).toBe(standingWith(once, program, at(100))?.status);
        }
      }),
    );
  });

  it('tell before and after as the contact stood', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 8 }), (list) => {
        let contact = newContact(aPhone);
        for (const request of requestsOf(list)) {
          const { event } = decide(contact, request);
          const next = after(contact, request);
          for (const scope of request.scopes) {
            expect(event.before?.[scope]).toBe(standingWith(contact, scope, request.at)?.status ?? 'none');
            expect(event.after?.[scope]).toBe(standingWith(next, scope, request.at)?.status ?? 'none');
          }
          contact = next;
        }
      }),
    );
  });
});
