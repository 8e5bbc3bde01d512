import type { PageLanguage, PageTexts, PageWording } from '../../domain/config/page-texts.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { zhHans } from './zh-hans.ts';

const ours: Record<PageLanguage, PageTexts> = { en, es, 'zh-Hans': zhHans };

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
