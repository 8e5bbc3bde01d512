import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactEvent } from '../../../../functions/domain/event.ts';
import { type Instant, instant } from '../../../../functions/domain/instant.ts';
import {
  createReportCounter,
  daysToRead,
  groupings,
  type ReportOrder,
  type SendCounts,
} from '../../../../functions/domain/reports/opt-out-report.ts';
import { anotherPhone, aRequest } from '../../../support/builders.ts';

const time = (text: string): Instant => instant(Date.parse(text));

function anOptOut(different: Partial<ContactEvent> = {}): ContactEvent {
  const { whilePending: _, ...request } = aRequest({ phone: anotherPhone() });
  return { ...request, outcome: 'changed', at: time('2026-11-23T12:00:00Z'), ...different };
}

const order = (different: Partial<ReportOrder> = {}): ReportOrder => ({
  from: '2026-11-22',
  to: '2026-11-24',
  timeZone: 'UTC',
  by: ['day'],
  comments: false,
  ...different,
});

function reportOf(events: readonly ContactEvent[], different: Partial<ReportOrder> = {}, sends?: SendCounts) {
  const counter = createReportCounter(order(different));
  for (const event of events) counter.add(event);
  return counter.report(sends);
}

const rowsBy = (events: readonly ContactEvent[], by: ReportOrder['by'][number], different: Partial<ReportOrder> = {}) =>
  Object.fromEntries(
    (reportOf(events, { ...different, by: [by] }).groups[0]?.rows ?? [])
      .filter(({ optOuts }) => optOuts > 0)
      .map(({ key, optOuts }) => [key, optOuts]),
  );

