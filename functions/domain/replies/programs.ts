import { commonSets } from './common-sets.ts';
import { fold } from './fold.ts';
import { keyOf, lettersOf } from './keywords.ts';
import { exceptWords } from './rules.ts';
import { tokenise } from './tokens.ts';
import type { OwnWords, ReplyContext } from './understanding.ts';

type Programs = NonNullable<ReplyContext['programs']>;

interface Named {
  id: string;
  /** Ways to name it, each as words, longest first. */
  names: string[][];
  own: Record<keyof OwnWords, Set<string>>;
}

interface Prepared {
  all: readonly Named[];
  /** The first words of all names. */
  beginnings: ReadonlySet<string>;
  /** Letters of the longest of owners' words. */
  longestOwn: number;
}

// The config doesn't change while a process lives, so its names are read once.
const prepared = new WeakMap<Programs, Prepared>();

// Words that too many programs share to name one.
const common = new Set(
  `${commonSets.sms}, sms, alerts, updates, news, info, club, program, programs, list, the, of, and, for, stop, start, help`.split(
    ', ',
  ),
);

function prepare(programs: Programs): Prepared {
  const known = prepared.get(programs);
  if (known) return known;
  const wordsOf = (text: string) => tokenise(fold(text)).words;
  const uses = new Map<string, number>();
  for (const { id, name } of programs) {
    for (const word of new Set([...wordsOf(id), ...wordsOf(name)])) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const keys = (words: readonly string[] = []) => new Set(words.map((word) => keyOf(wordsOf(word))));
  const named = programs.map(({ id, name, aliases = [], words = {} }): Named => {
    const full = [id, name, ...aliases].map(wordsOf).filter((n) => n.length > 0);
    // "Offers" names Acme Offers beside Acme Orders; "Acme" names neither.
    const telling =
      programs.length > 1
        ? [...wordsOf(id), ...wordsOf(name)]
            .filter((w) => uses.get(w) === 1 && w.length > 2 && !common.has(w))
            .map((w) => [w])
        : [];
    return {
      id,
      names: [...full, ...telling].sort((a, b) => b.length - a.length),
      own: { optOut: keys(words.optOut), optIn: keys(words.optIn), help: keys(words.help) },
    };
  });
  const own = named.flatMap(({ own }) => Object.values(own).flatMap((words) => [...words]));
  const ready = {
    all: named,
    beginnings: new Set(named.flatMap(({ names }) => names.map(([first = '']) => first))),
    longestOwn: Math.max(0, ...own.map((word) => word.length)),
  };
  prepared.set(programs, ready);
  return ready;
}

/** Which programs a reply names, and the reply without their names. */
export interface Naming {
  ids: readonly string[];
  rest: readonly string[];
}

/** Finds the programs that a reply names; those that it excepts ("all but orders") name all others. */
export function namedPrograms(words: readonly string[], { programs }: ReplyContext): Naming {
  if (!programs || programs.length === 0) return { ids: [], rest: words };
  const { all, beginnings } = prepare(programs);
  if (!words.some((word) => beginnings.has(word))) return { ids: [], rest: words };
  const chosen = new Set<string>();
  const kept = new Set<string>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (const { id, names } of all) {
      const name = names.find((n) => n.every((word, i) => words[at + i] === word));
      if (!name) continue;
      taken = Math.max(taken, name.length);
      (isExcepted(words, at) ? kept : chosen).add(id);
    }
    if (taken === 0) rest.push(words[at] ?? '');
    at += Math.max(1, taken);
  }
  if (chosen.size > 0) return { ids: [...chosen], rest };
  if (kept.size > 0) return { ids: programs.map(({ id }) => id).filter((id) => !kept.has(id)), rest };
  return { ids: [], rest: words };
}

/** An excepting word stands up to three words before. */
function isExcepted(words: readonly string[], at: number): boolean {
  for (let from = Math.max(0, at - 4); from < at; from += 1) {
    for (let to = from + 1; to <= at; to += 1) if (exceptWords().has(words.slice(from, to).join(' '))) return true;
  }
  return false;
}

/** What an owner's own word asks for, and of which program: the one written to, or any where that isn't known. */
export function ownWord(
  words: readonly string[],
  { program, programs }: ReplyContext,
): { kind: keyof OwnWords; id: string } | undefined {
  if (!programs) return undefined;
  const { all, longestOwn } = prepare(programs);
  if (lettersOf(words, longestOwn) > longestOwn) return undefined;
  const key = keyOf(words);
  for (const kind of ['optOut', 'optIn', 'help'] as const) {
    for (const { id, own } of all) {
      if ((program === undefined || program === id) && own[kind].has(key)) return { kind, id };
    }
  }
  return undefined;
}
