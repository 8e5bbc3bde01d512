import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineConfig } from '../../../../functions/domain/config/define-config.ts';
import { isHoliday } from '../../../../functions/domain/hours/holidays.ts';
import { quietUntil } from '../../../../functions/domain/hours/quiet-hours.ts';
import { parseInstant } from '../../../../functions/domain/instant.ts';
import {
  alabama,
  france,
  louisiana,
  rhodeIsland,
  southAfrica,
  utah,
} from '../../../../functions/domain/law/calendars.ts';
import { rules } from '../../../../functions/domain/law/rules.ts';
import { rulesFor } from '../../../../functions/domain/law/rules-for.ts';
import { placeOf } from '../../../../functions/domain/numbering/place.ts';
import { stateNames } from '../../../../functions/domain/numbering/us-states.ts';
import { lawPage } from '../../../../tools/law-page.ts';
import { aConfig, phone } from '../../../support/builders.ts';

const today = '2026-11-23';
const idsFor = (number: string, date = today) => rulesFor(placeOf(phone(number)), date).map(({ rule }) => rule.id);

describe('the rules', () => {
  it('have ids of their own, a source to check, and dates in order', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, jurisdiction, source, from, until } of rules) {
      expect(id.startsWith(`${jurisdiction.toLowerCase()}-`), id).toBe(true);
      expect(URL.canParse(source.url), id).toBe(true);
      for (const date of [from, until]) expect(date ?? '2000-01-01', id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect((from ?? '') < (until ?? '9')).toBe(true);
    }
  });

  it('are of countries and states that there are', () => {
    const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const { jurisdiction } of rules) {
      expect(stateNames[jurisdiction] ?? countries.of(jurisdiction.slice(0, 2)), jurisdiction).toBeDefined();
    }
  });

  it('set hours that lie within a day, in order and apart', () => {
    for (const rule of rules) {
      if (rule.kind !== 'hours') continue;
      const { week, holidays } = rule.hours;
      for (const windows of [...week, holidays?.windows ?? []]) {
        const edges = [0, ...windows.flat(), 24];
        expect(edges, rule.id).toEqual(edges.toSorted((a, b) => a - b));
      }
    }
  });

  it('are what docs/law.md shows', () => {
    const page = readFileSync(new URL('../../../../docs/law.md', import.meta.url), 'utf8');
    expect(page === lawPage(), 'run npm run docs:law').toBe(true);
  });
});

