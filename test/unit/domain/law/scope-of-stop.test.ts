import { describe, expect, it } from 'vitest';
import { everyProgram, newContact } from '../../../../functions/domain/contact.ts';
import { decide } from '../../../../functions/domain/decide.ts';
import { type Instant, parseInstant } from '../../../../functions/domain/instant.ts';
import type { ReachRule } from '../../../../functions/domain/law/rule.ts';
import { reachRules } from '../../../../functions/domain/law/rules/reach.ts';
import { scopeOfStop } from '../../../../functions/domain/law/scope-of-stop.ts';
import { countryOf } from '../../../../functions/domain/phone.ts';
import { requestOf } from '../../../../functions/domain/replies/reply.ts';
import { requestOfReport } from '../../../../functions/domain/report.ts';
import { aConfig, aPhone, aRequest, phone } from '../../../support/builders.ts';

const config = aConfig();

function time(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed) throw new Error(`${text} is no time`);
  return parsed;
}

const before = time('2027-01-30T23:59:59.999Z');
const after = time('2027-01-31T00:00:00Z');

describe('a stop that names no scope', () => {
  it.each([
    ['+12025550123', before, 'program'],
    ['+12025550123', after, 'all'],
    ['+12025550123', time('2030-06-01T00:00:00Z'), 'all'],
    ['+17875550123', after, 'all'],
    ['+14165550123', after, 'program'],
    ['+18765550123', after, 'program'],
    ['+33612345678', after, 'program'],
  ] as const)('of %s at %s ends: %s', (number, at, scope) => {
    expect(scopeOfStop(config, phone(number), at)).toBe(scope);
  });

  it('follows the rules that it is given, and holds for numbers that it can not tell apart', () => {
    const us = reachRules.find(({ jurisdiction }) => jurisdiction === 'US');
    if (!us) throw new Error('There is a rule of the United States');
    const french: ReachRule = { ...us, id: 'fr-revoke-all', jurisdiction: 'FR', from: '2026-01-01' };
    expect(scopeOfStop(config, phone('+33612345678'), before, [french])).toBe('all');
  });

  it('ends what the owner says where they overrule the law or choose more', () => {
    const ignoring = aConfig({ law: { ignore: ['us-revoke-all'] } });
    expect(scopeOfStop(ignoring, aPhone, after)).toBe('program');
    expect(scopeOfStop(aConfig({ optOutScope: 'all' }), phone('+33612345678'), before)).toBe('all');
  });

  it('takes every area code for the United States but those of other countries', () => {
    const territories = ['US', 'PR', 'VI', 'GU', 'AS', 'MP'];
    for (let code = 200; code < 1000; code += 1) {
      const number = phone(`+1${code}2345678`);
      const country = countryOf(number);
      const expected = country === undefined || territories.includes(country) ? 'all' : 'program';
      // Sint Maarten's numbers are few, and begin with other digits.
      if (code !== 721) expect([code, scopeOfStop(config, number, after)]).toEqual([code, expected]);
    }
    for (const { jurisdiction } of reachRules) expect(jurisdiction).toBe('US');
  });
});

describe('a reply', () => {
  const to = '+15005550001';
  const replying = (text: string, receivedAt: Instant, different = {}) =>
    requestOf(config, 'twilio', { id: `SM-${text}`, from: aPhone, to, text, ...different }, receivedAt).scopes;

  it.each(['STOP', 'please stop texting me', 'cancel'])(
    '%s ends its program before the date, and all from it on',
    (text) => {
      expect(replying(text, before)).toEqual(['acme-offers']);
      expect(replying(text, after)).toEqual([everyProgram]);
    },
  );

  it('is judged by when it was received, however late that is', () => {
    expect(replying('STOP', after, { sentAt: before })).toEqual([everyProgram]);
  });

  it('that names a program ends that one, and a return brings back one', () => {
    expect(replying('STOP offers', after)).toEqual(['acme-offers']);
    expect(replying('START', after)).toEqual(['acme-offers']);
  });

  it('of NO to the question of one program ends no other', () => {
    const request = requestOf(config, 'twilio', { id: 'SM-no', from: aPhone, to, text: 'NO' }, after);
    expect(request).toMatchObject({ kind: 'reply', whilePending: { kind: 'opt-out', scopes: ['acme-offers'] } });
  });

  it('taken for a stop by the provider ends as much as one that we read ourselves', () => {
    expect(replying('cease', after, { classified: 'opt-out' })).toEqual([everyProgram]);
    expect(replying('cease', before, { classified: 'opt-out' })).toEqual(['acme-offers']);
  });
});

describe("a provider's report of a refusal", () => {
  const report = (receivedAt: Instant) => {
    const request = requestOfReport(
      config,
      'twilio',
      { messageId: 'SM9', to: aPhone, from: '+15005550001', outcome: 'undelivered', code: '21610', means: 'opted-out' },
      receivedAt,
    );
    if (!request) throw new Error('A refusal asks for an opt-out');
    return request;
  };

  it('ends as much as the stop would have that we never saw', () => {
    expect(report(before).scopes).toEqual(['acme-offers']);
    expect(report(after).scopes).toEqual([everyProgram]);
    expect(decide(newContact(aPhone), report(after)).write).toHaveProperty([everyProgram]);
  });

  it('is no new stop where we knew of it already', () => {
    const { write: standing } = decide(newContact(aPhone), aRequest({ at: before }));
    const { write } = decide({ ...newContact(aPhone), standing }, report(after));
    expect(Object.keys(write)).toEqual(['acme-offers']);
  });
});
