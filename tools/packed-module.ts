import { brotliCompressSync } from 'node:zlib';

/** A module that exports data as `unpacked` reads it. */
export const packedModule = (name: string, data: unknown, madeBy: string): string =>
  `// Made by ${madeBy}. Don't edit: a test compares it with what it is made from.
// biome-ignore-all format: data
export const ${name} = '${brotliCompressSync(JSON.stringify(data)).toString('base64')}';
`;
