/**
 * Writes the packed modules and books of `functions/domain` from what they are made of: `npm run pack`. A test fails while
 * one of them is behind.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { rules } from '../functions/domain/law/rules.ts';
import { noticeLanguages } from '../functions/domain/notices/languages.ts';
import { areaCodesByState, prefixesByZones, unreachable } from '../functions/domain/numbering/numbering-data.ts';
import { inBase91 } from '../functions/domain/packed.ts';
import { wordsOf } from '../functions/domain/replies/language-words.ts';
import { languages } from '../functions/domain/replies/languages.ts';
import { packBook } from '../functions/domain/replies/pack-book.ts';
import { scripts } from '../functions/domain/replies/script.ts';
import { plansWithoutFormats } from './phone-metadata.ts';

/** What is packed: by module below `functions/domain`, its exports. */
export const toPack: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  'replies/packed-languages.ts': () => ({ packed: languages.map(wordsOf) }),
  'law/packed-rules.ts': () => ({ packed: rules }),
  'notices/packed-notices.ts': () => ({ packed: noticeLanguages }),
  'numbering/packed-numbering-data.ts': () => ({ packed: { areaCodesByState, prefixesByZones, unreachable } }),
  'packed-phone-metadata.ts': () => ({ packed: plansWithoutFormats() }),
};

/** Files of data that lie beside the bundles, by path too. */
export const toWrite: Readonly<Record<string, () => Uint8Array>> = Object.fromEntries(
  scripts.map((script) => [`replies/books/${script}.bin`, () => packBook(script, languages)]),
);

const fileOf = (path: string) => new URL(`../functions/domain/${path}`, import.meta.url);

// Blocks of 64 KB: what follows what differs so much from one part of the data to the next that smaller ones weigh less.
const params = { [constants.BROTLI_PARAM_LGBLOCK]: 16 };
const packed = (data: unknown): string => inBase91(brotliCompressSync(JSON.stringify(data), { params }));

if (import.meta.main) {
  for (const [path, exported] of Object.entries(toPack)) {
    const lines = Object.entries(exported()).map(([name, data]) => `export const ${name} = '${packed(data)}';\n`);
    writeFileSync(
      fileOf(path),
      `// Made by \`npm run pack\`. Don't edit: a test compares it with what it is made of (tools/pack.ts).
// biome-ignore-all format: data
${lines.join('')}`,
    );
  }
  for (const [path, bytes] of Object.entries(toWrite)) writeFileSync(fileOf(path), bytes());
}
