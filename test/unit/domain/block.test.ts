import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockNews, type Blocks, changedBlocks, isBlocked } from '../../../functions/domain/block.ts';
import { type Contact, newContact, standingWith } from '../../../functions/domain/contact.ts';
import { decide } from '../../../functions/domain/decide.ts';
import type { ContactRequest } from '../../../functions/domain/event.ts';
import { requestOf } from '../../../functions/domain/replies/reply.ts';
import { type DeliveryReport, requestOfDelivery, requestOfReport } from '../../../functions/domain/report.ts';
import { verdictFor } from '../../../functions/domain/verdict.ts';
import { aConfig, aPhone, aRequest, at, offersFrom } from '../../support/builders.ts';

const config = aConfig({
  programs: [
    offersFrom({ provider: 'telnyx', number: '+15005550004', replies: 'provider' }),
    {
      id: 'acme-orders',
      code: 2,
      name: 'Acme orders',
      purpose: 'transactional',
      consent: 'assumed',
      senders: [
        { provider: 'twilio', number: '+15005550010' },
        { provider: 'telnyx', number: '+15005550011' },
      ],
    },
  ],
});
const [offers, orders] = config.programs;
const verdict = (contact: Contact, program = offers) =>
  program && verdictFor({ contact, program, config, at: at(1000) }).reason;
const standing = (contact: Contact) => standingWith(contact, 'acme-offers', at(1000))?.status;

function after(contact: Contact, request: ContactRequest | undefined): Contact {
  if (!request) return contact;
  const { write, blocks = {} } = decide(contact, request);
  const left = Object.entries({ ...contact.blocks, ...blocks }).filter(([, block]) => block !== null);
  return {
    ...contact,
    standing: { ...contact.standing, ...write },
    blocks: Object.fromEntries(left) as NonNullable<Contact['blocks']>,
    version: contact.version + 1,
  };
}

const afterAll = (...requests: (ContactRequest | undefined)[]): Contact => requests.reduce(after, newContact(aPhone));

const text = (words: string, seconds: number, to = '+15005550004') =>
  requestOf(config, 'telnyx', { id: `${words}${seconds}`, from: aPhone, to, text: words }, at(seconds));

let reports = 0;
const report = (seconds: number, different: Partial<DeliveryReport> = {}) =>
  requestOfReport(
    config,
    'telnyx',
    {
      messageId: `r${reports++}`,
      to: aPhone,
      from: '+15005550004',
      outcome: 'undelivered',
      code: '40300',
      means: 'opted-out',
      at: at(seconds),
      ...different,
    },
    at(seconds),
  );
const gone = (seconds: number) => report(seconds, { code: '40001', means: 'unreachable' });
const delivered = (seconds: number, from = '+15005550004') =>
  requestOfDelivery(
    config,
    'telnyx',
    { messageId: `d${seconds}`, to: aPhone, from, outcome: 'delivered' },
    at(seconds),
  );

describe("a provider's report of a refusal", () => {
  it('is an opt-out of the program whose sender was refused, with the code as evidence', () => {
    const { event } = decide(newContact(aPhone), report(1) ?? aRequest());
    expect(event).toMatchObject({
      kind: 'opt-out',
      via: 'provider',
      code: '40300',
      outcome: 'changed',
      scopes: ['acme-offers'],
    });
    expect(verdict(afterAll(report(1)))).toBe('opted-out');
  });

  it('at a sender that nobody knows is an opt-out of everything; without one, of what the provider sends', () => {
    expect(report(1, { from: '+15005559999' })?.scopes).toEqual(['*']);
    expect(report(1, { from: undefined })?.scopes).toEqual(['acme-offers', 'acme-orders']);
  });

  it('does not undo a return by text through that provider: they stay opted in, and blocked', () => {
    const contact = afterAll(text('start', 10, '+15005550004'), report(20));
    expect([standing(contact), verdict(contact)]).toEqual(['opted-in', 'blocked-by-provider']);
  });

  it('that was known before they came back by the page is no news; one that was not is a refusal', () => {
    const back = aRequest({ kind: 'opt-in', via: 'link', eventId: 'link:1', at: at(30) });
    const known = afterAll(report(10), back, report(40));
    expect([standing(known), verdict(known)]).toEqual(['opted-in', 'blocked-by-provider']);
    expect(standing(afterAll(back, report(40)))).toBe('opted-out');
  });

  it('by another provider than the one they returned through is a refusal', () => {
    const back = aRequest({ kind: 'opt-in', provider: 'twilio', eventId: 'twilio:SM1', at: at(30) });
    expect(standing(afterAll(back, report(40)))).toBe('opted-out');
  });

  it('never wins over a later choice', () => {
    expect(standing(afterAll(aRequest({ kind: 'opt-in', at: at(50) }), report(40)))).toBe('opted-in');
  });
});

