import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programById } from '../../../functions/domain/config/programs.ts';
import { type Contact, newContact, type Standing } from '../../../functions/domain/contact.ts';
import { type Instant, instant, parseInstant } from '../../../functions/domain/instant.ts';
import {
  type Part,
  partsOf,
  type Refusal,
  type RefusalReason,
  strictest,
  verdictFor,
} from '../../../functions/domain/verdict.ts';
import { aConfig, phone } from '../../support/builders.ts';

const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (!read) throw new Error(`${text} is no instant`);
  return read;
};
const newYork = phone('+12125550123');
const noonInNewYork = at('2026-11-23T17:00:00Z');

const standing = (status: Standing['status'], other: Partial<Standing> = {}): Standing => ({
  status,
  since: at('2026-01-01T00:00:00Z'),
  via: 'reply',
  eventId: 'twilio:SM1',
  ...other,
});

function ask(
  contact: Partial<Contact>,
  other: { program?: string; at?: Instant; config?: Parameters<typeof aConfig>[0] } = {},
) {
  const config = aConfig(other.config);
  const program = programById(config, other.program ?? 'acme-offers');
  if (!program) throw new Error('no such program');
  return verdictFor({
    contact: { ...newContact(newYork), ...contact },
    program,
    config,
    at: other.at ?? noonInNewYork,
  });
}

