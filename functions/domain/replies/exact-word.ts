import { withoutCourtesy } from './courtesy.ts';
import { type Keyword, keywordsOf } from './keywords.ts';
import { linkWords } from './link-words.ts';
import { ownWord } from './programs.ts';
import type { Intent, ReplyContext, Understanding } from './understanding.ts';

/** The whole reply is a keyword, an owner's own word, or one of them with courtesy. */
export function byExactWord(words: readonly string[], context: ReplyContext): Understanding | undefined {
  const core = onceOver(withoutCode(withoutCourtesy(words)));
  const exact = byKeyword(keywordsOf(words), words, context, true) ?? byKeyword(keywordsOf(core), core, context, false);
  if (exact && exact.intent !== 'opt-in' && exact.intent !== 'help') return exact;
  const named = ownWord(words, context) ?? ownWord(core, context);
  if (!named) return exact;
  const intent = ({ optOut: 'opt-out', optIn: 'opt-in', help: 'help' } as const)[named.kind];
  // An owner's words add to the built-in ones: what opts out here can't be made to mean less.
  if (exact && intent !== 'opt-out') return exact;
  const scope = context.program === undefined ? [named.id] : 'program';
  return { intent, scope, matched: core.join(' '), why: `own:${named.id}:${named.kind}` };
}

/** "TD TD TD", "停止停止": what is said over and over, said once. A keyword that is a word twice over is itself ("dur dur"). */
function onceOver(words: readonly string[]): readonly string[] {
  if (words.indexOf(words[0] ?? '', 1) < 0 || keywordsOf(words).length > 0) return words;
  for (let length = 1; length * 2 <= words.length; length += 1) {
    const isRepeated = words.length % length === 0 && words.every((word, at) => word === words[at % length]);
    if (isRepeated && refusing(words.slice(0, length)).length > 0) return words.slice(0, length);
  }
  return words;
}

/** The keywords that the words are, of those that refuse wherever they are said, not only alone. */
export const refusing = (words: readonly string[]): Keyword[] =>
  keywordsOf(words).filter(({ kind, alone }) => kind === 'opt-out' && !alone);

// "STOP36180", "STOP-36180": a short code written on to the word. Of fewer letters or digits, the whole is a code ("TD-2048").
const withShortCode = /^(\p{L}{4,})\d{5,6}$/u;

/** "STOP 36180": the number or code that the footer said to send the word to. */
function withoutCode(words: readonly string[]): readonly string[] {
  const written = words.length === 1 ? withShortCode.exec(words[0] ?? '')?.[1] : undefined;
  if (written) return [written];
  let to = words.length;
  while (to > 1 && /^\d{4,}$/.test(words[to - 1] ?? '')) to -= 1;
  if (to === words.length) return words;
  while (to > 1 && linkWords.has(words[to - 1] ?? '')) to -= 1;
  return words.slice(0, to);
}

const order: readonly Keyword['kind'][] = ['opt-out', 'no', 'likely-opt-out', 'yes', 'opt-in', 'help'];

/** The answer of an exact word, the most refusing one first. */
export function byKeyword(
  found: readonly Keyword[],
  words: readonly string[],
  { country, pending, spoken }: ReplyContext,
  alone: boolean,
): Understanding | undefined {
  if (found.length === 0) return undefined;
  for (const kind of order) {
    const keywords = found.filter(
      (k) => k.kind === kind && (k.country === undefined || (alone && k.country === country)),
    );
    const first = keywords.find((k) => !k.alone) ?? keywords[0];
    if (!first) continue;
    const intent = intentOf(kind, pending ?? false);
    if (!intent) continue;
    // "Cancel, please" may be about an appointment: out, and asked.
    const unsure = first.alone && !alone;
    const language = languageOf(
      keywords.flatMap((k) => k.tags),
      spoken,
    );
    return {
      intent: unsure ? 'likely-opt-out' : intent,
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

/**
 * The language of a word that several have: of those the one spoken where the number is from, else the first. Of scripts
 * of one language, that language (zh-Hans, zh-Hant → zh). None where English has it too: everyone writes STOP.
 */
function languageOf(tags: readonly string[], spoken: readonly string[] = []): string | undefined {
  const [first] = tags;
  if (first === undefined || tags.every((tag) => tag === first)) return first;
  const of = primaryOf(first);
  if (tags.every((tag) => primaryOf(tag) === of)) return of;
  return tags.some((tag) => primaryOf(tag) === 'en') ? undefined : (spoken.find((tag) => tags.includes(tag)) ?? first);
}

const primaryOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;