describe('the rules for a number', () => {
  it('are those of its country and its state, each with the reason', () => {
    const found = rulesFor(placeOf(phone('+13055550123')), today);
    expect(found.find(({ rule }) => rule.id === 'us-fl-hours')).toMatchObject({
      through: 'US-FL',
      certain: true,
      from: 'number',
      enforced: true,
    });
    expect(found.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(['us-hours', 'us-fl-frequency']));
    expect(found.map(({ rule }) => rule.id)).not.toContain('us-ky-hours');
  });

  it('are those of every state where the number does not tell which', () => {
    const found = rulesFor(placeOf(phone('+18005550123')), today);
    expect(found.find(({ rule }) => rule.id === 'us-ky-hours')).toMatchObject({ through: 'US-KY', certain: false });
    expect(found.find(({ rule }) => rule.id === 'us-hours')).toMatchObject({ through: 'US', certain: true });
  });

  it('are those of the union and of the country that its country belongs to', () => {
    expect(idsFor('+4915112345678')).toEqual(expect.arrayContaining(['eu-opt-out', 'de-proof']));
    const reunion = rulesFor(placeOf(phone('+262692123456')), today);
    expect(reunion.find(({ rule }) => rule.id === 'fr-hours')?.through).toBe('RE');
    expect(idsFor('+17875550123')).toContain('us-hours');
    expect(idsFor('+447911123456')).not.toContain('eu-opt-out');
  });

  it('hold from the day they come into force', () => {
    expect(idsFor('+12125550123', '2027-01-30')).not.toContain('us-revoke-all');
    expect(idsFor('+12125550123', '2027-01-31')).toContain('us-revoke-all');
  });

  it('are not applied if unverified, but for the hours of a law and what only warns', () => {
    const enforced = (number: string, choice?: Parameters<typeof rulesFor>[2]) =>
      rulesFor(placeOf(phone(number)), today, choice).flatMap((it) => (it.enforced ? it.rule.id : []));
    expect(enforced('+33612345678')).toContain('fr-hours');
    expect(enforced('+33612345678')).not.toContain('fr-trade-hours');
    expect(enforced('+12155550123')).toContain('us-pa-sundays');
    expect(enforced('+6581234567')).toContain('sg-mark');
    const choice = { enforce: ['fr-trade-hours'], ignore: ['fr-hours'] };
    expect(enforced('+33612345678', choice)).toContain('fr-trade-hours');
    expect(enforced('+33612345678', choice)).not.toContain('fr-hours');
  });

  it('leave some time on most days even where nothing is known but that it is a US number', () => {
    const place = placeOf(phone('+18005550123'));
    const hours = rulesFor(place, today).flatMap(({ rule, enforced }) =>
      enforced && rule.kind === 'hours' ? [rule.hours] : [],
    );
    const sunday = parseInstant('2026-11-22T12:00:00Z');
    if (!sunday) throw new Error('no instant');
    expect(quietUntil(place.zones, hours, sunday)).toEqual({ until: '2026-11-23T20:00:00.000Z' });
  });
});

describe('the config', () => {
  it('names rules by their ids, and refuses ids that no rule has', () => {
    const law = { enforce: ['fr-trade-hours'] };
    expect(aConfig({ law }).law).toEqual({ ...law, ignore: [] });
    expect(() => aConfig({ law: { ignore: ['fr-nothing'] } })).toThrow(/law\.ignore\[0\]: is no rule/);
  });

  it('keeps promotional programs to the law where it says nothing, and never lets them go without', () => {
    const [offers, orders] = aConfig().programs;
    expect([offers?.quietHours, orders?.quietHours]).toEqual(['law', 'none']);
    expect(() =>
      defineConfig({
        brand: { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' },
        programs: [
          {
            id: 'acme-offers',
            code: 1,
            name: 'Acme offers',
            purpose: 'promotional',
            consent: 'assumed',
            senders: [{ provider: 'twilio', number: '+15005550001' }],
            quietHours: 'none',
          },
        ],
      }),
    ).toThrow(/programs\[0\]\.quietHours: can be none only for transactional/);
  });
});

describe('holiday calendars', () => {
  const dates = (calendar: Parameters<typeof isHoliday>[0], year: number) => {
    const found: string[] = [];
    for (let ms = Date.UTC(year, 0); ms < Date.UTC(year + 1, 0); ms += 86_400_000) {
      if (isHoliday(calendar, ms / 86_400_000)) found.push(new Date(ms).toISOString().slice(5, 10));
    }
    return found.join(' ');
  };

  it.each([
    ['France', france, '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'],
    [
      'South Africa',
      southAfrica,
      '01-01 03-21 03-22 03-26 03-29 04-27 05-01 06-16 08-09 09-24 12-16 12-25 12-26 12-27',
    ],
    [
      'Utah',
      utah,
      '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 07-23 07-24 09-06 10-11 11-11 11-25 12-24 12-25 12-31',
    ],
  ])('of %s is right for 2027', (_, calendar, expected) => {
    expect(dates(calendar, 2027)).toBe(expected);
  });

  it("have the states' own days", () => {
    expect(dates(louisiana, 2026)).toContain('02-17');
    expect(dates(alabama, 2026)).toContain('04-27');
    expect(dates(rhodeIsland, 2026)).toContain('08-10');
  });
});
