import type { Understanding } from '../../functions/domain/replies/understanding.ts';
import { type Language, ordinaryKinds, readTalk, refusalKinds } from './cases.ts';
import { alarmsIn, confusion, type Figures, figures, type Outcome, percent, type Reader } from './score.ts';

/** One language's outcomes, and those of every system side by side. */
export interface Group {
  name: string;
  outcomes: readonly Outcome[];
  bySystem: readonly { system: string; outcomes: readonly Outcome[] }[];
}

const widest = 110;

/** Prints columns as wide as their widest cell: the first to the left, the others to the right. */
function print(rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>((sofar, row) => row.map((cell, i) => Math.max(cell.length, sofar[i] ?? 0)), []);
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    console.log(cells.join('  ').trimEnd());
  }
}

const rate = (part: number, whole: number) => percent(part, whole)?.toFixed(1) ?? '-';
const recall = (of: Figures) => rate(of.found, of.refusals);
const definite = (of: Figures) => rate(of.definite, of.refusals);
const alarms = (of: Figures) => rate(of.falseAlarms, of.ordinary);

/** The systems over all groups together, in the order of the first group. */
function together(groups: readonly Group[]): Group['bySystem'] {
  return (groups[0]?.bySystem ?? []).map(({ system }) => ({
    system,
    outcomes: groups.flatMap((group) => group.bySystem.find((one) => one.system === system)?.outcomes ?? []),
  }));
}

/** Recall, definite recall and false alarms by language, every system beside the others. */
export function printLanguages(groups: readonly Group[]): void {
  const total: Group = {
    name: 'all',
    outcomes: groups.flatMap((group) => group.outcomes),
    bySystem: together(groups),
  };
  const row = ({ name, outcomes, bySystem }: Group) => {
    const { refusals, ordinary } = figures(outcomes);
    const rates = bySystem.map((one) => figures(one.outcomes)).flatMap((of) => [recall(of), definite(of), alarms(of)]);
    return [name, String(refusals), String(ordinary), ...rates];
  };
  print([
    ['', '', '', ...total.bySystem.flatMap(({ system }) => [system, '', ''])],
    ['', 'out', 'not', ...total.bySystem.flatMap(() => ['recall', 'def', 'false'])],
    ...groups.map(row),
    row(total),
  ]);
}

const intents: readonly Understanding['intent'][] = ['opt-out', 'likely-opt-out', 'opt-in', 'help', 'confirm', 'none'];

/** What was expected (rows) against what was understood (columns). */
export function printConfusion(groups: readonly Group[]): void {
  const rows = groups.flatMap(({ name, outcomes }) =>
    Object.entries(confusion(outcomes)).map(([expected, counts]) => [
      `${name} ${expected}`,
      ...intents.map((intent) => String(counts[intent] ?? '.')),
    ]),
  );
  const scoped = groups.flatMap(({ outcomes }) => outcomes).filter(({ scopeRight }) => scopeRight !== undefined);
  const right = scoped.filter(({ scopeRight }) => scopeRight).length;
  console.log('\nExpected, and understood as:\n');
  print([['', ...intents], ...rows]);
  console.log(`\nScope (all programs): ${right} of ${scoped.length} right, where the refusal was understood.`);
}

/** Each kind by language, and by system over all languages: refusals found, then false alarms, of how many. */
export function printKinds(groups: readonly Group[]): void {
  const systems = together(groups);
  const table = (kinds: readonly string[], count: (of: Figures) => string) => {
    const cell = (kind: string, outcomes: readonly Outcome[]) =>
      count(figures(outcomes.filter((outcome) => outcome.case.kind === kind)));
    print([
      ['', ...groups.map(({ name }) => name), ...systems.map(({ system }) => system)],
      ...kinds.map((kind) => [
        kind,
        ...groups.map(({ outcomes }) => cell(kind, outcomes)),
        ...systems.map(({ outcomes }) => cell(kind, outcomes)),
      ]),
    ]);
  };
  console.log('\nRefusals found, by kind:\n');
  table(refusalKinds, (of) => `${of.found}/${of.refusals}`);
  console.log('\nFalse alarms, by kind:\n');
  table(ordinaryKinds, (of) => `${of.falseAlarms}/${of.ordinary}`);
}

/** False alarms among ordinary messages, of every system. */
export function printTalk(languages: readonly Language[], systems: Readonly<Record<string, Reader>>): void {
  const row = (name: string, messages: readonly string[]) => [
    name,
    String(messages.length),
    ...Object.values(systems).flatMap((read) => {
      const { likely, definite } = alarmsIn(read, messages);
      return [rate(likely + definite, messages.length), rate(definite, messages.length)];
    }),
  ];
  print([
    ['', '', ...Object.keys(systems).flatMap((system) => [system, ''])],
    ['', 'of', ...Object.keys(systems).flatMap(() => ['false', 'def'])],
    ...languages.map((language) => row(language, readTalk(language))),
    row(
      'all',
      languages.flatMap((language) => readTalk(language)),
    ),
  ]);
}

/** Recall and false alarms by the tag of the case. */
export function printTags(outcomes: readonly Outcome[]): void {
  const byTag = Map.groupBy(
    outcomes.filter((outcome) => outcome.case.tag !== undefined),
    (outcome) => outcome.case.tag ?? '',
  );
  print([
    ['', 'found', 'definite', 'false'],
    ...[...byTag].map(([tag, tagged]) => {
      const of = figures(tagged);
      return [tag, `${of.found}/${of.refusals}`, `${of.definite}/${of.refusals}`, `${of.falseAlarms}/${of.ordinary}`];
    }),
  ]);
}

function wanted({ case: oneCase, right, sureEnough }: Outcome): string {
  if (oneCase.expect !== 'opt-out') return oneCase.expect;
  return right && sureEnough !== false ? `scope ${oneCase.scope}` : `opt-out${oneCase.strict ? '!' : ''}`;
}

function failure(outcome: Outcome): string {
  const { case: oneCase, reading, right, sureEnough } = outcome;
  const got = right && sureEnough !== false ? 'other scope' : reading.intent;
  const why = reading.why ? ` (${reading.why})` : '';
  const line = `${oneCase.kind}: ${wanted(outcome)}, got ${got}${why}: ${JSON.stringify(oneCase.text)}`;
  return line.length > widest - 2 ? `${line.slice(0, widest - 3)}…` : line;
}

/** Lists every wrong intent and scope, and what is less sure than it should be: `!` marks a case that is beyond doubt. */
export function printFailures(groups: readonly Pick<Group, 'name' | 'outcomes'>[]): void {
  for (const { name, outcomes } of groups) {
    const failures = outcomes.filter(
      ({ right, sureEnough, scopeRight }) => !right || sureEnough === false || scopeRight === false,
    );
    console.log(`\n${name}: ${failures.length} failures`);
    for (const outcome of failures) console.log(`  ${failure(outcome)}`);
  }
}
