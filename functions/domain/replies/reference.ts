import { reachRules } from '../law/rules/reach.ts';
import type { Examples } from './examples.ts';
import type { Language, SourcedWords } from './language.ts';
import { sources } from './sources.ts';

/** The kinds of words, in the order and the words of the page. */
const kinds = [
  ['optOut', 'Stop, also with please and thanks around it'],
  ['optOutAll', 'Stop everything'],
  ['optOutAlone', 'Stop when nothing else is said; with courtesy, a likely stop'],
  ['likelyOptOut', 'Likely a stop: out at once, and asked'],
  ['optIn', 'Start'],
  ['help', 'Help'],
  ['yes', 'Yes, only while a double opt-in is asked'],
  ['no', 'No, only while a double opt-in is asked'],
] as const;

const listed = (words: SourcedWords | undefined): string =>
  Object.entries(words ?? {})
    .map(([word, ids]) => `\`${word}\` (${ids.split(' ').join(', ')})`)
    .join(', ');

function languageSection({ tag, name, keywords, rules = {} }: Language, examples: Examples | undefined): string {
  const lines = [`### ${name} (\`${tag}\`)`, ''];
  for (const [kind, title] of kinds) {
    const words = listed(keywords[kind]);
    if (words) lines.push(`- **${title}**: ${words}`);
  }
  for (const [country, words] of Object.entries(keywords.optOutIn ?? {})) {
    lines.push(`- **Stop, alone and only from ${country}**: ${listed(words)}`);
  }
  for (const [country, words] of Object.entries(keywords.helpIn ?? {})) {
    lines.push(`- **Help, alone and only from ${country}**: ${listed(words)}`);
  }
  const named = Object.entries(rules);
  if (named.length > 0) lines.push('', '| Rule | Means | Reads | Not |', '|---|---|---|---|');
  for (const [rule, { sure, all }] of named) {
    const cell = (texts: readonly string[] = []) =>
      texts
        .slice(0, 2)
        .map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' '))
        .join('; ');
    const found = examples?.rules[rule];
    const means = `${sure ? 'opt-out' : 'likely-opt-out'}${all ? ', all programs' : ''}`;
    lines.push(`| \`${rule}\` | ${means} | ${cell(found?.yes)} | ${cell(found?.no)} |`);
  }
  return lines.join('\n');
}

/** The page `docs/replies.md`, written from the data that replies are read by. */
export function repliesReference(languages: readonly Language[], examples: ReadonlyMap<string, Examples>): string {
  const scope = reachRules.map(
    ({ id, jurisdiction, from, source }) =>
      `| ${jurisdiction} | ${from} | \`${id}\` | [${source.title}](${source.url}) |`,
  );
  const cited = Object.entries(sources).map(
    ([id, { title, url }]) => `| \`${id}\` | ${url ? `[${title}](${url})` : title} |`,
  );
  return `# How replies are understood

<!-- Written by \`npm run docs:replies\` from functions/domain/replies. Don't edit: a test compares them. -->

\`understand(text, context)\` reads a reply in this order, and says which step decided (\`why\`):

1. **What the writer wrote.** Quoted messages, reactions to them, signatures and addresses are set aside. 1,600 characters are read.
2. **One spelling.** Case, accents, full-width and enclosed letters, invisible characters, letters held down or spelt out, and long words misspelt by a letter or two.
3. **Exact words** (\`keyword:<language>:<word>\`): the whole reply is one of the words below, once or over and over, courtesy aside. An owner's own words add to them (\`own:<program>:<kind>\`) and can't take one away.
4. **A program named** ("STOP offers"): the refusal is of that program. Or an exact word with only a name below it or after a dash ("STOP - Linda"), or only a quotation beside it.
5. **Free text** (\`pattern:<language>:<rule>\`): the rules below. Idioms ("bus stop", "don't stop", "cancel my order"), footers quoted ("Reply STOP to end") and questions answered no ("Stop? Never.") take their words out of play first, for the rules of every language. What others said, in quotation marks in a reply that weighs as no refusal (step 8), refuses nothing by itself. In talk that is plainly in one language no rule of another counts.
6. **A clause that is an exact word** ("Who is this? Stop."): likely a stop.
7. **An exact word mistyped** (\`slip:<language>:<word>\`) and nothing else of weight: likely a stop.
8. **What its words weigh** (\`weighed\`), where nothing has said yet what the reply means: words, pairs of words and runs of letters have weights that were learned from replies. Misspelt refusals, words run together ("textme") or broken ("te xting") and wordings that no rule knows are found so; likely a stop at most. A sure rule is only likely where its sentence weighs as no refusal does. A reply of one long word that refuses with spaces in it ("takemeoffthislist") is likely a stop by the rule that says so.

Only exact words opt in. \`likely-opt-out\` suppresses as \`opt-out\` does; its notice asks and tells the way back.

## Scope

A reply reaches the program that it came to, all where it says so or comes from a wrong number, or the programs that it names.
A stop that says nothing of this ends every program where the law of the number's country says so, from that day on:

| Country | From | Rule of [law.md](law.md) | Source |
|---|---|---|---|
${scope.join('\n')}

## Add a language

1. Copy \`functions/domain/replies/languages/nl.ts\` to \`<tag>.ts\` and fill it in: \`keywords\` with a source each (ids in \`sources.ts\`),
   \`courtesy\`, and if you can \`sets\`, \`idioms\`, \`footers\` and \`rules\`. \`pattern.ts\` says how a pattern is written.
2. Put what people write beside it, in \`<tag>.examples.ts\`: for each rule replies that it must answer and replies near it that it must not.
3. Add it to \`languages.ts\`.
4. Write what people are answered in it, in \`functions/domain/notices/languages/<tag>.ts\`: one segment each, with words that step 1 understands.
5. \`npm run pack\` packs the files for deployment and \`npm run learn\` what words weigh, after every change of them; \`npm run docs:replies\` writes this page.
6. \`npx vitest run test/unit/domain/replies/languages.test.ts test/unit/domain/notices\` tells what is missing.

## Languages

${languages.map((language) => languageSection(language, examples.get(language.tag))).join('\n\n')}

## Sources

| Id | Source |
|---|---|
${cited.join('\n')}
`;
}