describe('a report', () => {
  it('counts who left, once each, and who came back', () => {
    const { total } = reportOf([
      anOptOut(),
      anOptOut({ kind: 'likely-opt-out' }),
      anOptOut({ outcome: 'already' }),
      anOptOut({ outcome: 'stale' }),
      anOptOut({ kind: 'opt-in' }),
      anOptOut({ kind: 'help', outcome: 'noted' }),
      anOptOut({ at: time('2026-11-21T23:59:59Z') }),
      anOptOut({ at: time('2026-11-25T00:00:00Z') }),
    ]);
    expect(total).toEqual({ optOuts: 2, optIns: 1 });
  });

  it('shows every day, also those on which nobody left', () => {
    expect(reportOf([anOptOut()]).groups).toEqual([
      {
        by: 'day',
        rows: [
          { key: '2026-11-22', optOuts: 0 },
          { key: '2026-11-23', optOuts: 1 },
          { key: '2026-11-24', optOuts: 0 },
        ],
      },
    ]);
  });

  it('counts by what is asked for', () => {
    const event = anOptOut({
      phone: '+447400123456' as ContactEvent['phone'],
      at: time('2026-11-23T07:30:00Z'),
      campaign: 'spring',
      language: 'fr',
      provider: 'twilio',
      sender: '+15005550001',
    });
    expect(rowsBy([event], 'hour')).toEqual({ '07': 1 });
    expect(rowsBy([event], 'weekday')).toEqual({ '1': 1 });
    expect(rowsBy([event], 'hour-of-week')).toEqual({ '1-07': 1 });
    expect(rowsBy([event, anOptOut()], 'campaign')).toEqual({ spring: 1, none: 1 });
    expect(rowsBy([event], 'via')).toEqual({ reply: 1 });
    expect(rowsBy([event], 'language')).toEqual({ fr: 1 });
    expect(rowsBy([event], 'country')).toEqual({ GB: 1 });
    expect(rowsBy([event], 'sender')).toEqual({ 'twilio +15005550001': 1 });
    expect(rowsBy([event], 'program')).toEqual({ 'acme-offers': 1 });
  });

  it('knows reasons from those who told them, and how many told none', () => {
    const told = (reason: ContactEvent['reason']) =>
      anOptOut({ kind: 'reason', outcome: 'noted', ...(reason && { reason }) });
    const events = [anOptOut(), anOptOut(), anOptOut(), told('too-often'), told('too-often')];
    expect(rowsBy(events, 'reason')).toEqual({ 'too-often': 2, 'not-told': 1 });
  });

  it('goes by the clocks of the place that is asked for', () => {
    const late = anOptOut({ at: time('2026-11-23T23:30:00Z') });
    expect(rowsBy([late], 'day', { timeZone: 'Europe/Paris' })).toEqual({ '2026-11-24': 1 });
    expect(rowsBy([late], 'hour-of-week', { timeZone: 'Europe/Paris' })).toEqual({ '2-00': 1 });
    expect(rowsBy([late], 'hour-of-week', { timeZone: 'America/New_York' })).toEqual({ '1-18': 1 });
    expect(daysToRead(order({ by: ['hour'] }))).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  it('tells rates with their intervals where sends are known, and none where they are not', () => {
    const sends: SendCounts = new Map([
      [
        '2026-11-23',
        new Map([
          ['spring', 400],
          ['', 100],
        ]),
      ],
    ]);
    const { total, groups } = reportOf([anOptOut({ campaign: 'spring' })], { by: ['campaign', 'day', 'via'] }, sends);
    expect(total).toMatchObject({ optOuts: 1, sends: 500, rate: 0.002 });
    expect(groups[0]?.rows).toEqual([
      {
        key: 'spring',
        optOuts: 1,
        sends: 400,
        rate: 0.0025,
        low: expect.closeTo(0.0004, 4),
        high: expect.closeTo(0.014, 3),
      },
    ]);
    expect(groups[1]?.rows.map(({ sends: sent, rate }) => [sent, rate])).toEqual([
      [0, undefined],
      [500, 0.002],
      [0, undefined],
    ]);
    expect(groups[2]?.rows).toEqual([{ key: 'reply', optOuts: 1 }]);
  });

  it('marks a day on which more left than the days before it, whatever the days that are shown', () => {
    const days = daysToRead(order({ to: '2026-11-22' }));
    const events = days.flatMap((day) =>
      Array.from({ length: day === '2026-11-22' ? 60 : 10 }, () => anOptOut({ at: time(`${day}T12:00:00Z`) })),
    );
    const { groups, total } = reportOf(events, { to: '2026-11-22' });
    expect(groups[0]?.rows).toMatchObject([{ key: '2026-11-22', outOfLine: { usual: 10 } }]);
    expect(total.optOuts).toBe(60);
  });

  it('gives the latest comments where they are asked for, and never whose they are', () => {
    const events = Array.from({ length: 300 }, (_, i) =>
      anOptOut({
        kind: 'reason',
        outcome: 'noted',
        at: time(`2026-11-23T12:${String(i % 60).padStart(2, '0')}:00Z`),
        comment: `no ${i}`,
      }),
    );
    const { comments } = reportOf(events, { comments: true });
    expect(comments).toHaveLength(100);
    expect(comments?.[0]?.at).toBe('2026-11-23T12:59:00.000Z');
    expect(JSON.stringify(comments)).not.toContain('+1');
    expect(reportOf(events)).not.toHaveProperty('comments');
  });

  it('adds up to the same total by every grouping but reason, for any events', () => {
    const event = fc.record({
      kind: fc.constantFrom('opt-out' as const, 'likely-opt-out' as const, 'opt-in' as const, 'help' as const),
      outcome: fc.constantFrom('changed' as const, 'already' as const),
      minutes: fc.integer({ min: -3_000, max: 6_000 }),
      campaign: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 30 }),
        fc.constantFrom('UTC', 'Asia/Kolkata', 'Pacific/Apia'),
        (list, timeZone) => {
          const start = Date.parse('2026-11-22T00:00:00Z');
          const events = list.map(({ minutes, campaign, ...it }) =>
            anOptOut({ ...it, ...(campaign && { campaign }), at: instant(start + minutes * 60_000) }),
          );
          const { total, groups } = reportOf(events, { by: groupings.filter((it) => it !== 'reason'), timeZone });
          for (const { rows } of groups)
            expect(rows.reduce((sum, { optOuts }) => sum + optOuts, 0)).toBe(total.optOuts);
        },
      ),
    );
  });
});
