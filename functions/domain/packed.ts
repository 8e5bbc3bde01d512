import { brotliDecompressSync } from 'node:zlib';

/**
 * Data out of a generated module: JSON, compressed with Brotli, in base64. Word lists and numbering plans take a third
 * to a half of the bundle that they would as code, and no time until they are needed.
 */
export const unpacked = (base64: string): unknown =>
  JSON.parse(brotliDecompressSync(Buffer.from(base64, 'base64')).toString());
