import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allExamples } from '../../../../bin/write-replies-reference.ts';
import { languages } from '../../../../functions/domain/replies/languages.ts';
import { sources } from '../../../../functions/domain/replies/sources.ts';
import { understand } from '../../../../functions/domain/replies/understand.ts';

const examples = await allExamples();
const folder = new URL('../../../../functions/domain/replies/languages/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
  .map((name) => name.replace('.ts', ''));

it('every language file is in the list of languages, under its own tag', () => {
  expect(languages.map(({ tag }) => tag).sort()).toEqual(files.sort());
});

it('at least 30 languages are understood', () => {
  expect(languages.length).toBeGreaterThanOrEqual(30);
});

describe.each(languages)('$tag ($name) lacks nothing', ({ tag, keywords, courtesy, rules = {} }) => {
  it('has words for stop, start, help, yes and no, and for please', () => {
    const missing = (['optOut', 'optIn', 'help', 'yes', 'no'] as const).filter(
      (kind) => Object.keys(keywords[kind] ?? {}).length === 0,
    );
    expect(missing).toEqual([]);
    expect(courtesy).toMatch(/\p{L}/u);
  });

  it('gives a known source for each word', () => {
    const { optOutIn = {}, helpIn = {}, ...plain } = keywords;
    const unknown = [...Object.values(plain), ...Object.values(optOutIn), ...Object.values(helpIn)]
      .flatMap((words) => Object.values(words ?? {}))
      .flatMap((ids) => ids.split(' '))
      .filter((id) => !(id in sources));
    expect(unknown).toEqual([]);
  });

  it('has examples for each rule, and only for rules that exist', () => {
    expect(Object.keys(examples.get(tag)?.rules ?? {}).sort()).toEqual(Object.keys(rules).sort());
    const without = Object.entries(examples.get(tag)?.rules ?? {}).filter(([, { yes }]) => yes.length === 0);
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('answers its examples by the rule that they stand beside', () => {
    const wrong: string[] = [];
    for (const [name, { yes }] of Object.entries(examples.get(tag)?.rules ?? {})) {
      for (const text of yes) {
        const { why, intent } = understand(text, {});
        const expected = rules[name]?.sure ? 'opt-out' : 'likely-opt-out';
        if (why !== `pattern:${tag}:${name}` || intent !== expected)
          wrong.push(`${name}: "${text}" is ${intent} by ${why}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('takes for a refusal whatever way people write one', () => {
    const missed = (examples.get(tag)?.refusals ?? [])
      .map((text) => ({ text, ...understand(text, {}) }))
      .filter(({ intent }) => intent !== 'opt-out' && intent !== 'likely-opt-out')
      .map(({ text, why }) => `"${text}" by ${why}`);
    expect(missed).toEqual([]);
  });

  it('takes neither what is near its rules nor what is ordinary for a refusal', () => {
    const near = Object.values(examples.get(tag)?.rules ?? {}).flatMap(({ no }) => no);
    const wrong = [...near, ...(examples.get(tag)?.ordinary ?? [])]
      .map((text) => ({ text, ...understand(text, {}) }))
      .filter(({ intent }) => intent === 'opt-out' || intent === 'likely-opt-out')
      .map(({ text, why }) => `"${text}" by ${why}`);
    expect(wrong).toEqual([]);
  });
});

// The seven languages of free text also say, for each rule, what must not match it.
describe.each(['en', 'es', 'zh-Hans', 'fr', 'pt', 'de', 'it'])('%s', (tag) => {
  it('has for each rule a reply that is near it and means nothing', () => {
    const without = Object.entries(examples.get(tag)?.rules ?? {}).filter(([, { no }]) => no.length === 0);
    expect(without.map(([name]) => name)).toEqual([]);
  });
});
