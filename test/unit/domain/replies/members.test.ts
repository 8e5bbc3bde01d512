import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBytes } from '../../../../functions/domain/replies/book.ts';
import { MeantWords } from '../../../../functions/domain/replies/meant-words.ts';
import { Members, memberKind, missing, use } from '../../../../functions/domain/replies/members.ts';
import { packBook } from '../../../../functions/domain/replies/pack-book.ts';
import { isSlipOf } from '../../../../functions/domain/replies/slips.ts';

/** A book of two languages, whose rules look for some words each. */
const bookOf = (...languages: (readonly string[])[]) =>
  fromBytes(
    packBook(
      'Latn',
      languages.map((words, i) => ({
        tag: `l${i}`,
        name: `Language ${i}`,
        scripts: ['Latn'],
        keywords: { optOut: {} },
        rules: { rule: { sure: true, any: [words.join('|')] } },
      })),
    ),
  );

const word = (minLength: number) => fc.string({ unit: fc.constantFrom('b', 'v', 'n', 'o'), minLength, maxLength: 6 });
const words = (minLength: number) => fc.uniqueArray(word(minLength), { minLength: 1, maxLength: 40 });

describe('members', () => {
  it('are found by their letters and kind, and nothing else is', () => {
    fc.assert(
      fc.property(words(3), words(3), words(3), words(5), words(1), (whole, phrases, stems, endings, asked) => {
        const members = new Members(
          bookOf([
            ...whole,
            ...stems.map((stem) => `${stem}*`),
            ...endings.map((ending) => `*${ending}`),
            ...phrases.map((first) => `${first}_on`),
          ]).members,
        );
        for (const one of [...asked, ...whole, ...phrases, ...stems, ...endings]) {
          const finds = (kind: (typeof memberKind)[keyof typeof memberKind]) =>
            members.find(kind, members.lettersOf(`x${one}y`), 1, 1 + one.length) !== missing;
          expect(finds(memberKind.word), one).toBe(whole.includes(one));
          expect(finds(memberKind.stem), one).toBe(stems.includes(one));
          expect(finds(memberKind.ending), one).toBe(endings.includes(one));
          expect(finds(memberKind.phrase), one).toBe(phrases.includes(one));
        }
      }),
    );
  });

  it('are of the languages whose rules look for them', () => {
    fc.assert(
      fc.property(words(1), words(1), (first, second) => {
        const members = new Members(bookOf(first, second).members);
        for (const one of [...first, ...second])
          expect(members.languagesOf(memberKind.word, one, use.language), one).toBe(
            Number(first.includes(one)) | (Number(second.includes(one)) << 1),
          );
      }),
    );
  });
});

describe('the words that one may be a slip of', () => {
  it('are those of the language that a thumb slips from so', () => {
    fc.assert(
      fc.property(words(4), words(4), word(3), (own, others, typed) => {
        const book = bookOf(own, others);
        const near = new MeantWords(new Members(book.members), book.halves, 1).near(typed);
        expect([...new Set(near)].sort()).toEqual(own.filter((one) => isSlipOf(one, typed)).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('come with the letters that changed places first', () => {
    const book = bookOf(['spto', 'sto', 'sotp', 'stop', 'stopp', 'sttop']);
    const near = new MeantWords(new Members(book.members), book.halves, 1).near('sotp');
    expect([...new Set(near)][0]).toBe('stop');
  });
});
