/**
 * Writes the packed modules of `functions/domain` from what they are made of: `npm run pack`. A test fails while one of
 * them is behind.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { rules } from '../functions/domain/law/rules.ts';
import { noticeLanguages } from '../functions/domain/notices/languages.ts';
import { areaCodesByState, prefixesByZones, unreachable } from '../functions/domain/numbering/numbering-data.ts';
import { wordsOf } from '../functions/domain/replies/language-words.ts';
import { languages } from '../functions/domain/replies/languages.ts';
import { plansWithoutFormats } from './phone-metadata.ts';

/** What is packed, by module below `functions/domain`. */
export const toPack: Readonly<Record<string, () => unknown>> = {
  'replies/packed-languages.ts': () => languages.map(wordsOf),
  'law/packed-rules.ts': () => rules,
  'notices/packed-notices.ts': () => noticeLanguages,
  'numbering/packed-numbering-data.ts': () => ({ areaCodesByState, prefixesByZones, unreachable }),
  'packed-phone-metadata.ts': plansWithoutFormats,
};

const packed = (data: unknown): string => brotliCompressSync(JSON.stringify(data)).toString('base64');

if (import.meta.main) {
  for (const [path, data] of Object.entries(toPack)) {
    writeFileSync(
      new URL(`../functions/domain/${path}`, import.meta.url),
      `// Made by \`npm run pack\`. Don't edit: a test compares it with what it is made of (tools/pack.ts).
// biome-ignore-all format: data
export const packed = '${packed(data())}';
`,
    );
  }
}
