import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, type NoticeKind, noticeKinds } from '../../../../functions/domain/config/config.ts';
import { everyProgram } from '../../../../functions/domain/contact.ts';
import { noticeLanguages } from '../../../../functions/domain/notices/languages.ts';
import { noticeText } from '../../../../functions/domain/notices/notice-text.ts';
import { shownWords } from '../../../../functions/domain/notices/shown-words.ts';
import { languages as replyLanguages } from '../../../../functions/domain/replies/languages.ts';
import { understand } from '../../../../functions/domain/replies/understand.ts';
import { measure } from '../../../../functions/domain/text/measure.ts';
import { aConfig } from '../../../support/builders.ts';

const config = aConfig();
const [offers, orders] = config.programs;
if (!offers || !orders) throw new Error('Acme has two programs');
const tags = noticeLanguages.map(({ tag }) => tag);

const say = (kind: NoticeKind, languages: readonly string[], scopes: readonly string[] = [offers.id], its = config) =>
  noticeText(its, { kind, program: offers, scopes }, languages);

const intents = (text: string) => new Set(shownWords(text).map((word) => understand(word, { pending: true }).intent));

describe('our notices', () => {
  it('speak every language that replies are understood in', () => {
    expect([...tags].sort()).toEqual(replyLanguages.map(({ tag }) => tag).sort());
  });

  it.each(tags)('in %s fit one segment, name the brand and what it is about, and leave no place unfilled', (tag) => {
    for (const kind of noticeKinds) {
      for (const scopes of [[offers.id], [everyProgram]]) {
        const text = say(kind, [tag], scopes);
        expect(text).toContain('Acme');
        expect(text.includes('Acme offers')).toBe(scopes[0] !== everyProgram);
        expect(text).not.toMatch(/[{}]|undefined/);
        expect([text, measure(text).segments]).toEqual([text, 1]);
      }
    }
  });

  it.each(tags)(
    'in %s name words to come back, to stop, for help and to confirm, all of which we understand',
    (tag) => {
      for (const kind of ['opt-out', 'likely-opt-out'] as const) {
        for (const scopes of [[offers.id], [everyProgram]])
          expect(intents(say(kind, [tag], scopes))).toContain('opt-in');
      }
      expect([...intents(say('opt-in', [tag]))]).toEqual(expect.arrayContaining(['opt-out', 'help']));
      expect(intents(say('help', [tag]))).toContain('opt-out');
      expect([...intents(say('consent-asked', [tag]))]).toEqual(expect.arrayContaining(['confirm', 'opt-out', 'help']));
      for (const kind of noticeKinds) {
        const capitals = say(kind, [tag]).match(/\p{Lu}{2,}/gu) ?? [];
        for (const word of capitals.filter((it) => it !== 'SMS')) {
          expect([word, understand(word, { pending: true }).intent]).not.toEqual([word, 'none']);
        }
      }
    },
  );

  const inGsm7 = tags.filter((tag) => measure(say('consent-asked', [tag])).encoding === 'GSM-7');

  it('cost no more than they must in Latin script', () => {
    for (const tag of tags) {
      const scripts = replyLanguages.find((language) => language.tag === tag)?.scripts;
      if (scripts?.join() !== 'Latn') continue;
      for (const kind of noticeKinds) {
        const { encoding, costly } = measure(say(kind, [tag]));
        expect([tag, kind, encoding, costly]).toEqual([tag, kind, 'GSM-7', []]);
      }
    }
  });

  it.each(inGsm7)('in %s say all that one agrees to with a YES', (tag) => {
    const full = aConfig({ brand: { ...config.brand, channels: [], terms: 'https://acme.example/t' } });
    const program = { ...offers, textsPerMonth: 4 };
    const asking = noticeText(full, { kind: 'consent-asked', program }, [tag]);
    for (const part of ['Acme', 'Acme offers', '4', 'https://acme.example/t']) expect(asking).toContain(part);
    expect(say('consent-asked', [tag])).not.toContain('acme.example');
  });

  it('drop what may go where names are long', () => {
    const long = aConfig({
      brand: {
        name: 'The Acme Trading Company of Ohio',
        support: 'customer.service@acme-trading.example',
        home: 'https://acme.example',
      },
    });
    const text = say('opt-out', ['en'], [offers.id], long);
    expect(text).toContain('START');
    expect(text).not.toContain('customer.service');
    expect(measure(text).segments).toBe(1);
  });

  it("cut the end of a program's name before they cost another segment, never the brand or the way back", () => {
    const named = (brand: string, name: string): Config =>
      aConfig({
        brand: { name: brand, support: 'help@acme.example', home: 'https://acme.example' },
        programs: [
          { id: 'p', code: 1, name, purpose: 'promotional', consent: 'assumed', senders: [...offers.senders] },
        ],
      });
    const letters = (min: number, max: number) => fc.stringMatching(new RegExp(`^[A-Z][a-z]{${min},${max}}$`));
    fc.assert(
      fc.property(fc.constantFrom(...tags), letters(2, 7), letters(10, 39), (tag, brand, name) => {
        const its = named(brand, name);
        const [program] = its.programs;
        if (!program) throw new Error('There is one program');
        for (const kind of ['opt-out', 'likely-opt-out'] as const) {
          const text = noticeText(its, { kind, program }, [tag]);
          expect([text, measure(text).segments]).toEqual([text, 1]);
          expect(text).toContain(brand);
          expect(text).toContain(name.slice(0, 8));
          expect(intents(text)).toContain('opt-in');
        }
      }),
    );
  });

  it('say what ended: the programs by name, or that everything did', () => {
    expect(say('opt-out', ['en'], ['acme-orders'])).toContain('unsubscribed from Acme orders');
    expect(say('opt-out', ['en'], [everyProgram])).toBe(
      'Acme: you are unsubscribed and will get no more messages from us. Reply START to come back. Help: help@acme.example',
    );
    expect(say('opt-out', ['en'], ['acme-offers', 'acme-orders'])).toContain('no more messages from us');
    expect(say('opt-in', ['en'], [everyProgram])).toContain('subscribed to Acme.');
    const three = aConfig({
      programs: [...config.programs, { ...orders, id: 'acme-tips', code: 3, name: 'Acme tips', senders: [] }].map(
        ({ id, code, name }) => ({
          id,
          code,
          name,
          purpose: 'promotional' as const,
          consent: 'assumed' as const,
          senders: [{ provider: 'twilio' as const, number: `+1500555002${code}` }],
        }),
      ),
    });
    expect(say('opt-out', ['en'], ['acme-offers', 'acme-tips'], three)).toContain('from Acme offers, Acme tips and');
  });

  it('are chosen by script for Chinese, by language for the rest, and in English where there are no words', () => {
    const optOut = (...languages: string[]) => say('opt-out', languages);
    expect(optOut('zh-TW')).toContain('退訂');
    expect(optOut('zh')).toContain('退订');
    expect(optOut('es-MX')).toContain('de baja');
    expect(optOut('fil')).toBe(optOut('tl'));
    expect(optOut('nn-NO')).toBe(optOut('nb'));
    expect(optOut('eo')).toContain('unsubscribed');
    expect(optOut('eo', 'fr')).toContain('ne recevrez plus');
  });

  it("take the owner's words, the program's before the brand's", () => {
    const own = aConfig({ wording: { en: { help: 'Ask {support} about {program}. STOP to stop' } } });
    expect(say('help', ['en'], [], own)).toBe('Ask help@acme.example about Acme offers. STOP to stop');
    const program = { ...offers, wording: { en: { help: 'Only {program}' } } };
    expect(noticeText(own, { kind: 'help', program }, ['en'])).toBe('Only Acme offers');
  });
});