describe('a verdict', () => {
  it('is ok for someone who may be texted now', () => {
    expect(ask({})).toEqual({ allowed: true, reason: 'ok' });
    expect(ask({ standing: { 'acme-orders': standing('opted-in') } }, { program: 'acme-orders' }).reason).toBe('ok');
  });

  it('is no for who opted out of the program or of everything, for who never consented, and while consent is pending', () => {
    expect(ask({ standing: { 'acme-offers': standing('opted-out') } })).toEqual({
      allowed: false,
      reason: 'opted-out',
    });
    expect(ask({ standing: { '*': standing('opted-out') } })).toEqual({
      allowed: false,
      reason: 'opted-out-everywhere',
    });
    expect(ask({}, { program: 'acme-orders' })).toEqual({ allowed: false, reason: 'no-consent' });
    expect(ask({ standing: { 'acme-orders': standing('pending') } }, { program: 'acme-orders' }).reason).toBe(
      'pending',
    );
  });

  it('tells when a pause ends, unless what follows forbids texts too', () => {
    const until = at('2026-12-01T17:00:00Z');
    expect(ask({ standing: { 'acme-offers': standing('paused', { until }) } })).toEqual({
      allowed: false,
      reason: 'paused',
      until,
    });
    expect(ask({ standing: { 'acme-orders': standing('paused', { until }) } }, { program: 'acme-orders' })).toEqual({
      allowed: false,
      reason: 'paused',
    });
  });

  it('tells when the night is over, by the clock of the number', () => {
    expect(ask({}, { at: at('2026-11-23T04:00:00Z') })).toEqual({
      allowed: false,
      reason: 'quiet-hours',
      until: at('2026-11-23T13:00:00Z'),
    });
  });

  it('keeps to the law of the state of a number', () => {
    const eightInTheEvening = at('2026-11-24T01:00:00Z');
    expect(ask({ phone: newYork }, { at: eightInTheEvening }).allowed).toBe(true);
    expect(ask({ phone: phone('+13055550123') }, { at: eightInTheEvening })).toEqual({
      allowed: false,
      reason: 'quiet-hours',
      until: at('2026-11-24T13:00:00Z'),
    });
  });

  it('goes by the time zone and the region that are known of a person', () => {
    const nineInNewYork = at('2026-11-23T14:00:00Z');
    expect(ask({ timeZone: 'America/Los_Angeles' }, { at: nineInNewYork }).until).toBe(at('2026-11-23T16:00:00Z'));
    expect(ask({ region: 'US-KY' }, { at: nineInNewYork }).until).toBe(at('2026-11-23T16:00:00Z'));
  });

  it('lets a transactional text go out at night, unless its owner sets hours', () => {
    const night = at('2026-11-23T04:00:00Z');
    const optedIn = { standing: { 'acme-orders': standing('opted-in') } };
    expect(ask(optedIn, { program: 'acme-orders', at: night }).allowed).toBe(true);
    const [offers, orders] = aConfig().programs;
    if (!offers || !orders) throw new Error('no programs');
    const quietHours = { from: '22:00', to: '07:00' };
    expect(
      ask(optedIn, { program: 'acme-orders', at: night, config: { programs: [{ ...input(orders), quietHours }] } }),
    ).toEqual({ allowed: false, reason: 'quiet-hours', until: at('2026-11-23T12:00:00Z') });
  });

  it("adds the owner's quiet hours and days to the law's", () => {
    const [offers] = aConfig().programs;
    if (!offers) throw new Error('no program');
    const config = {
      programs: [{ ...input(offers), quietHours: { from: '17:00', to: '06:00', days: ['tuesday' as const] } }],
    };
    expect(ask({}, { config, at: at('2026-11-23T11:00:00Z') }).until).toBe(at('2026-11-23T13:00:00Z'));
    expect(ask({}, { config, at: at('2026-11-23T22:00:00Z') }).until).toBe(at('2026-11-25T13:00:00Z'));
  });

  it('counts texts against the caps of the program, of all programs and of the law', () => {
    const sent = (program: string, ...times: string[]) => times.map((time) => ({ program, at: at(time) }));
    const today = ['2026-11-23T14:00:00Z', '2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z'];
    const miami = phone('+13055550123');
    expect(ask({ phone: newYork, sends: sent('acme-offers', ...today) }).allowed).toBe(true);
    expect(ask({ phone: miami, sends: sent('acme-offers', ...today) })).toEqual({
      allowed: false,
      reason: 'frequency-cap',
      until: at('2026-11-24T14:00:00Z'),
    });
    expect(ask({ phone: miami, sends: sent('acme-orders', ...today) }).allowed).toBe(true);
    const config = { frequencyCap: { max: 3, hours: 1 } };
    expect(ask({ sends: sent('acme-offers', ...today) }, { config }).allowed).toBe(true);
    const weekly = { frequencyCap: { max: 3, hours: 168 } };
    expect(ask({ sends: sent('acme-offers', ...today) }, { config: weekly }).until).toBe(at('2026-11-30T14:00:00Z'));
  });

  it('is put off until morning where a cap ends at night', () => {
    const config = { frequencyCap: { max: 1, hours: 12 } };
    const sends = [{ program: 'acme-offers', at: noonInNewYork }];
    expect(ask({ sends }, { config, at: at('2026-11-23T18:00:00Z') })).toEqual({
      allowed: false,
      reason: 'frequency-cap',
      until: at('2026-11-24T13:00:00Z'),
    });
  });

  it('is no where nobody is reached at the number, and where no sender of the program gets through', () => {
    const block = { why: 'opted-out', provider: 'twilio', since: noonInNewYork, eventId: 'twilio:report:1' } as const;
    expect(ask({ blocks: { '*': { ...block, why: 'unreachable' } } })).toEqual({
      allowed: false,
      reason: 'blocked-by-provider',
    });
    expect(ask({ blocks: { 'twilio:+15005550001': block } }).allowed).toBe(true);
    const all = Object.fromEntries(['twilio', 'aws', 'generic', 'telnyx'].map((name) => [`${name}:*`, block]));
    expect(ask({ blocks: all }).reason).toBe('blocked-by-provider');
  });

  it('is no for a number that no text reaches', () => {
    expect(ask({ phone: phone('+18005550123') }).reason).toBe('invalid-number');
    expect(ask({ phone: phone('+1202555') }).reason).toBe('invalid-number');
  });
});

/** What an owner would write for a program of a complete config. */
const input = ({ quietHours: _quietHours, senders, ...program }: ReturnType<typeof aConfig>['programs'][number]) => ({
  ...program,
  aliases: [...program.aliases],
  words: {},
  senders: [...senders],
});

