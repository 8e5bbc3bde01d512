import { remembered } from '../remembered.ts';
import { chineseTag } from './chinese.ts';
import { isChineseName } from './chinese-names.ts';
import { clausesOf } from './clauses.ts';
import { fold } from './fold.ts';
import { byTheirSound } from './homophones.ts';
import { afterCourtesy, type Keyword, keywordsOf, mistypedKeyword, withoutCourtesy } from './keywords.ts';
import { linkWords } from './link-words.ts';
import { namedPrograms, ownWord } from './programs.ts';
import { withoutQuoted } from './quoted.ts';
import { commonIn, isKnown, read, stemOf, strongest } from './rules.ts';
import { corrected, heard, slippedAfter } from './spelling.ts';
import { type Gap, gap, type Tokens, tokenise } from './tokens.ts';
import type { Intent, ReplyContext, ReplyScope, Understanding } from './understanding.ts';

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
  return (
    (tokens === asWritten ? undefined : byExactWord(tokens.words, context)) ??
    byNamedProgram(tokens.words, context) ??
    bySignedKeyword(tokens, context) ??
    besideQuotation(tokens, context) ??
    byRule(tokens, isPlay, context) ??
    bySlip(asWritten.words)
  );
}

const nothing: Understanding = { intent: 'none', scope: 'program', why: 'no-match' };

/** The whole reply is a keyword, an owner's own word, or one of them with courtesy. */
function byExactWord(words: readonly string[], context: ReplyContext): Understanding | undefined {
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
    if (isRepeated && refuses(words.slice(0, length))) return words.slice(0, length);
  }
  return words;
}

