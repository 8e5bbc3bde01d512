/**
 * Measures how well replies are understood, beside the rules that providers use: `npm run eval:replies`.
 * `--check` fails below the aim, `--write` keeps the figures in results.json, `--figures` leaves out the failures, which who
 * writes rules must not see. `--development` takes the replies that rules are written with, and `--only en` one language.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { understand } from '../../functions/domain/replies/understand.ts';
import { awsPrefix, containsWord, twilioExact } from './baselines.ts';
import { languages, readCases } from './cases.ts';
import { printConfusion, printFailures, printKinds, printLanguages, printTags, printTalk } from './report.ts';
import { confusion, evaluate, figures, type Reader, shortfalls } from './score.ts';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    figures: { type: 'boolean', default: false },
    development: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const set = options.development ? 'development' : 'cases';

const baselines: Record<string, Reader> = { Twilio: twilioExact, AWS: awsPrefix, contains: containsWord };

const chosen = languages.filter((name) => options.only === undefined || name === options.only);
const free = chosen.map((name) => {
  const cases = readCases(name, set);
  const outcomes = evaluate(understand, cases);
  const beside = Object.entries(baselines).map(([system, read]) => ({ system, outcomes: evaluate(read, cases) }));
  return { name, outcomes, bySystem: [{ system: 'Basta', outcomes }, ...beside] };
});
const others = set === 'cases' && chosen.length > 1 ? evaluate(understand, readCases('other', set)) : [];

console.log(
  'Free text, without bare keywords. recall: definite or likely; def: definite; false: false alarms. In %.\n',
);
printLanguages(free);
printConfusion(free);
printKinds(free);
console.log(
  '\nTags: the two scripts of Chinese, and the languages where only everyday phrases are expected to work.\n',
);
printTags([...free.flatMap(({ outcomes }) => outcomes), ...others]);
if (!options.development) {
  console.log('\nOrdinary talk, none of it refusing: false alarms, and those of them that are definite. In %.\n');
  printTalk(chosen, { Basta: understand, ...baselines });
}
if (!options.figures) printFailures([...free, { name: 'other', outcomes: others }]);

if (options.write) {
  const results = {
    languages: Object.fromEntries(
      free.map(({ name, bySystem, outcomes }) => [
        name,
        {
          ...Object.fromEntries(bySystem.map((one) => [one.system.toLowerCase(), figures(one.outcomes)])),
          confusion: confusion(outcomes),
        },
      ]),
    ),
    others: figures(others),
  };
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
}

if (options.check) {
  const missed = free.flatMap(({ name, outcomes }) => shortfalls(name, figures(outcomes)));
  for (const line of missed) console.error(line);
  if (missed.length > 0) process.exitCode = 1;
}
