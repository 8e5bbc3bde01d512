import { describe, expect, it } from 'vitest';
import { type Contact, newContact, type Standing, standingWith } from '../../../functions/domain/contact.ts';
import { aPhone, at } from '../../support/builders.ts';

const a = (status: Standing['status'], since: number, more: Partial<Standing> = {}): Standing => ({
  status,
  since: at(since),
  via: 'reply',
  eventId: `twilio:SM-${status}-${since}`,
  ...more,
});

const contactWith = (standing: Contact['standing']): Contact => ({ ...newContact(aPhone), standing, version: 1 });

describe('standingWith', () => {
  it('is none for a program that nothing was said about', () => {
    expect(standingWith(contactWith({ other: a('opted-out', 0) }), 'offers', at(1))).toBeUndefined();
  });

  it('lets STOP ALL end a program, and a later START bring back that one alone', () => {
    const contact = contactWith({ '*': a('opted-out', 10), offers: a('opted-in', 20), orders: a('opted-in', 5) });
    expect(standingWith(contact, 'offers', at(30))?.status).toBe('opted-in');
    expect(standingWith(contact, 'orders', at(30))?.status).toBe('opted-out');
  });

  it('is out where a program and all were decided at the same time', () => {
    expect(
      standingWith(contactWith({ '*': a('opted-out', 10), offers: a('opted-in', 10) }), 'offers', at(11))?.status,
    ).toBe('opted-out');
    expect(
      standingWith(contactWith({ '*': a('opted-in', 10), offers: a('opted-out', 10) }), 'offers', at(11))?.status,
    ).toBe('opted-out');
  });

  it('judges a repeated STOP ALL by when it was last asked for', () => {
    const contact = contactWith({ '*': a('opted-out', 10, { asOf: at(30) }), offers: a('opted-in', 20) });
    expect(standingWith(contact, 'offers', at(31))?.status).toBe('opted-out');
  });

  it('ends a pause at its time, in what it returns to', () => {
    const paused = contactWith({ offers: a('paused', 0, { until: at(100), resumes: 'opted-in' }) });
    expect(standingWith(paused, 'offers', at(99))?.status).toBe('paused');
    expect(standingWith(paused, 'offers', at(100))).toMatchObject({ status: 'opted-in', since: at(100) });
    const unasked = contactWith({ offers: a('paused', 0, { until: at(100) }) });
    expect(standingWith(unasked, 'offers', at(100))).toBeUndefined();
  });
});
