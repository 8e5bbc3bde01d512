import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allExamples } from '../../../../bin/write-replies-reference.ts';
import { languages } from '../../../../functions/domain/replies/languages.ts';
import { repliesReference } from '../../../../functions/domain/replies/reference.ts';

it('docs/replies.md is what the data says: `npm run docs:replies` writes it', async () => {
  const page = readFileSync(new URL('../../../../docs/replies.md', import.meta.url), 'utf8');
  expect(page).toBe(repliesReference(languages, await allExamples()));
});
