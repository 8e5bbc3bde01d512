import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBytes } from '../../../../functions/domain/replies/book.ts';
import { Members, memberKind, missing } from '../../../../functions/domain/replies/members.ts';
import { packBook } from '../../../../functions/domain/replies/pack-book.ts';

/** A book of one language, whose rule looks for some words. */
const bookOf = (words: readonly string[]) =>
  fromBytes(
    packBook('Latn', [
      {
        tag: 'en',
        name: 'English',
        scripts: ['Latn'],
        keywords: { optOut: {} },
        rules: { rule: { sure: true, any: [words.join('|')] } },
      },
    ]),
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
});
