import { expect, it } from 'vitest';
import { allLanguages } from '../../../../functions/domain/replies/all-languages.ts';
import { wordsOf } from '../../../../functions/domain/replies/language-words.ts';
import { languages } from '../../../../functions/domain/replies/languages.ts';

it('replies are read by what the language files say: `npm run pack:replies` packs them', () => {
  expect(allLanguages()).toEqual(languages.map(wordsOf));
});
