import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../functions/domain/config/define-config.ts';
import {
  type PageTexts,
  pageLanguages,
  pageTextNames,
  pageTexts,
  unknownPlaces,
} from '../../../functions/domain/config/page-texts.ts';
import { en } from '../../../functions/page/wording/en.ts';
import { fill, fillPlain } from '../../../functions/page/wording/fill.ts';
import { wordingOf } from '../../../functions/page/wording/wording.ts';
import { aConfig } from '../../support/builders.ts';

const placesOf = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]).sort();

describe.each([...pageLanguages])('the page’s words in %s', (language) => {
  const texts = wordingOf({}).get(language) as PageTexts;

  it('are all there, with the places of each', () => {
    expect(Object.keys(texts).sort()).toEqual([...pageTextNames].sort());
    for (const name of pageTextNames) {
      expect(texts[name].trim(), name).toBe(texts[name]);
      expect(texts[name], name).not.toBe('');
      expect(placesOf(texts[name]), name).toEqual([...pageTexts[name]].sort());
    }
  });

  it('are its own, not English', () => {
    if (language === 'en') return;
    const same = pageTextNames.filter((name) => texts[name] === en[name]);
    expect(same).toEqual([]);
  });

  it('say STOP and START wherever a text is what helps', () => {
    for (const name of ['badLinkHelp', 'unavailable', 'tooMany'] as const) expect(texts[name]).toContain('STOP');
    for (const name of ['later', 'tooLate'] as const) expect(texts[name]).toContain('START');
  });
});

describe('an owner’s words', () => {
  const faultsOf = (wording: Record<string, Record<string, string>>): string[] => {
    try {
      aConfig({ pages: { wording } });
      return [];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.faults.map(({ where, what }) => `${where}: ${what}`);
    }
  };

  it('stand in place of ours, text by text', () => {
    const { pages } = aConfig({ pages: { wording: { en: { unsubscribe: 'Stop texts' } } } });
    expect(wordingOf(pages.wording).get('en')).toEqual({ ...en, unsubscribe: 'Stop texts' });
  });

  it('add a language when all of them are there, and say which are missing when not', () => {
    expect(faultsOf({ ca: { ...en, unsubscribe: 'Donar-me de baixa' } })).toEqual([]);
    const { undo, later, ...most } = en;
    expect(faultsOf({ ca: most })).toEqual([
      'pages.wording.ca.undo: is missing: a language that Basta has not needs every text',
      'pages.wording.ca.later: is missing: a language that Basta has not needs every text',
    ]);
    expect([undo, later]).not.toContain(undefined);
  });

  it('are refused with places that they can not have, and under unknown names and languages', () => {
    expect(faultsOf({ en: { done: 'Bye from {nmae}' } })).toEqual(['pages.wording.en.done: has no place {nmae}']);
    expect(faultsOf({ en: { unsubscribed: 'x' } })).toHaveLength(1);
    expect(faultsOf({ 'not a language': {} })).toHaveLength(1);
    expect(unknownPlaces('done', '{name} {brand}')).toEqual(['brand']);
  });
});

describe('filling a text', () => {
  it('escapes what it fills in, and isolates it', async () => {
    expect(String(await fill('Bye <b> {name}', { name: '<script>"&' }))).toBe(
      'Bye &lt;b&gt; <bdi>&lt;script&gt;&quot;&amp;</bdi>',
    );
    expect(fillPlain('Bye {name}', { name: 'Acme' })).toBe('Bye Acme');
  });
});
