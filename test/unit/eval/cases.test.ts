import { describe, expect, it } from 'vitest';
import {
  type CaseSet,
  languages,
  ordinaryKinds,
  parseCases,
  readCases,
  readTalk,
  refusalKinds,
} from '../../eval/cases.ts';

const otherLanguages = 'nl pl sv da nb fi tr ru uk ar he hi ja ko vi id th tl'.split(' ');

const isRefusal = ({ expect: expected }: { expect: string }) => expected === 'opt-out';

/** Case and spacing hardly make another message; punctuation does, since matching must survive it. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

const sets: readonly CaseSet[] = ['cases', 'development'];
const every = sets.flatMap((set) => languages.map((language) => ({ set, language })));

describe.each(every)('the $set of $language', ({ set, language }) => {
  const cases = readCases(language, set);

  it('are at least 80 refusals and 90 ordinary messages', () => {
    expect(cases.filter(isRefusal).length).toBeGreaterThanOrEqual(80);
    expect(cases.filter((one) => !isRefusal(one)).length).toBeGreaterThanOrEqual(90);
  });

  it('hold no text twice', () => {
    expect(repeated(cases.map(({ text }) => folded(text)))).toEqual([]);
  });

  it('cover every kind', () => {
    const missing = [...refusalKinds, ...ordinaryKinds].filter((kind) => !cases.some((one) => one.kind === kind));
    expect(missing).toEqual([]);
  });
});

it.each(languages)('measures %s with no reply that rules were written with or weights learned from', (language) => {
  const known = new Set(
    [...readCases(language, 'development').map(({ text }) => text), ...readTalk(language, 'development')].map(folded),
  );
  expect(readCases(language, 'cases').filter(({ text }) => known.has(folded(text))).length).toBe(0);
});

it.each(languages)(
  'has some 700 messages of ordinary talk in %s, none twice and none that rules were written with or weights learned from',
  (language) => {
    const talk = readTalk(language).map(folded);
    const known = new Set(
      [...readCases(language, 'development').map(({ text }) => text), ...readTalk(language, 'development')].map(folded),
    );
    expect(talk.length).toBeGreaterThanOrEqual(680);
    expect(repeated(talk)).toEqual([]);
    expect(talk.filter((text) => known.has(text)).length).toBe(0);
  },
);

it('tells the two scripts of Chinese apart', () => {
  const tags = readCases('zh', 'cases').map(({ tag }) => tag);
  expect(new Set(tags)).toEqual(new Set(['zh-Hans', 'zh-Hant']));
});

describe.each(otherLanguages)('the other cases tagged %s', (tag) => {
  const cases = readCases('other', 'cases').filter((one) => one.tag === tag);

  it('are at least 6 refusals and 6 ordinary messages, none twice', () => {
    expect(cases.filter(isRefusal).length).toBeGreaterThanOrEqual(6);
    expect(cases.filter((one) => !isRefusal(one)).length).toBeGreaterThanOrEqual(6);
    expect(repeated(cases.map(({ text }) => folded(text)))).toEqual([]);
  });
});

it('has no other case without a known tag', () => {
  expect(readCases('other', 'cases').filter(({ tag }) => !otherLanguages.includes(tag ?? ''))).toEqual([]);
});

describe('a line that is no case', () => {
  it.each([
    ['not JSON', '{"text": "stop'],
    ['an unknown kind', '{"text":"a","expect":"none","kind":"chatter"}'],
    ['an unknown expectation', '{"text":"a","expect":"maybe","kind":"order"}'],
    ['a refusal of an ordinary kind', '{"text":"a","expect":"opt-out","kind":"order"}'],
    ['an ordinary message of a refusing kind', '{"text":"a","expect":"none","kind":"polite"}'],
    ['an unknown field', '{"text":"a","expect":"none","kind":"order","note":"b"}'],
    ['no text', '{"text":"","expect":"none","kind":"order"}'],
  ])('is refused with its number: %s', (_, line) => {
    const good = '{"text":"Where is my parcel","expect":"none","kind":"order"}';
    expect(() => parseCases(`${good}\n${line}\n`)).toThrow('Line 2 is not a case');
  });
});