describe('the strictest of parts', () => {
  const hour = 3_600_000;
  const start = Date.UTC(2026, 10, 23);
  const horizon = 96;

  /** A part that refuses in some of the hours to come, and tells the end of each such time, or of none. */
  const part: fc.Arbitrary<Part> = fc
    .record({
      refused: fc.array(fc.boolean(), { minLength: 1, maxLength: 24 }),
      reason: fc.constantFrom<RefusalReason>('paused', 'frequency-cap', 'quiet-hours', 'pending'),
      lasting: fc.constantFrom<RefusalReason | undefined>(undefined, undefined, undefined, 'opted-out', 'no-consent'),
    })
    .map(({ refused, reason, lasting }) => (now: Instant): Refusal | undefined => {
      if (lasting) return { reason: lasting };
      let hours = (Date.parse(now) - start) / hour;
      if (!refused[hours]) return undefined;
      while (refused[hours]) hours += 1;
      return { reason, until: instant(start + hours * hour) };
    });

  it('allows only what every part allows, and from `until` on nothing stands against it', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 0, max: 23 }), (parts, hours) => {
        const now = instant(start + hours * hour);
        const refusals = (when: Instant) => parts.flatMap((it) => it(when) ?? []);
        const verdict = strictest(parts, now);
        expect(verdict.allowed).toBe(refusals(now).length === 0);
        if (verdict.allowed) {
          expect(verdict).toEqual({ allowed: true, reason: 'ok' });
          return;
        }

        const strictness = ['opted-out', 'no-consent', 'pending', 'paused', 'frequency-cap', 'quiet-hours'];
        const reasons = refusals(now).map(({ reason }) => reason);
        expect(verdict.reason).toBe(strictness.find((it) => reasons.includes(it as RefusalReason)));
        const lasting = refusals(now).some(({ until }) => !until);
        let first: Instant | undefined;
        for (let later = hours; later < horizon && !first; later += 1) {
          if (refusals(instant(start + later * hour)).length === 0) first = instant(start + later * hour);
        }
        expect(verdict.until).toBe(lasting ? undefined : first);
      }),
    );
  });

  it('is the verdict on a contact, whatever its parts', () => {
    const statuses = fc.option(fc.constantFrom<Standing['status']>('opted-in', 'opted-out', 'paused', 'pending'), {
      nil: undefined,
    });
    const moment = fc.integer({ min: start, max: start + 72 * hour }).map(instant);
    fc.assert(
      fc.property(
        fc.record({
          own: statuses,
          all: statuses,
          until: moment,
          number: fc.constantFrom('+12125550123', '+13055550123', '+33612345678', '+18005550123', '+919876543210'),
          sends: fc.array(moment, { maxLength: 5 }),
          blocked: fc.boolean(),
          program: fc.constantFrom('acme-offers', 'acme-orders'),
          now: moment,
        }),
        ({ own, all, until, number, sends, blocked, program: id, now }) => {
          const config = aConfig({ frequencyCap: { max: 2, hours: 24 } });
          const program = programById(config, id);
          if (!program) throw new Error('no such program');
          const contact: Contact = {
            ...newContact(phone(number)),
            standing: {
              ...(own && { [id]: standing(own, { until: own === 'opted-out' ? undefined : until }) }),
              ...(all && { '*': standing(all, { until: all === 'opted-out' ? undefined : until, since: until }) }),
            },
            sends: sends.map((when) => ({ program: 'acme-offers', at: when })),
            ...(blocked && {
              blocks: { '*': { why: 'unreachable', provider: 'twilio', since: now, eventId: 'twilio:report:1' } },
            }),
          };
          const verdict = verdictFor({ contact, program, config, at: now });
          const parts = partsOf({ contact, program, config });
          const refusals = parts.flatMap((it) => it(now) ?? []);
          expect(verdict.allowed).toBe(refusals.length === 0);
          if (verdict.until) {
            const { until: first } = verdict;
            expect(parts.flatMap((it) => it(first) ?? [])).toEqual([]);
            const before = instant(Date.parse(first) - 1);
            expect(parts.flatMap((it) => it(before) ?? [])).not.toEqual([]);
          }
        },
      ),
    );
  });
});
