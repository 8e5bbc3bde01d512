import type { Config, NoticeKind, Program } from '../config/config.ts';
import { programById } from '../config/programs.ts';
import { everyProgram, type Scope } from '../contact.ts';
import { measure } from '../text/measure.ts';
import { noticesByTag } from './all-notices.ts';
import type { Sentences } from './notice-language.ts';

/** What a notice is about. */
export interface NoticeSubject {
  kind: NoticeKind;
  /** The program that it is sent for. */
  program: Program;
  /** The programs that have changed, or `*`; those of `program` where empty. */
  scopes?: readonly Scope[];
}

/**
 * The words of a notice: the owner's for the program, the owner's for all, else the built-in ones; each in the first of
 * the given languages that there are words for, English at last. `{program}` is what has changed: the names of the
 * programs, or the brand's where every one has.
 *
 * @param languages BCP 47 tags, the surest first
 */
export function noticeText(config: Config, subject: NoticeSubject, languages: readonly string[]): string {
  const { kind, program } = subject;
  const all = reachesAll(config, subject);
  const values = valuesOf(config, subject, all);
  for (const language of [...languages.flatMap(withFallbacks), 'en']) {
    const own = program.wording[language]?.[kind] ?? config.wording[language]?.[kind];
    if (own) return filled(own, values);
    const built = noticesByTag().get(language);
    if (built) return withinSegment(built.notices[kind], values, { all, gap: built.gap ?? ' ' });
  }
  throw new Error(`No words for the notice ${kind}`);
}

/** What stands in the places of a notice; undefined where the config doesn't say. */
type Values = Readonly<Record<string, string | undefined>>;

const reachesAll = ({ programs }: Config, { scopes = [] }: NoticeSubject): boolean =>
  scopes.includes(everyProgram) || (programs.length > 1 && programs.every(({ id }) => scopes.includes(id)));

function valuesOf(config: Config, { program, scopes = [] }: NoticeSubject, all: boolean): Values {
  const { brand } = config;
  const names = scopes.flatMap((scope) => programById(config, scope)?.name ?? []);
  return {
    brand: brand.name,
    program: all ? brand.name : names.length > 0 ? names.join(', ') : program.name,
    support: brand.support,
    frequency: program.textsPerMonth?.toString(),
    terms: brand.terms,
  };
}

const place = /\{(brand|program|support|frequency|terms)\}/g;

const filled = (text: string, values: Values): string => text.replace(place, (_, name: string) => values[name] ?? '');

const canFill = (text: string, values: Values): boolean =>
  [...text.matchAll(place)].every(([, name = '']) => values[name] !== undefined);

/**
 * Two segments read as two messages: what may go goes, the last first, until one holds the rest; then the end of a long
 * program's name. The brand's name stays whole, and so does how to come back.
 */
function withinSegment(sentences: Sentences, values: Values, { all, gap }: { all: boolean; gap: string }): string {
  const kept = sentences.flatMap((it): { text: string; optional: boolean }[] => {
    if (typeof it === 'string') return [{ text: it, optional: false }];
    if ('one' in it) return [{ text: all ? it.all : it.one, optional: false }];
    if (!('either' in it)) return [{ text: it.optional, optional: true }];
    const text = canFill(it.either, values) ? it.either : it.or;
    return text === undefined ? [] : [{ text, optional: it.optional ?? false }];
  });
  const whole = (its: Values) => filled(kept.map(({ text }) => text).join(gap), its);
  for (;;) {
    const text = whole(values);
    if (measure(text).segments <= 1) return text;
    const spare = kept.findLastIndex(({ optional }) => optional);
    if (spare < 0) break;
    kept.splice(spare, 1);
  }
  const name = [...(values.program ?? '')];
  for (let length = name.length - 1; length >= shortestName; length -= 1) {
    const text = whole({ ...values, program: `${name.slice(0, length).join('').trimEnd()}...` });
    if (measure(text).segments <= 1) return text;
  }
  return whole(values);
}

/** Characters of a program's name by which it can still be told. */
const shortestName = 8;

/** Tags that BCP 47 or people use for a language whose words stand under another. */
const written: Readonly<Record<string, string>> = { fil: 'tl', no: 'nb', nn: 'nb' };

/** `pt-BR` → `pt-BR`, `pt`; Chinese by its script, since its languages are written in two. */
function withFallbacks(tag: string): string[] {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const tags = [tag, `${language}-${region}`, `${language}-${script}`, language];
  return [...new Set(tags.flatMap((it) => [it, ...(written[it] ? [written[it]] : [])]))];
}
