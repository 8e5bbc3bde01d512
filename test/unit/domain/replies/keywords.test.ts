import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keywords } from '../../../../functions/domain/replies/language.ts';
import { languages } from '../../../../functions/domain/replies/languages.ts';
import { understand } from '../../../../functions/domain/replies/understand.ts';

const always: (keyof Keywords)[] = ['optOut', 'optOutAll', 'optOutAlone'];
const wordsOf = (kinds: (keyof Keywords)[]) =>
  languages.flatMap(({ tag, keywords }) =>
    kinds.flatMap((kind) => Object.keys(keywords[kind] ?? {}).map((word) => ({ tag, word }))),
  );

describe('exact words', () => {
  it.each(wordsOf(always))('$tag: $word opts out', ({ word }) => {
    expect(understand(word, {})).toMatchObject({ intent: 'opt-out', matched: expect.any(String) });
  });

  it.each(wordsOf(['likelyOptOut']))('$tag: $word probably opts out', ({ word }) => {
    expect(['likely-opt-out', 'opt-out']).toContain(understand(word, {}).intent);
  });

  it.each(wordsOf(['optIn']))('$tag: $word opts in', ({ word }) => {
    expect(understand(word, {}).intent).toBe('opt-in');
  });

  it.each(wordsOf(['help']))('$tag: $word asks for help', ({ word }) => {
    expect(understand(word, {}).intent).toBe('help');
  });

  it.each(wordsOf(['yes']))('$tag: $word confirms only a question that was asked', ({ word }) => {
    expect(understand(word, { pending: true }).intent).toBe('confirm');
    expect(understand(word, { pending: false }).intent).toBe('none');
  });

  it.each(wordsOf(['no']))('$tag: $word refuses only a question that was asked', ({ word }) => {
    expect(understand(word, { pending: true }).intent).toBe('opt-out');
    expect(['none', 'likely-opt-out']).toContain(understand(word, {}).intent);
  });

  it.each(['T', 'N', 'R', 't', 'Ｔ'])('%s means stop from a Chinese number and nothing elsewhere', (word) => {
    expect(understand(word, { country: 'CN' }).intent).toBe('opt-out');
    expect(understand(word, { country: 'US' }).intent).toBe('none');
    expect(understand(word, {}).intent).toBe('none');
  });

  it('says the rule, and a language only where the word is of one', () => {
    expect(understand('STOP', {})).toEqual({
      intent: 'opt-out',
      scope: 'program',
      matched: 'stop',
      why: 'keyword:en:stop',
    });
    expect(understand('Désabonner', {})).toMatchObject({ language: 'fr', why: 'keyword:fr:desabonner' });
    expect(understand('拒收', {})).toMatchObject({ language: 'zh' });
    expect(understand('退订', {})).toMatchObject({ language: 'zh-Hans' });
    expect(understand('退訂', {})).toMatchObject({ language: 'zh-Hant' });
  });

  it.each(['STOPALL', 'stop all', 'Stop everything', '全部退订'])('%s reaches every program', (text) => {
    expect(understand(text, {})).toMatchObject({ intent: 'opt-out', scope: 'all' });
  });

  it.each(['Stop please', 'ok stop thanks', 'STOP, por favor', 'Bonjour, stop svp merci', '请退订，谢谢'])(
    '%s is still the word',
    (text) => {
      expect(understand(text, {}).intent).toBe('opt-out');
    },
  );

  it('does not change its answer for case, punctuation, spaces, emoji or invisible characters', () => {
    const decoration = fc.array(
      fc.constantFrom(' ', '.', '!', '…', '"', '👋', '🙂', '\u200b', '\u202e', '\n', '-', '\ufe0f'),
      {
        maxLength: 6,
      },
    );
    const styles = [
      (w: string) => w,
      (w: string) => w.toUpperCase(),
      (w: string) => w.toLowerCase(),
      (w: string) => w.normalize('NFD'),
      (w: string) => [...w].join('\u200d'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...wordsOf(always)),
        decoration,
        decoration,
        fc.constantFrom(...styles),
        ({ word }, before, after, style) => {
          const text = before.join('') + style(word) + after.join('');
          expect(understand(text, {}).why).toBe(understand(word, {}).why);
        },
      ),
    );
  });
});

describe('any input', () => {
  it.each(['', ' ', '🙂🙂', '\ud800', 'a'.repeat(10_000), '\u202e\u202d', '...'])(
    '%j is read without an error',
    (text) => {
      expect(understand(text, {}).intent).toBe('none');
    },
  );

  it('never throws, and always gives a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(understand(text, { country: 'CN', pending: true }).why).not.toBe('');
      }),
    );
  }, 30_000);
});
