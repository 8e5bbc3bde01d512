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
import type { Found, Reading } from './reading.ts';
import { respelled } from './respelled.ts';
import { languagesOf, read, strongest } from './rules.ts';
import { partings } from './run-together.ts';
import { gap, type Tokens, tokenise } from './tokens.ts';
import type { ReplyContext, ReplyScope, Understanding } from './understanding.ts';
import { heaviestWords, heavy, weightOf } from './weighed.ts';

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
    byParts(asWritten, context) ??
    byWeight(tokens, reading, isPlay, context)
  );
}

// A lone word that no rule knows is a name or an answer, if it isn't several run together.
const shortestAlone = 9;

/** All of the reply is one word, which refuses for sure with spaces in it ("takemeoffthislist"). It may be a name, so we ask. */
function byParts(asOne: Tokens, context: ReplyContext): Understanding | undefined {
  const [word = ''] = asOne.words;
  if (asOne.words.length > 1 || word.length < shortestAlone) return undefined;
  // Most lone words are names and compounds, which weigh as no refusal does.
  if (weightOf(asOne) <= -heavy) return undefined;
  for (const words of partings(word)) {
    const tokens = { words: [...words], gaps: words.map(() => gap.none) };
    const found =
      (words.length > 2 ? byExactWord(words, context) : undefined) ?? byRule(tokens, read(tokens), false, context);
    if (found?.intent === 'opt-out') return { ...found, intent: 'likely-opt-out' };
  }
  return undefined;
}

/** Whether rules know what the reply says, and it is no refusal. */
const saysOther = ({ praised, cancelled, isIdiom }: Reading): boolean => praised || cancelled || isIdiom;

/** Its words weigh as those of refusals do, and no rule knows why. So we ask. */
function byWeight(tokens: Tokens, reading: Reading, isPlay: boolean, context: ReplyContext): Understanding | undefined {
  const { words } = tokens;
  const isAlone = words.length < 2;
  if (isAlone && (words[0] ?? '').length < shortestAlone) return undefined;
  const isOther = isAlone || isPlay || saysOther(reading);
  if (weightOf(tokens) <= (isOther ? heavy : 0)) return undefined;
  const { ids } = namedPrograms(words, context);
  const languages = languagesOf(tokens);
  // Of several, one spoken where the number is from; else what else is known of the person decides.
  const language = languages.length === 1 ? languages[0] : context.spoken?.find((tag) => languages.includes(tag));
  return {
    intent: 'likely-opt-out',
    scope: ids.length > 0 ? ids : reading.all ? 'all' : 'program',
    ...(language && { language }),
    matched: heaviestWords(tokens).join(' '),
    why: 'weighed',
  };
}

const nothing: Understanding = { intent: 'none', scope: 'program', why: 'no-match' };

/** Faces that laugh or love, and hearts: what refuses beside them is mostly said in play ("stop it you 😊"). */
const playful = /[😂🤣😆😹😊😍🥰😘😻❤💕💖💗🧡💛💚💙💜]/u;

/** The free text of the reply refuses. */
function byRule(tokens: Tokens, reading: Reading, isPlay: boolean, context: ReplyContext): Understanding | undefined {
  const { found, praised: inWords, taken, all } = reading;
  const praised = inWords || isPlay;
  const best = strongest(praised ? found.filter((rule) => rule.sure) : found);
  const isSure = best?.sure === true && !isDoubted(best, tokens);
  // What is outweighed leaves a keyword that stands by itself ("Stop.") as it is.
  if (!best || (!isSure && isOutweighed(tokens))) return praised ? undefined : byClause(tokens, taken, context);
  const { ids } = namedPrograms(tokens.words, context);
  const scope: ReplyScope = ids.length > 0 ? ids : all || best.all ? 'all' : 'program';
  return {
    intent: isSure ? 'opt-out' : 'likely-opt-out',
    scope,
    language: best.tag,
    matched: best.words.join(' '),
    why: `pattern:${best.tag}:${best.name}`,
  };
}

/** The sentence that a rule is sure of weighs as if it refused nothing ("my neighbour doesn't want these any more"). So we ask. */
function isDoubted({ sentence: [from, to] }: Found, { words, gaps }: Tokens): boolean {
  return weightOf({ words: words.slice(from, to), gaps: gaps.slice(from, to) }) <= -heavy;
}

/** All of a reply that is a likely refusal by a rule weighs as if it were none, four hundred to one. */
const isOutweighed = (tokens: Tokens): boolean => weightOf(tokens) <= -2 * heavy;
