import { expect, it } from 'vitest';
import { type Case, parseCases } from '../../eval/cases.ts';
import { alarmsIn, confusion, evaluate, figures, type Reading, shortfalls } from '../../eval/score.ts';

const cases: Case[] = parseCases(
  [
    '{"text":"definite","expect":"opt-out","kind":"sentence","strict":true}',
    '{"text":"likely","expect":"opt-out","kind":"sentence","strict":true}',
    '{"text":"likely","expect":"opt-out","kind":"slang"}',
    '{"text":"definite","expect":"opt-out","kind":"all-programs","scope":"all"}',
    '{"text":"silence","expect":"opt-out","kind":"insult","scope":"all"}',
    '{"text":"likely","expect":"none","kind":"object"}',
    '{"text":"silence","expect":"help","kind":"help"}',
    '{"text":"silence","expect":"none","kind":"codes"}',
  ].join('\n'),
);

const readings: Record<string, Reading> = {
  definite: { intent: 'opt-out', scope: 'program' },
  likely: { intent: 'likely-opt-out', scope: 'program' },
  silence: { intent: 'none', scope: 'program' },
};
const outcomes = evaluate((text) => readings[text] ?? { intent: 'none', scope: 'program' }, cases);

it('counts a likely opt-out as found, and tells where it should have been definite', () => {
  expect(outcomes.slice(0, 3).map(({ right }) => right)).toEqual([true, true, true]);
  expect(outcomes.slice(0, 3).map(({ sureEnough }) => sureEnough)).toEqual([true, false, undefined]);
});

it('counts refusals, those found, those definite, ordinary messages and false alarms', () => {
  expect(figures(outcomes)).toEqual({ refusals: 5, found: 4, definite: 2, ordinary: 3, falseAlarms: 1 });
});

it('judges the scope only of a refusal that was understood', () => {
  expect(outcomes.map(({ scopeRight }) => scopeRight).slice(2, 5)).toEqual([undefined, false, undefined]);
});

it('sets each expectation against what was understood', () => {
  expect(confusion(outcomes)).toEqual({
    'opt-out': { 'opt-out': 2, 'likely-opt-out': 2, none: 1 },
    none: { 'likely-opt-out': 1, none: 1 },
    help: { none: 1 },
  });
});

it('hands the country of the number on, and none where the case has none', () => {
  const seen: unknown[] = [];
  const [first] = cases;
  if (!first) throw new Error('no case');
  const read = (_: string, context: unknown): Reading => {
    seen.push(context);
    return { intent: 'none', scope: 'program' };
  };
  evaluate(read, [first, { ...first, country: 'CN' }]);
  expect(seen).toEqual([{}, { country: 'CN' }]);
});

it('tells what of the aim is missed', () => {
  const met = { refusals: 100, found: 97, definite: 50, ordinary: 100, falseAlarms: 1 };
  expect(shortfalls('en', met)).toEqual([]);
  expect(shortfalls('en', { ...met, found: 96 })).toEqual(['en: recall 96.0 % < 97 %']);
  expect(shortfalls('en', { ...met, falseAlarms: 2 })).toEqual(['en: false alarms 2.0 % > 1 %']);
});

it('takes no cases at all for a miss, not for perfection', () => {
  const none = { refusals: 0, found: 0, definite: 0, ordinary: 0, falseAlarms: 0 };
  expect(shortfalls('en', none)).toHaveLength(2);
});

it('counts what it takes for a refusal among messages that are none', () => {
  const read = (text: string) => readings[text] ?? { intent: 'none' as const, scope: 'program' as const };
  expect(alarmsIn(read, ['definite', 'likely', 'likely', 'silence', 'other'])).toEqual({ likely: 2, definite: 1 });
});
