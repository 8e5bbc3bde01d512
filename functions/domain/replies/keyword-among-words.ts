import { isChineseName } from './chinese-names.ts';
import { clausesOf } from './clauses.ts';
import { afterCourtesy, withoutCourtesy } from './courtesy.ts';
import { byKeyword, refusing } from './exact-word.ts';
import { type Keyword, keywordsOf } from './keywords.ts';
import { linkWords } from './link-words.ts';
import { isMeant } from './meant.ts';
import { mistypedKeyword } from './mistyped-keyword.ts';
import { namedPrograms } from './programs.ts';
import { commonIn, isKnown } from './rules.ts';
import { type Gap, gap, type Tokens } from './tokens.ts';
import type { ReplyContext, Understanding } from './understanding.ts';

/** "STOP offers": a keyword and a program's name, and nothing else of weight. */
export function byNamedProgram(words: readonly string[], context: ReplyContext): Understanding | undefined {
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
export function bySignedKeyword({ words, gaps }: Tokens, context: ReplyContext): Understanding | undefined {
  const from = afterCourtesy(words, 0);
  const endsAt = (at: number) => beforeSignature.has(gaps[at - 1] ?? gap.none);
  let to = from + 1;
  while (to < words.length && !endsAt(to)) to += 1;
  const signature = words.slice(afterCourtesy(words, to));
  if (signature.length === 0 || signature.length > longestSignature) return undefined;
  if (gaps.includes(gap.question) || (!isChineseName(signature) && signature.some(isMeant))) return undefined;
  const keyword = withoutCourtesy(words.slice(from, to));
  return byKeyword(refusing(keyword), keyword, context, false);
}

// Fewer words in quotation marks than these are no text that was answered ("“Don't” stop").
const shortestQuotation = 2;

/** '"Reply STOP to end" STOP': all that isn't quoted is a keyword. */
export function besideQuotation({ words, quotations = [] }: Tokens, context: ReplyContext): Understanding | undefined {
  const quoted = quotations.filter(([from, to]) => to - from >= shortestQuotation);
  if (quoted.length === 0) return undefined;
  const own = withoutCourtesy(words.filter((_, at) => !quoted.some(([from, to]) => at >= from && at < to)));
  return byKeyword(refusing(own), own, context, false);
}

const numbered = /^(\p{L}{4,})\d+$/u;

/** "STOP-22", "BAJA-1234": a keyword with a number written on to it is all of the reply. It may be a code, so we ask. */
export function byNumberedKeyword(words: readonly string[], context: ReplyContext): Understanding | undefined {
  const [written = '', ...others] = withoutCourtesy(words);
  const keyword = others.length === 0 ? numbered.exec(written)?.[1] : undefined;
  if (!keyword) return undefined;
  const found = byKeyword(refusing([keyword]), [written], context, false);
  return found && { ...found, intent: 'likely-opt-out' };
}

/** One clause of the reply is a keyword ("Who is this? Stop."). What else is said may change it, so we ask. */
export function byClause({ words, gaps }: Tokens, taken: Uint8Array, context: ReplyContext): Understanding | undefined {
  for (const { from, to, begins, ends } of clausesOf(gaps)) {
    if (!(begins && ends) || taken.subarray(from, to).includes(1)) continue;
    const clause = withoutCourtesy(words.slice(from, to));
    const keywords = refusing(clause);
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

/** The whole reply is a keyword mistyped ("atop", "bja", "dar de vaja"). Other words may be meant, so we ask. */
export function bySlip(words: readonly string[]): Understanding | undefined {
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
