import type { Config, NoticeKind, Program } from '../config/config.ts';
import { measure } from '../text/measure.ts';
import { noticeWording, type Sentences } from './wording.ts';

/**
 * The words of a notice: the owner's for the program, the owner's for all, else the built-in ones; each in the first of
 * the given languages that there are words for, English at last.
 */
export function noticeText(config: Config, program: Program, kind: NoticeKind, languages: readonly string[]): string {
  const values = valuesOf(config, program);
  for (const language of [...languages.flatMap(withFallbacks), 'en']) {
    const own = program.wording[language]?.[kind] ?? config.wording[language]?.[kind];
    if (own) return filled(own, values);
    const sentences = noticeWording[language]?.[kind];
    if (sentences) return withinSegment(sentences, values, gapOf(language));
  }
  throw new Error(`No words for the notice ${kind}`);
}

/** What stands in the places of a notice; undefined where the config doesn't say. */
type Values = Readonly<Record<string, string | undefined>>;

const valuesOf = ({ brand }: Config, program: Program): Values => ({
  brand: brand.name,
  program: program.name,
  support: brand.support,
  frequency: program.textsPerMonth?.toString(),
  terms: brand.terms,
});

const place = /\{(brand|program|support|frequency|terms)\}/g;

const filled = (text: string, values: Values): string => text.replace(place, (_, name: string) => values[name] ?? '');

const canFill = (text: string, values: Values): boolean =>
  [...text.matchAll(place)].every(([, name = '']) => values[name] !== undefined);

/** Two segments read as two messages: what may go goes, the last first, until one holds the rest. */
function withinSegment(sentences: Sentences, values: Values, gap: string): string {
  const kept = sentences.flatMap((it): { text: string; optional: boolean }[] => {
    if (typeof it === 'string') return [{ text: it, optional: false }];
    if ('optional' in it) return [{ text: it.optional, optional: true }];
    const text = canFill(it.either, values) ? it.either : it.or;
    return text === undefined ? [] : [{ text, optional: false }];
  });
  for (;;) {
    const text = filled(kept.map((it) => it.text).join(gap), values);
    const spare = kept.findLastIndex(({ optional }) => optional);
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