/** Whether the words refuse wherever they are said, not only alone: "no no no" answers nothing that "no" does not. */
const refuses = (words: readonly string[]): boolean =>
  keywordsOf(words).some(({ kind, alone }) => kind === 'opt-out' && !alone);

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
function byKeyword(
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

/** "STOP offers": a keyword and a program's name, and nothing else of weight. */
function byNamedProgram(words: readonly string[], context: ReplyContext): Understanding | undefined {
  const { ids, rest } = namedPrograms(words, context);
  if (ids.length === 0) return undefined;
  const core = withoutCourtesy(rest.filter((word) => !linkWords.has(word)));
  const sure = keywordsOf(core).filter(
    (k) => !k.alone && (k.kind === 'opt-out' || k.kind === 'opt-in' || k.kind === 'help'),
  );
  const found = byKeyword(sure, core, context, false);
  return found && { ...found, scope: ids };
}

// "Moira", "Ms. T. Ashworth": more words than these say something.
const longestSignature = 3;

const beforeSignature: ReadonlySet<Gap> = new Set([gap.opens, gap.dash, gap.line, gap.sentence, gap.question]);

/** "Stop. Kind regards, Moira": a keyword as a sentence or line of its own, and below it or after a dash who says so. */
function bySignedKeyword({ words, gaps }: Tokens, context: ReplyContext): Understanding | undefined {
  const from = afterCourtesy(words, 0);
  const endsAt = (at: number) => beforeSignature.has(gaps[at - 1] ?? gap.none);
  let to = from + 1;
  while (to < words.length && !endsAt(to)) to += 1;
  const signature = words.slice(afterCourtesy(words, to));
  if (signature.length === 0 || signature.length > longestSignature) return undefined;
  if (gaps.includes(gap.question) || (!isChineseName(signature) && signature.some(isMeant))) return undefined;
  const keyword = withoutCourtesy(words.slice(from, to));
  return byKeyword(
    keywordsOf(keyword).filter((k) => k.kind === 'opt-out' && !k.alone),
    keyword,
    context,
    false,
  );
}

// Fewer words in quotation marks than these are no text that was answered ("“Don't” stop").
const shortestQuotation = 2;

/** '"Reply STOP to end" STOP': all that isn't quoted is a keyword. */
function besideQuotation({ words, quotations = [] }: Tokens, context: ReplyContext): Understanding | undefined {
  const quoted = quotations.filter(([from, to]) => to - from >= shortestQuotation);
  if (quoted.length === 0) return undefined;
  const own = withoutCourtesy(words.filter((_, at) => !quoted.some(([from, to]) => at >= from && at < to)));
  return byKeyword(
    keywordsOf(own).filter((k) => k.kind === 'opt-out' && !k.alone),
    own,
    context,
    false,
  );
}

/** Faces that laugh or love, and hearts: what refuses beside them is mostly said in play ("stop it you 😊"). */
const playful = /[😂🤣😆😹😊😍🥰😘😻❤💕💖💗🧡💛💚💙💜]/u;

/** The free text of the reply refuses. */
function byRule(tokens: Tokens, isPlay: boolean, context: ReplyContext): Understanding | undefined {
  const { found, praised: inWords, taken, all } = read(tokens);
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

/** The whole reply is a keyword mistyped ("atop", "bja", "dar de vaja"). Other words may be meant, so we ask. */
function bySlip(words: readonly string[]): Understanding | undefined {
  const core = withoutCourtesy(words);
  if (core.length > 4) return undefined;
  // Beside others, a common word is meant as it stands ("ok sir" is not "ok sair").
  if (words.length > 1 && core.every((word) => commonIn(word).length > 0)) return undefined;
  // In a reply of several words, those that rules know are meant as they stand ("no molesta" is not "no molestar").
  const known = core.length > 1 ? core.filter((word) => word.length > 3 && isKnown(word)) : [];
  const keyword = mistypedKeyword(core, core.length < words.length);
  if (!keyword || known.some((word) => !keyword.word.split(' ').includes(word))) return undefined;
  return {
    intent: 'likely-opt-out',
    scope: keyword.all ? 'all' : 'program',
    matched: core.join(' '),
    why: `slip:${keyword.tags[0]}:${keyword.word.replaceAll(' ', '-')}`,
  };
}

/** One clause of the reply is a keyword ("Who is this? Stop."). What else is said may change it, so we ask. */
function byClause({ words, gaps }: Tokens, taken: Uint8Array, context: ReplyContext): Understanding | undefined {
  for (const { from, to, begins, ends } of clausesOf(gaps)) {
    if (!(begins && ends) || taken.subarray(from, to).includes(1)) continue;
    const clause = withoutCourtesy(words.slice(from, to));
    const keywords = keywordsOf(clause).filter((k) => k.kind === 'opt-out' && !k.alone);
    const found = byKeyword(keywords, clause, context, false);
    if (!found || isTalk(clause, words, keywords)) continue;
    return { ...found, intent: 'likely-opt-out' };
  }
  return undefined;
}

/** Whether a clause is common words of the language around it and a keyword of others only: French "stp" and "dur". */
function isTalk(clause: readonly string[], words: readonly string[], keywords: readonly Keyword[]): boolean {
  const [first = '', ...rest] = clause;
  const spoken = commonIn(first).filter((tag) => !keywords.some(({ tags }) => tags.includes(tag)));
  return spoken.some((tag) => {
    const isSpoken = (word: string) => commonIn(word).includes(tag);
    return rest.every(isSpoken) && words.some((word) => !clause.includes(word) && isSpoken(word));
  });
}

/** The words with slips mended: letters held down ("stoooop") and long words misspelt ("unsubcribe"). */
function respelled(tokens: Tokens): Tokens {
  const { words } = tokens;
  const mended = (byTheirSound(words) ?? words).map((word) => (word.length < 4 ? word : meant(word)));
  return mended.every((word, i) => word === words[i]) ? tokens : { ...tokens, words: mended };
}

// Words of replies that are kept with what they are meant for: a language in use, not what someone makes up.
const mostWords = 4096;

/** The word that is meant, which is mostly the word itself. */
const meant = remembered(mostWords, (word) => {
  const mended = unstretched(word);
  if (mended) return mended;
  if (!isMeant(word)) return corrected(word) ?? heard(word, isMeant) ?? word;
  const stem = keywordsOf([word]).length > 0 ? undefined : stemOf(word);
  return (stem && slippedAfter(stem, word)) ?? word;
});

/** Whether a word is one that rules or keywords know: then it is not another misspelt ("resubscribe"). */
const isMeant = (word: string): boolean => isKnown(word) || keywordsOf([word]).length > 0;

/** A word with letters held down, as a word that is known: "stoooop", "stopppp", "nooo". */
function unstretched(word: string): string | undefined {
  if (!/(.)\1\1/u.test(word)) return undefined;
  const [twice, once] = ['$1$1', '$1'].map((times) => word.replace(/(.)\1{2,}/gu, times));
  return [once, twice].find((shorter) => shorter && isMeant(shorter));
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
