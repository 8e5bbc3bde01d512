/**
 * Writes `functions/domain/replies/packed-languages.ts` from the language files: `npm run pack:replies`. A test fails
 * while the two differ.
 */
import { writeFileSync } from 'node:fs';
import { wordsOf } from '../functions/domain/replies/language-words.ts';
import { languages } from '../functions/domain/replies/languages.ts';
import { packedModule } from './packed-module.ts';

writeFileSync(
  new URL('../functions/domain/replies/packed-languages.ts', import.meta.url),
  packedModule('packedLanguages', languages.map(wordsOf), 'tools/pack-replies.ts'),
);
