import { once } from '../once.ts';
import { unpacked } from '../packed.ts';
import type * as data from './numbering-data.ts';
import { packed } from './packed-numbering-data.ts';

/** What `numbering-data.ts` knows of prefixes, as it is deployed; a test compares them. */
export const prefixes = once(() => unpacked(packed) as typeof data);
