import { fold } from './fold.ts';
import { type Keyword, keywordsOf, withoutCourtesy } from './keywords.ts';
import { tokenise } from './tokens.ts';
import type { Intent, ReplyContext, Understanding } from './understanding.ts';

/** Characters of a reply that are read. The longest concatenated text that phones write is 1,530. */
export const readableLength = 2000;

/**
 * Reads a reply: what it asks for, how far that reaches, and which rule says so.
 *
 * Pure and total: the same answer for the same text and context, and an answer for any string.
 * 47 CFR 64.1200(a)(10) asks for what "a reasonable person" would take it to mean; so words we can't be sure of are
 * `likely-opt-out`, never dropped. Only exact words opt in, and YES only while a double opt-in is asked.
 */
export function understand(text: string, context: ReplyContext): Understanding {
  const { words } = tokenise(fold(text.slice(0, readableLength)));
  if (words.length === 0) return { intent: 'none', scope: 'program', why: 'empty' };

  const core = withoutCourtesy(words);
  return (
    byKeyword(keywordsOf(words), words, context, true) ??
    byKeyword(keywordsOf(core), core, context, false) ?? { intent: 'none', scope: 'program', why: 'no-match' }
  );
}

const order: readonly Keyword['kind'][] = ['opt-out', 'no', 'likely-opt-out', 'yes', 'opt-in', 'help'];

/** The answer of an exact word, the most refusing one first. */
function byKeyword(
  found: readonly Keyword[],
  words: readonly string[],
  { country, pending }: ReplyContext,
  alone: boolean,
): Understanding | undefined {
  for (const kind of order) {
    const intent = intentOf(kind, pending ?? false);
    if (!intent) continue;
    const keywords = found.filter(
      (k) => k.kind === kind && (alone || !k.alone) && (k.country === undefined || k.country === country),
    );
    const first = keywords[0];
    if (!first) continue;
    const language = oneLanguage(keywords.flatMap((k) => k.tags));
    return {
      intent,
      scope: first.all ? 'all' : 'program',
      ...(language && { language }),
      matched: words.join(' '),
      why: `keyword:${first.tags[0]}:${first.word.replaceAll(' ', '-')}`,
    };
  }
  return undefined;
}

/** A bare yes or no answers a question that Basta asked, or nothing. */
function intentOf(kind: Keyword['kind'], pending: boolean): Intent | undefined {
  if (kind === 'yes') return pending ? 'confirm' : undefined;
  if (kind === 'no') return pending ? 'opt-out' : undefined;
  return kind;
}

/** The tag that several agree on: the tag itself, or the language that they are scripts of (zh-Hans, zh-Hant → zh). */
function oneLanguage(tags: readonly string[]): string | undefined {
  const distinct = new Set(tags);
  if (distinct.size === 1) return tags[0];
  const primary = new Set(tags.map((tag) => tag.split('-')[0]));
  return primary.size === 1 ? [...primary][0] : undefined;
}
