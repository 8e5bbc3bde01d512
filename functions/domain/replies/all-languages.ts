import { once } from '../once.ts';
import { unpacked } from '../packed.ts';
import type { LanguageWords } from './language-words.ts';
import { packed } from './packed-languages.ts';

/** Every language that replies are understood in, in the order of `languages.ts`; a test compares them. */
export const allLanguages = once(() => unpacked(packed) as readonly LanguageWords[]);