describe('a block', () => {
  it('is known from the word itself where the provider acts on it, and ends by the word that the provider knows', () => {
    const stopped = afterAll(text('STOP', 1));
    expect(stopped.blocks).toMatchObject({
      'telnyx:+15005550004': { why: 'opted-out', code: 'keyword', since: at(1) },
    });
    const byPage = after(stopped, aRequest({ kind: 'opt-in', via: 'link', eventId: 'link:2', at: at(5) }));
    expect([standing(byPage), verdict(byPage)]).toEqual(['opted-in', 'blocked-by-provider']);
    const byWord = after(byPage, text('UNSTOP', 9));
    expect([byWord.blocks, verdict(byWord)]).toEqual([{}, 'ok']);
  });

  it('is told with an opt-in that it outlives', () => {
    const opted = decide(afterAll(text('STOP', 1)), aRequest({ kind: 'opt-in', via: 'link', at: at(5) }));
    expect(opted.event.blocked).toEqual(['telnyx:+15005550004']);
    expect(decide(afterAll(text('STOP', 1)), text('START', 5)).event.blocked).toBeUndefined();
  });

  it('of one sender leaves a program its others', () => {
    const contact = afterAll(
      report(1, { from: '+15005550011' }),
      aRequest({ kind: 'opt-in', via: 'manual', program: 'acme-orders', scopes: ['acme-orders'], at: at(5) }),
    );
    expect(verdict(contact, orders)).toBe('ok');
  });

  it('ends when something is delivered after all', () => {
    const back = aRequest({ kind: 'opt-in', via: 'link', at: at(5) });
    expect(verdict(afterAll(report(1), back, delivered(10)))).toBe('ok');
    expect(verdict(afterAll(report(1), back, delivered(10, '+15005550011')))).toBe('blocked-by-provider');
  });

  it('that was confirmed later than the news of its end stays', () => {
    const back = aRequest({ kind: 'opt-in', via: 'link', at: at(5) });
    expect(verdict(afterAll(report(1), back, report(20), delivered(10)))).toBe('blocked-by-provider');
  });
});

describe('a number that nobody is reached at', () => {
  it('may be texted for no program, by no provider, and is not opted out', () => {
    const contact = afterAll(gone(1));
    expect([verdict(contact), verdict(contact, orders), standing(contact)]).toEqual([
      'blocked-by-provider',
      'blocked-by-provider',
      undefined,
    ]);
  });

  it('is somebody again once a text comes from it, whatever it says', () => {
    expect(verdict(afterAll(gone(1), text('hello', 2)))).toBe('ok');
    expect(verdict(afterAll(gone(3), text('hello', 2)))).toBe('blocked-by-provider');
  });
});

describe('news of blocks', () => {
  const news = fc.record({
    provider: fc.constant('telnyx' as const),
    eventId: fc.uuid(),
    about: fc.constantFrom<Pick<BlockNews, 'block' | 'unblocks'>>(
      { block: { why: 'opted-out', sender: '1' } },
      { unblocks: { sender: '1' } },
    ),
  });

  it('leaves what the latest says', () => {
    fc.assert(
      fc.property(fc.array(news, { minLength: 1, maxLength: 6 }), (all) => {
        let blocks: Blocks = {};
        for (const [second, { about, ...rest }] of all.entries()) {
          const changed = Object.entries(changedBlocks(blocks, { ...rest, ...about, at: at(second) }));
          const left = Object.entries(blocks).filter(([key]) => !changed.some(([name]) => name === key));
          blocks = Object.fromEntries([...left, ...changed.flatMap(([key, block]) => (block ? [[key, block]] : []))]);
        }
        expect(Object.keys(blocks)).toHaveLength(all.at(-1)?.about.block ? 1 : 0);
      }),
    );
  });

  it('that comes late, after the person has ended the block by text, blocks nothing', () => {
    const contact = afterAll(text('START', 10), report(5));
    expect([standing(contact), contact.blocks]).toEqual(['opted-in', {}]);
  });

  it('blocks no program while one sender gets through', () => {
    expect(orders && isBlocked(undefined, orders)).toBe(false);
    expect(orders && isBlocked({}, orders)).toBe(false);
  });
});
