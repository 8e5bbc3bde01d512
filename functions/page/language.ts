import { languageOfNumber } from '../domain/numbering/spoken-at.ts';
import type { Phone } from '../domain/phone.ts';

/** What may tell a person's language, the surest first. */
export interface LanguageHints {
  /** What they chose on the page. */
  chosen?: string;
  /** The header `Accept-Language`. */
  accepted?: string;
  /** The language they were last seen to use. */
  known?: string;
  phone?: Phone;
  /** Where nothing else tells. */
  fallback: string;
}

export interface PersonLanguage {
  /** One of the page's. */
  tag: string;
  /** True where the person shows it, false where the number or the program only suggests it. */
  shown: boolean;
}

/** The language to speak: as chosen, as the browser asks, as known, as the number's country speaks. */
export function languageFor(hints: LanguageHints, spoken: ReadonlySet<string>): PersonLanguage {
  const shown = [hints.chosen, ...acceptedLanguages(hints.accepted), hints.known];
  const suggested = [hints.phone && languageOfNumber(hints.phone, hints.fallback), hints.fallback];
  for (const tag of shown) {
    const match = matching(tag, spoken);
    if (match) return { tag: match, shown: true };
  }
  for (const tag of suggested) {
    const match = matching(tag, spoken);
    if (match) return { tag: match, shown: false };
  }
  return { tag: 'en', shown: false };
}

/** The tags of an `Accept-Language` header (RFC 9110, 12.5.4), the most wanted first; none of what is refused by `q=0`. */
const acceptedLanguages = (header = ''): string[] =>
  header
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, weight: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);

/**
 * The spoken language that a tag asks for: the tag itself, or one of the same language in the same script, so that
 * `zh-TW` finds `zh-Hant`, `pt-PT` finds `pt` and no Chinese is answered in the other script.
 */
function matching(tag: string | undefined, spoken: ReadonlySet<string>): string | undefined {
  if (!tag || tag === '*') return undefined;
  const wanted = maximized(tag);
  if (!wanted) return undefined;
  if (spoken.has(wanted.tag)) return wanted.tag;
  for (const candidate of spoken) {
    const offered = maximized(candidate);
    if (offered?.language === wanted.language && offered.script === wanted.script) return candidate;
  }
  return undefined;
}

interface Maximized {
  tag: string;
  language: string;
  script?: string;
}

function maximized(tag: string): Maximized | undefined {
  try {
    const locale = new Intl.Locale(tag);
    const { language, script } = locale.maximize();
    return { tag: locale.baseName, language, ...(script && { script }) };
  } catch {
    return undefined;
  }
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.has(maximized(tag)?.script ?? '') ? 'rtl' : 'ltr';

/** A language's own name, as its speakers look for it: `Español`. */
export function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
