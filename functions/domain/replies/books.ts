import { readFileSync } from 'node:fs';
import type { Script } from './script.ts';

/**
 * The rules of a script, or what is weighed where no rule says anything. The one file of the domain that reads: what it reads
 * is as constant as the code and lies beside it, in the source and in a bundle alike (`lib/bundling.ts`), and Node imports
 * no bytes.
 */
export const bytesOf = (name: Script | 'weights'): Uint8Array =>
  readFileSync(new URL(`./books/${name}.bin`, import.meta.url));
