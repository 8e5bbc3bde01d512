import { describe, expect, it } from 'vitest';
import { noticeKinds } from '../../../../functions/domain/config/config.ts';
import { noticeText } from '../../../../functions/domain/notices/notice-text.ts';
import { noticeWording } from '../../../../functions/domain/notices/wording.ts';
import { understand } from '../../../../functions/domain/replies/understand.ts';
import { measure } from '../../../../functions/domain/text/measure.ts';
import { aConfig } from '../../../support/builders.ts';

const config = aConfig();
const [offers, orders] = config.programs;
if (!offers || !orders) throw new Error('Acme has two programs');
const kinds = noticeKinds;
const languages = Object.keys(noticeWording);

describe('our notices', () => {
  it.each(languages)('in %s fit one segment, name the brand, and leave no place unfilled', (language) => {
    for (const kind of kinds) {
      const text = noticeText(config, offers, kind, [language]);
      expect(text).toContain('Acme');
      expect(text).not.toMatch(/[{}]/);
      expect([text, measure(text).segments]).toEqual([text, 1]);
    }
  });

  it.each(languages)(
    'in %s name a word to come back that we understand, and one to stop where they welcome',
    (language) => {
      for (const kind of ['opt-out', 'likely-opt-out'] as const)
        expect(noticeText(config, offers, kind, [language])).toContain('START');
      const welcome = noticeText(config, offers, 'opt-in', [language]);
      const words = welcome.match(/STOP|SAIR|TD|退訂/g) ?? [];
      expect(words.length).toBeGreaterThan(0);
      const country = language === 'zh-Hans' ? 'CN' : undefined;
      for (const word of words) expect(understand(word, { country }).intent).toBe('opt-out');
      expect(understand('START', {}).intent).toBe('opt-in');
    },
  );

  it.each(languages)('in %s ask for a YES that confirms, and say all that one agrees to', (language) => {
    const full = aConfig({
      brand: {
        name: 'Acme',
        support: 'help@acme.example',
        home: 'https://acme.example',
        terms: 'https://acme.example/t',
      },
    });
    const asking = noticeText(full, { ...offers, textsPerMonth: 4 }, 'consent-asked', [language]);
    for (const part of ['Acme', 'Acme offers', '4', 'https://acme.example/t']) expect(asking).toContain(part);
    const country = language === 'zh-Hans' ? 'CN' : undefined;
    const meanings = (asking.match(/[A-Z]{2,}|退訂/g) ?? []).map(
      (word) => understand(word, { country, pending: true }).intent,
    );
    expect(meanings).toEqual(expect.arrayContaining(['confirm', 'help', 'opt-out']));
    expect(noticeText(config, offers, 'consent-asked', [language])).not.toContain('acme.example');
  });

  it('drop what may go where names are long', () => {
    const long = aConfig({
      brand: {
        name: 'The Acme Trading Company of Ohio',
        support: 'customer.service@acme-trading.example',
        home: 'https://acme.example',
      },
    });
    const text = noticeText(long, offers, 'opt-out', ['en']);
    expect(text).toContain('START');
    expect(text).not.toContain('customer.service');
    expect(measure(text).segments).toBe(1);
  });

  it('are chosen by script for Chinese, by language for the rest, and in English where there are no words', () => {
    const optOut = (...tags: string[]) => noticeText(config, offers, 'opt-out', tags);
    expect(optOut('zh-TW')).toContain('退訂');
    expect(optOut('zh')).toContain('退订');
    expect(optOut('es-MX')).toContain('de baja');
    expect(optOut('eo')).toContain('unsubscribed');
    expect(optOut('eo', 'fr')).toContain('ne recevrez plus');
  });

  it("take the owner's words, the program's before the brand's", () => {
    const own = aConfig({ wording: { en: { help: 'Ask {support} about {program}' } } });
    expect(noticeText(own, offers, 'help', ['en'])).toBe('Ask help@acme.example about Acme offers');
    const both = { ...offers, wording: { en: { help: 'Only {program}' } } };
    expect(noticeText(own, both, 'help', ['en'])).toBe('Only Acme offers');
  });
});
