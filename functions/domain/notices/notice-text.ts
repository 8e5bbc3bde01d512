import type { Config, NoticeKind, Program } from '../config/config.ts';
import { measure } from '../text/measure.ts';
import { noticeWording, type Sentences } from './wording.ts';

/**
 * The words of a notice: the owner's for the program, the owner's for all, else the built-in ones; each in the first of
 * the given languages that there are words for, English at last.
 */
export function noticeText(config: Config, program: Program, kind: NoticeKind, languages: readonly string[]): string {
  const fill = (text: string) =>
    text
      .replaceAll('{brand}', config.brand.name)
      .replaceAll('{program}', program.name)
      .replaceAll('{support}', config.brand.support);
  for (const language of [...languages.flatMap(withFallbacks), 'en']) {
    const own = program.wording[language]?.[kind] ?? config.wording[language]?.[kind];
    if (own) return fill(own);
    const sentences = noticeWording[language]?.[kind];
    if (sentences) return withinSegment(sentences, fill, gapOf(language));
  }
  throw new Error(`No words for the notice ${kind}`);
}

/** Two segments read as two messages: what may go goes, the last first, until one holds the rest. */
function withinSegment(sentences: Sentences, fill: (text: string) => string, gap: string): string {
  const kept = [...sentences];
  for (;;) {
    const text = fill(kept.map((it) => (typeof it === 'string' ? it : it.optional)).join(gap));
    const spare = kept.findLastIndex((it) => typeof it !== 'string');
    if (spare < 0 || measure(text).segments <= 1) return text;
    kept.splice(spare, 1);
  }
}

/** `pt-BR` → `pt-BR`, `pt`; Chinese by its script, since its languages are written in two. */
function withFallbacks(tag: string): string[] {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  return [...new Set([tag, `${language}-${region}`, `${language}-${script}`, language])];
}

const gapOf = (language: string): string => (/^(zh|ja|th)/.test(language) ? '' : ' ');
