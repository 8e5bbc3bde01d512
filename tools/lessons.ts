import { readdirSync, readFileSync } from 'node:fs';
import { allExamples } from '../bin/write-replies-reference.ts';
import { fold } from '../functions/domain/replies/fold.ts';
import { languages } from '../functions/domain/replies/languages.ts';
import { withoutQuoted } from '../functions/domain/replies/quoted.ts';
import { respelled } from '../functions/domain/replies/respelled.ts';
import { type Tokens, tokenise } from '../functions/domain/replies/tokens.ts';
import { readableLength } from '../functions/domain/replies/understand.ts';
import { mistyped } from './mistyped.ts';

/** A reply as it is read, and whether it refuses. */
export interface Lesson {
  tokens: Tokens;
  refuses: boolean;
  /** How often it counts. */
  times: number;
}

const development = new URL('../test/eval/development/', import.meta.url);

/**
 * What weights are learned from: the replies that rules are written with, ordinary talk, and the examples and keywords beside
 * the rules; each once more with a word mistyped.
 */
export async function lessons(more: readonly Text[] = []): Promise<Lesson[]> {
  const slipped = mistyped(1);
  const chosen = [...replies(), ...talk(), ...(await examples()), ...keywords()];
  return [...chosen.map(lessonOf(chosenTimes)), ...more.map(lessonOf(1))]
    .filter(({ tokens }) => tokens.words.length > 1)
    .flatMap((lesson) => [lesson, ...slipped(lesson.tokens).map((tokens) => ({ ...lesson, tokens }))]);
}

/** A reply as it is written, and whether it refuses. */
export interface Text {
  text: string;
  refuses: boolean;
}

// What was written to tell refusals from what looks like them teaches more than what anybody said: it counts as often as this.
const chosenTimes = 4;

const lessonOf =
  (times: number) =>
  ({ text, refuses }: Text): Lesson => ({ tokens: tokensOf(text), refuses, times });

const linesOf = (directory: URL, ending: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, directory), 'utf8').split('\n'))
    .filter(Boolean);

const replies = (): Text[] =>
  linesOf(development, '.jsonl').map((line) => {
    const { text, expect } = JSON.parse(line);
    return { text, refuses: expect === 'opt-out' };
  });

const talk = (): Text[] => linesOf(new URL('talk/', development), '.txt').map((text) => ({ text, refuses: false }));

// Talk of one language should not outweigh its replies.
const mostTalk = 6_000;

/**
 * Ordinary talk that is not in the repository: the lines of the `.txt` files of a directory, evenly taken of those of each
 * language, which their names begin with ("de-chat.txt").
 */
export function talkIn(directory: URL): Text[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.txt'));
  const byLanguage = Map.groupBy(files.toSorted(), (name) => name.split(/[-.]/)[0]);
  return [...byLanguage.values()].flatMap((names) => {
    const lines = names.flatMap((name) => readFileSync(new URL(name, directory), 'utf8').split('\n').filter(Boolean));
    const every = Math.max(1, lines.length / mostTalk);
    const count = Math.floor(lines.length / every);
    return Array.from({ length: count }, (_, i) => ({ text: lines[Math.floor(i * every)] ?? '', refuses: false }));
  });
}

/** Words that say something else: they ask for help, start again, answer yes. */
const keywords = (): Text[] =>
  languages.flatMap(({ keywords: { optIn = {}, help = {}, yes = {} } }) =>
    [optIn, help, yes].flatMap((words) => Object.keys(words).map((text) => ({ text, refuses: false }))),
  );

async function examples(): Promise<Text[]> {
  const all = [...(await allExamples())].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return all.flatMap(([, { rules, refusals = [], ordinary }]) => {
    const yes = Object.values(rules).flatMap((rule) => rule.yes);
    const no = Object.values(rules).flatMap((rule) => rule.no);
    return [
      ...[...yes, ...refusals].map((text) => ({ text, refuses: true })),
      ...[...no, ...ordinary].map((text) => ({ text, refuses: false })),
    ];
  });
}

const tokensOf = (text: string): Tokens => respelled(tokenise(fold(withoutQuoted(text.slice(0, readableLength)))));
