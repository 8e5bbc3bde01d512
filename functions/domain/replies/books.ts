import { readFileSync } from 'node:fs';
import type { Script } from './script.ts';

/**
 * The book of a script. The one file of the domain that reads: what it reads is as constant as the code and lies beside it,
 * in the source and in a bundle alike (`lib/bundling.ts`), and Node imports no bytes.
 */
export const bytesOf = (script: Script): Uint8Array => readFileSync(new URL(`./books/${script}.bin`, import.meta.url));
