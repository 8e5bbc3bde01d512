import { once } from '../once.ts';
import { unpacked } from '../packed.ts';
import type { NoticeLanguage } from './notice-language.ts';
import { packed } from './packed-notices.ts';

/** What notices say, by BCP 47 tag: `languages.ts` as it is deployed; a test compares them. */
export const noticesByTag = once(
  (): ReadonlyMap<string, NoticeLanguage> =>
    new Map((unpacked(packed) as readonly NoticeLanguage[]).map((language) => [language.tag, language])),
);
