import { ar } from './languages/ar.ts';
import { ca } from './languages/ca.ts';
import { cs } from './languages/cs.ts';
import { da } from './languages/da.ts';
import { de } from './languages/de.ts';
import { el } from './languages/el.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fi } from './languages/fi.ts';
import { fr } from './languages/fr.ts';
import { he } from './languages/he.ts';
import { hi } from './languages/hi.ts';
import { ht } from './languages/ht.ts';
import { hu } from './languages/hu.ts';
import { id } from './languages/id.ts';
import { it } from './languages/it.ts';
import { ja } from './languages/ja.ts';
import { ko } from './languages/ko.ts';
import { ms } from './languages/ms.ts';
import { nb } from './languages/nb.ts';
import { nl } from './languages/nl.ts';
import { pl } from './languages/pl.ts';
import { pt } from './languages/pt.ts';
import { ro } from './languages/ro.ts';
import { ru } from './languages/ru.ts';
import { sv } from './languages/sv.ts';
import { th } from './languages/th.ts';
import { tl } from './languages/tl.ts';
import { tr } from './languages/tr.ts';
import { uk } from './languages/uk.ts';
import { vi } from './languages/vi.ts';
import { zhHans } from './languages/zh-Hans.ts';
import { zhHant } from './languages/zh-Hant.ts';
import type { NoticeLanguage } from './notice-language.ts';

/** Every language that people are answered in: those that replies are understood in. */
export const noticeLanguages: readonly NoticeLanguage[] = [
  en,
  es,
  zhHans,
  zhHant,
  fr,
  pt,
  de,
  it,
  ar,
  ca,
  cs,
  da,
  el,
  fi,
  he,
  hi,
  ht,
  hu,
  id,
  ja,
  ko,
  ms,
  nb,
  nl,
  pl,
  ro,
  ru,
  sv,
  th,
  tl,
  tr,
  uk,
  vi,
];
