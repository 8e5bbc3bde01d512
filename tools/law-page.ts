import type { PermittedHours, Window } from '../functions/domain/hours/quiet-hours.ts';
import { isEnforced } from '../functions/domain/law/in-force.ts';
import type { ContentNeed, Rule } from '../functions/domain/law/rule.ts';
import { rules } from '../functions/domain/law/rules.ts';
import { stateNames } from '../functions/domain/numbering/us-states.ts';

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const clock = (hours: number): string =>
  `${String(Math.floor(hours)).padStart(2, '0')}:${String(Math.round((hours % 1) * 60)).padStart(2, '0')}`;

const windowsText = (windows: readonly Window[]): string =>
  windows.length === 0 ? 'none' : windows.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ');

function hoursText({ week, holidays }: PermittedHours): string {
  const days = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ name: dayNames[day], text: windowsText(week[day] ?? []) }));
  const runs: { first?: string; last?: string; text: string }[] = [];
  for (const { name, text } of days) {
    const run = runs.at(-1);
    if (run?.text === text) run.last = name;
    else runs.push({ first: name, last: name, text });
  }
  const spans = runs.map(({ first, last, text }) => `${first === last ? first : `${first}–${last}`} ${text}`);
  return [...spans, ...(holidays ? [`holidays ${windowsText(holidays.windows)}`] : [])].join('; ');
}

function needText(needs: ContentNeed): string {
  switch (needs.part) {
    case 'mark':
      return `begins with \`${needs.text}\``;
    case 'signature':
      return 'signature in 【】';
    case 'brand':
      return 'name of the brand or program';
    case 'contact':
      return 'contact of the sender';
    case 'opt-out':
      return [
        'how to stop',
        ...(needs.words ? [`with one of ${needs.words.join(', ')}`] : []),
        ...(needs.languages ? [`in ${needs.languages.join(' and ')}`] : []),
      ].join(', ');
  }
}

/** What a rule comes to, as one short phrase. */
function termsText(rule: Rule): string {
  switch (rule.kind) {
    case 'hours':
      return hoursText(rule.hours);
    case 'frequency':
      return `${rule.max} in ${rule.hours} hours`;
    case 'honour':
      return rule.within === 0 ? 'at once' : `${rule.within} ${rule.unit.replace('-', ' ')}`;
    case 'confirmation':
      return `${rule.confirmation}${rule.withinMinutes ? `, within ${minutesText(rule.withinMinutes)}` : ''}`;
    case 'content':
      return needText(rule.needs);
    case 'reach':
      return 'every program';
    case 'proof':
      return `of ${rule.of}${rule.keep ? `, ${rule.keep}` : ''}`;
    case 'consent':
      return rule.renewAfter ?? '';
    case 'register':
      return '';
  }
}

const minutesText = (minutes: number): string =>
  minutes % 1440 === 0 ? `${minutes / 1440} days` : `${minutes} minutes`;

const countries = new Intl.DisplayNames('en', { type: 'region' });

const nameOf = (jurisdiction: string): string =>
  jurisdiction === 'EU'
    ? 'European Economic Area'
    : (stateNames[jurisdiction] ?? countries.of(jurisdiction) ?? jurisdiction);

const inForce = ({ from, until }: Rule): string =>
  [...(from ? [`from ${from}`] : []), ...(until ? [`until ${until}`] : [])].join(' ');

const none = { enforce: [], ignore: [] };

const decisive: readonly Rule['kind'][] = ['hours', 'frequency', 'reach'];

/** What Basta does with a rule: decides by it, warns, or only tells. */
function applied(rule: Rule): string {
  if (rule.kind === 'content') return 'warns';
  if (decisive.includes(rule.kind)) return isEnforced(rule, none) ? 'yes' : 'no';
  return 'told';
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function row(rule: Rule): string {
  const { id, kind, basis, says, source, verified } = rule;
  const cells = [
    `\`${id}\``,
    kind,
    termsText(rule),
    says,
    inForce(rule),
    basis,
    applied(rule),
    `${verified ? '✔' : '◇'} [${source.title}](${source.url})`,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** `docs/law.md`, from the rules. */
export function lawPage(): string {
  const jurisdictions = Map.groupBy(rules, ({ jurisdiction }) => jurisdiction);
  const sections = [...jurisdictions].map(
    ([jurisdiction, its]) => `## ${nameOf(jurisdiction)} (${jurisdiction})

| rule | kind | terms | says | in force | basis | applied | source |
|---|---|---|---|---|---|---|---|
${its.map(row).join('\n')}
`,
  );
  const unverified = rules.filter(({ verified }) => !verified).length;
  return `<!-- Made by \`npm run docs:law\` from functions/domain/law. Change the rules there. -->
# The rules that Basta knows

This is not legal advice. Each rule was read in the source it names if it is marked ✔; many sources are secondary. The
${unverified} of ${rules.length} rules marked ◇ were not verified: the source is where to check them.

*Applied* says what Basta does. \`yes\`: a promotional text is withheld while the rule forbids it, or
a stop reaches as far as the rule says. \`warns\`: composing a
text warns about what is missing. \`told\`: \`GET /v1/rules\` tells, and Basta keeps to it by how it works (a stop is
honoured at once, evidence is kept) or leaves it to you. \`no\`: not unless you say so. Unverified hours are applied
where a law is said to set them, since being wrong about them only delays a text. Change any of it by the rule's id in
the config:

\`\`\`ts
law: { enforce: ['fr-trade-hours'], ignore: ['us-pa-sundays'] }
\`\`\`

Hours, frequency and content are rules for promotional texts, by the recipient's clock.

${sections.join('\n')}`;
}
