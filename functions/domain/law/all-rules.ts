import { once } from '../once.ts';
import { unpacked } from '../packed.ts';
import { packed } from './packed-rules.ts';
import type { Rule } from './rule.ts';

/** The rules of `rules.ts`, as they are deployed; a test compares them. */
export const allRules = once(() => unpacked(packed) as readonly Rule[]);
