import type { PageLanguage, PageTexts, PageWording } from '../../domain/config/page-texts.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

const ours: Record<PageLanguage, PageTexts> = {
  en,
  es,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  fr,
  pt,
  de,
  it,
  nl,
  pl,
  sv,
  tr,
  ar,
  he,
  ru,
  ja,
  ko,
  hi,
  vi,
  id,
};

/** The texts of every language the page speaks, the owner's own words in place of ours. */
export const wordingOf = (own: PageWording): ReadonlyMap<string, PageTexts> =>
  new Map(
    [...new Set([...Object.keys(ours), ...Object.keys(own)])].map(
      (tag) => [tag, textsOf(tag, own[tag] ?? {})] as const,
    ),
  );

/** English stands in for what is missing, which `defineConfig` has made sure is nothing. */
const textsOf = (tag: string, own: Partial<PageTexts>): PageTexts => ({
  ...(isOurs(tag) ? ours[tag] : en),
  ...own,
});

const isOurs = (tag: string): tag is PageLanguage => tag in ours;
