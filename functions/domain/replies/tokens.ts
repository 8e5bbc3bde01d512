import { alike, charKind, kind } from './char-kinds.ts';

/**
 * What follows a token before the next one, from the least that parts words to the most: a quotation or bracket that
 * opens or closes there, a dash between spaces, a colon … Only an end of sentence keeps words on both sides apart.
 */
export const gap = {
  none: 0,
  opens: 1,
  closes: 2,
  dash: 3,
  colon: 4,
  comma: 5,
  line: 6,
  sentence: 7,
  question: 8,
} as const;
export type Gap = (typeof gap)[keyof typeof gap];

/** A text as words. `gaps[i]` is what follows `words[i]`; scripts written without spaces give one word a character. */
export interface Tokens {
  words: string[];
  gaps: Gap[];
  /** The words between quotation marks, if any are: from one to before another. */
  quotations?: readonly (readonly [from: number, to: number])[];
}

// English writes one word with an apostrophe in it (don't); French and Italian write two (n'envoyez, l'iscrizione).
const contracted = /^'(?:t|s|re|ve|ll|d|m)(?![\p{L}\p{N}'])/u;

// Scripts that part clauses by a space, and words by nothing.
const clauseSpaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

/** Whether a space stands where others put a comma ("我没订过 请停止发送"). A lone character beside it is spelt apart ("退 订"). */
const isClauseSpace = (text: string, at: number): boolean =>
  clauseSpaced.test(text.charAt(at - 1)) &&
  clauseSpaced.test(text.charAt(at - 2)) &&
  clauseSpaced.test(text.charAt(at + 1)) &&
  clauseSpaced.test(text.charAt(at + 2));

/** Whether a plus has space around it: then it is the word for it ("no quiero + mensajes"). */
const standsAlone = (text: string, at: number): boolean =>
  (at === 0 || /\s/.test(text.charAt(at - 1))) && /^(?:\s|$)/.test(text.charAt(at + 1));

/** Whether a hyphen after a word has a number behind it: a code ("TD-2048"), not the word and a number. */
const isCode = (word: string, text: string, at: number): boolean =>
  /[^\d]$/.test(word) && /^\d+(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 1 + longestCode));

// As many digits as short codes and references have, and one sign more.
const longestCode = 16;

/** Whether a hyphen is a dash, which has space or its like around it ("stop - Ann", "stop -- Ann"). */
const isDash = (text: string, at: number): boolean =>
  text.charAt(at) === '—' || (/^[\s–-]?$/.test(text.charAt(at - 1)) && /^[\s–-]?$/.test(text.charAt(at + 1)));

/** Cuts folded text into words. Never throws: lone surrogates and control characters are space. */
export function tokenise(text: string): Tokens {
  const words: string[] = [];
  const gaps: Gap[] = [];
  // Words with wide space before them, which only words spelt letter by letter need.
  let apart: Set<number> | undefined;
  let word = '';
  let quotedFrom: number | undefined;
  let quotations: [number, number][] | undefined;
  const close = () => {
    if (word === '') return;
    words.push(word);
    gaps.push(gap.none);
    word = '';
  };
  const mark = (found: Gap) => {
    const last = gaps.length - 1;
    if (last >= 0 && (gaps[last] ?? 0) < found) gaps[last] = found;
  };

  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) ?? 0;
    const char = code > 0xffff ? text.slice(i, i + 2) : text.charAt(i);
    const found = charKind(code, char);
    if (found === kind.letter) {
      word += char;
    } else if (found === kind.apostrophe && word !== '' && contracted.test(text.slice(i, i + 5))) {
      continue;
    } else if (char === '-' && isCode(word, text, i)) {
      continue;
    } else {
      const wasInWord = word !== '';
      close();
      if (char === ' ' && !wasInWord && text.charAt(i - 1) === ' ') {
        apart ??= new Set();
        apart.add(words.length);
      }
      if (found === kind.alone || found === kind.sign || (char === '+' && standsAlone(text, i))) {
        words.push(found === kind.sign ? (alike.get(char) ?? char) : char);
        gaps.push(gap.none);
      } else if (found === kind.comma || (found === kind.space && isClauseSpace(text, i))) mark(gap.comma);
      else if (found === kind.colon) mark(gap.colon);
      else if (found === kind.dash) {
        if (isDash(text, i)) mark(gap.dash);
      } else if (found === kind.opening) mark(gap.opens);
      else if (found === kind.closing) mark(gap.closes);
      else if (found === kind.quotationMark) {
        // After a letter it opens nothing: inches (5").
        if (quotedFrom === undefined && wasInWord && char === '"') continue;
        mark(quotedFrom === undefined ? gap.opens : gap.closes);
        if (quotedFrom === undefined) quotedFrom = words.length;
        else {
          if (words.length > quotedFrom) {
            quotations ??= [];
            quotations.push([quotedFrom, words.length]);
          }
          quotedFrom = undefined;
        }
      } else if (found === kind.line) mark(gap.line);
      else if (found === kind.question) mark(gap.question);
      else if (found === kind.sentence) {
        // A dot between two letters ("s.t.o.p", "acme.com") ends no sentence.
        const inside =
          char === '.' &&
          wasInWord &&
          i + 1 < text.length &&
          charKind(text.charCodeAt(i + 1), text.charAt(i + 1)) === kind.letter;
        if (!inside) mark(gap.sentence);
      }
    }
    if (code > 0xffff) i += 1;
  }
  close();
  return joinSpelledOut(quotations ? { words, gaps, quotations } : { words, gaps }, apart);
}

// From here on the scripts of East Asia, which have no case and where every word is one character.
const firstUncased = 0x2e80;

/**
 * Puts words spelt letter by letter together ("S T O P", "s.t.o.p"): three single letters or more. Where only some of
 * the spaces between them are wide, those are between words ("s a i r   p f v"). Nobody quotes words spelt so.
 */
function joinSpelledOut(tokens: Tokens, apart: ReadonlySet<number> | undefined): Tokens {
  const single = (i: number) => {
    const word = tokens.words[i];
    return word?.length === 1 && word.charCodeAt(0) < firstUncased && word.toLowerCase() !== word.toUpperCase();
  };
  let run = 0;
  for (let i = 0; i < tokens.words.length && run < 3; i += 1) run = single(i) ? run + 1 : 0;
  if (run < 3) return tokens;

  const joined: Tokens = { words: [], gaps: [] };
  for (let i = 0; i < tokens.words.length; ) {
    let end = i;
    while (single(end)) end += 1;
    if (end - i < 3) end = i + 1;
    else if (apart) end = endOfWord(i, end, apart);
    joined.words.push(tokens.words.slice(i, end).join(''));
    joined.gaps.push(tokens.gaps[end - 1] ?? gap.none);
    i = end;
  }
  return joined;
}

function endOfWord(from: number, to: number, apart: ReadonlySet<number>): number {
  const wide = Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).filter((at) => apart.has(at));
  return wide.length === to - from - 1 ? to : (wide[0] ?? to);
}
