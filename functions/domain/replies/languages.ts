import type { Language } from './language.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { pt } from './languages/pt.ts';
import { zhHans } from './languages/zh-Hans.ts';
import { zhHant } from './languages/zh-Hant.ts';

/** Every language that replies are understood in. Where a word belongs to several, the first names the rule. */
export const languages: readonly Language[] = [en, es, zhHans, zhHant, fr, pt];
