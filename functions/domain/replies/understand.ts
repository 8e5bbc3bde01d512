import { chineseTag } from './chinese.ts';
import { byExactWord } from './exact-word.ts';
import { fold } from './fold.ts';
import {
  besideQuotation,
  byClause,
  byNamedProgram,
  byNumberedKeyword,
  bySignedKeyword,
  bySlip,
} from './keyword-among-words.ts';
import { namedPrograms } from './programs.ts';
import { withoutQuoted } from './quoted.ts';
import type { Reading } from './reading.ts';
import { respelled } from './respelled.ts';
import { meantInHaste, read, strongest } from './rules.ts';
import { type Tokens, tokenise } from './tokens.ts';
import type { ReplyContext, ReplyScope, Understanding } from './understanding.ts';

/** Characters of a reply that are read. The longest concatenated text that phones write is 1,530. */
export const readableLength = 1600;

/**
 * Reads a reply: what it asks for, how far that reaches, and which rule says so.
 *
 * Pure and total: the same answer for the same text and context, and an answer for any string.
 * 47 CFR 64.1200(a)(10) asks for what "a reasonable person" would take it to mean; so words we can't be sure of are
 * `likely-opt-out`, never dropped. Only exact words opt in, and YES only while a double opt-in is asked.
 */
export function understand(text: string, context: ReplyContext): Understanding {
  const own = withoutQuoted(text.slice(0, readableLength));
  const asWritten = tokenise(fold(own));
  if (asWritten.words.length === 0)
    return { intent: 'none', scope: 'program', why: own === '' && text !== '' ? 'quoted' : 'empty' };
  const found = byExactWord(asWritten.words, context) ?? byFreeText(asWritten, playful.test(own), context);
  if (!found) return nothing;
  return found.language?.startsWith('zh') ? { ...found, language: chineseTag(own) } : found;
}

/** What needs the rules compiled, which most replies spare: they are exact words. */
function byFreeText(asWritten: Tokens, isPlay: boolean, context: ReplyContext): Understanding | undefined {
  const tokens = respelled(asWritten);
  const found =
    (tokens === asWritten ? undefined : byExactWord(tokens.words, context)) ??
    byNamedProgram(tokens.words, context) ??
    bySignedKeyword(tokens, context) ??
    besideQuotation(tokens, context);
  if (found) return found;
  const reading = read(tokens);
  return (
    byRule(tokens, reading, isPlay, context) ??
    byNumberedKeyword(asWritten.words, context) ??
    bySlip(asWritten.words) ??
    (saysOther(reading) || isPlay ? undefined : inHaste(tokens, context))
  );
}

/** Whether rules know what the reply says, and it is no refusal: then it needs no guess. */
const saysOther = ({ praised, cancelled, taken }: Reading): boolean => praised || cancelled || taken.includes(1);

/** The reply refuses only with slips mended that may be none: words misspelt, run together, broken. So we ask. */
function inHaste(typed: Tokens, context: ReplyContext): Understanding | undefined {
  for (const { tokens, tag } of meantInHaste(typed)) {
    const found = byExactWord(tokens.words, context) ?? byRule(tokens, read(tokens), false, context);
    const refuses = found?.intent === 'opt-out' || found?.intent === 'likely-opt-out';
    // STOP is every language's, so it has none.
    if (refuses && (found.language ?? tag) === tag) return { ...found, intent: 'likely-opt-out' };
  }
  return undefined;
}

const nothing: Understanding = { intent: 'none', scope: 'program', why: 'no-match' };

/** Faces that laugh or love, and hearts: what refuses beside them is mostly said in play ("stop it you 😊"). */
const playful = /[😂🤣😆😹😊😍🥰😘😻❤💕💖💗🧡💛💚💙💜]/u;

/** The free text of the reply refuses. */
function byRule(tokens: Tokens, reading: Reading, isPlay: boolean, context: ReplyContext): Understanding | undefined {
  const { found, praised: inWords, taken, all } = reading;
  const praised = inWords || isPlay;
  const best = strongest(praised ? found.filter((rule) => rule.sure) : found);
  if (!best) return praised ? undefined : byClause(tokens, taken, context);
  const { ids } = namedPrograms(tokens.words, context);
  const scope: ReplyScope = ids.length > 0 ? ids : all || best.all ? 'all' : 'program';
  return {
    intent: best.sure ? 'opt-out' : 'likely-opt-out',
    scope,
    language: best.tag,
    matched: best.words.join(' '),
    why: `pattern:${best.tag}:${best.name}`,
  };
}
