import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLanguages } from '../../../functions/domain/config/page-texts.ts';
import { directionOf, languageFor, nameOf } from '../../../functions/page/language.ts';
import { phone } from '../../support/builders.ts';

const spoken = new Set<string>(pageLanguages);
const choose = (hints: Partial<Parameters<typeof languageFor>[0]>) => languageFor({ fallback: 'en', ...hints }, spoken);

describe('the language of the page', () => {
  it('is the one chosen, then the browser’s, then the one known, then the country’s, then the program’s', () => {
    const all = { chosen: 'sv', accepted: 'pl', known: 'fr', phone: phone('+5511999990000'), fallback: 'de' };
    expect(choose(all).tag).toBe('sv');
    expect(choose({ ...all, chosen: undefined }).tag).toBe('pl');
    expect(choose({ ...all, chosen: undefined, accepted: undefined }).tag).toBe('fr');
    expect(choose({ ...all, chosen: undefined, accepted: undefined, known: undefined }).tag).toBe('pt');
    expect(choose({ phone: phone('+37060112345'), fallback: 'de' }).tag).toBe('de');
    expect(choose({ fallback: 'xx' }).tag).toBe('en');
  });

  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK,en;q=0.5', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['pt-PT', 'pt'],
    ['iw-IL', 'he'],
    ['in', 'id'],
    ['da;q=1, fi;q=0.9, sv;q=0.1', 'sv'],
    ['en;q=0.2, ar;q=0.9', 'ar'],
    ['de;q=0, fr', 'fr'],
    ['FR-fr', 'fr'],
    ['*', 'en'],
    ['*, ja;q=0.5', 'ja'],
    ['sr-Latn, xx, 12, -, ;q=1,,', 'en'],
  ])('reads Accept-Language %s as %s', (accepted, tag) => {
    expect(choose({ accepted }).tag).toBe(tag);
  });

  it('says whether the person shows it or the number only suggests it', () => {
    expect(choose({ accepted: 'es' }).shown).toBe(true);
    expect(choose({ known: 'es' }).shown).toBe(true);
    expect(choose({ phone: phone('+34600000000') })).toEqual({ tag: 'es', shown: false });
  });

  it.each([
    ['+8613800138000', 'zh-Hans'],
    ['+886912345678', 'zh-Hant'],
    ['+17875550123', 'es'],
    ['+12025550123', 'en'],
    ['+972501234567', 'he'],
    ['+971501234567', 'ar'],
    ['+77011234567', 'ru'],
  ])('takes the country of %s to speak %s', (number, tag) => {
    expect(choose({ phone: phone(number) }).tag).toBe(tag);
  });

  it('is always one that the page speaks, whatever a browser sends', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (accepted, chosen) => {
        expect(spoken).toContain(choose({ accepted, chosen }).tag);
      }),
    );
  });

  it('is called by its own name, and written in its direction', () => {
    expect(nameOf('es')).toBe('Español');
    expect(nameOf('zh-Hant')).toBe('繁體中文');
    expect(['ar', 'he', 'fa', 'ur'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'zh-Hans', 'hi'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr']);
  });
});
