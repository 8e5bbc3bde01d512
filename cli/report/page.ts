import { html, raw } from 'hono/html';
import { printable } from '../terminal.ts';
import { type ReportAnswer, type Row, rowsBy } from './answer.ts';
import { bars, heatMap, rates, trend, widths } from './charts.ts';
import { findings } from './findings.ts';
import { style } from './style.ts';
import { count, nameOf, percent, plainDay, rateText, titles } from './wording.ts';

type Html = ReturnType<typeof html>;

/** Whose report it is and when it was made. */
export interface ReportSource {
  brand: string;
  /** Name of the program; all programs where not given. */
  program: string | undefined;
  at: string;
}

/** Rows of a list that are shown in a chart; the table below has all. */
const mostBars = 12;

/** The report as one page that needs nothing else: no script, no font, no address. */
export function reportPage(report: ReportAnswer, { brand, program, at }: ReportSource): string {
  const { from, to, timeZone } = report;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Why people leave: ${brand}, ${from} to ${to}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<h1>Why people leave</h1>
<p>${brand}, ${program ?? 'all programs'}, ${plainDay(from)} to ${plainDay(to)} (${timeZone})</p>
</header>
${figures(report)}
<section class="findings" aria-labelledby="in-short">
<h2 id="in-short">In short</h2>
<ul>${findings(report).map((sentence) => html`<li>${sentence}</li>`)}</ul>
</section>
${report.total.optOuts === 0 ? '' : charts(report)}
${comments(report)}
<footer><p>Made ${at.slice(0, 10)} ${at.slice(11, 16)} UTC by Basta. Counted are people whose standing changed; repeated stops and imported lists are not. Intervals hold the true rate 95 times of 100 (Wilson).</p></footer>
</main>
</body>
</html>
`.toString();
}

function figures({ total }: ReportAnswer): Html {
  const known = total.rate !== undefined;
  return html`<dl class="figures">
<div><dt>Left</dt><dd>${count(total.optOuts)}</dd></div>
<div><dt>Came back or joined</dt><dd>${count(total.optIns)}</dd></div>
${known ? html`<div><dt>Of texts sent</dt><dd>${percent(total.rate ?? 0)} <small>${rateText(total).replace(/^.*\(|\)$/g, '')}, of ${count(total.sends ?? 0)}</small></dd></div>` : ''}
</dl>`;
}

function charts(report: ReportAnswer): Html {
  const by = (grouping: string) => rowsBy(report, grouping);
  const rated = by('campaign').filter(({ rate, key }) => rate !== undefined && key !== 'none');
  const told = by('reason').filter(({ key }) => key !== 'not-told');
  const silent = by('reason').find(({ key }) => key === 'not-told')?.optOuts ?? 0;
  const ranked = [...rated].sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0)).slice(0, mostBars);
  const flagged = by('day').some(({ outOfLine }) => outOfLine);
  return html`
${chart('day', by('day'), flagged ? 'Each bar is a day. ▼ and red: out of line with the days before it.' : 'Each bar is a day.', (width) => trend(by('day'), width))}
${chart('reason', told, `What people tapped when they were asked why. ${count(silent)} told none.`, (width) => bars('reason', told, width))}
${
  ranked.length > 0
    ? chart(
        'campaign',
        by('campaign'),
        'By rate, with the interval in which it very likely lies. Dashed: all texts.',
        (width) => rates(ranked, width, report.total.rate),
      )
    : listChart(report, 'campaign', 'The sending that people left after. Rates need the sends to be known.')
}
${chart('hour-of-week', by('hour-of-week'), 'The darker, the more left.', (width) => heatMap(by('hour-of-week'), width), false)}
${['program', 'via', 'language', 'country', 'sender'].map((grouping) => listChart(report, grouping, ''))}`;
}

/** A chart of rows as bars; nothing where one row would be all. */
function listChart(report: ReportAnswer, by: string, caption: string): Html | '' {
  const rows = rowsBy(report, by);
  if (rows.length < 2) return '';
  return chart(by, rows, caption, (width) => bars(by, rows.slice(0, mostBars), width));
}

function chart(
  by: string,
  rows: readonly Row[],
  caption: string,
  drawn: (width: number) => string,
  withTable = true,
): Html | '' {
  if (rows.length === 0) return '';
  const id = `by-${by}`;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${titles[by]}</h2>
<figure>
${caption ? html`<figcaption>${caption}</figcaption>` : ''}
<div class="wide">${raw(drawn(widths.wide))}</div>
<div class="narrow">${raw(drawn(widths.narrow))}</div>
</figure>
${
  withTable
    ? table(by, rows)
    : table(
        by,
        rows.filter(({ optOuts }) => optOuts > 0),
      )
}
</section>
`;
}

function table(by: string, rows: readonly Row[]): Html {
  const known = rows.some(({ sends }) => sends !== undefined);
  return html`<details><summary>The numbers</summary><div class="table" tabindex="0" role="region" aria-label="${titles[by] ?? by}, the numbers"><table>
<thead><tr><th scope="col">${(titles[by] ?? by).replace(/^By /, '')}</th><th scope="col">left</th>${known ? html`<th scope="col">sent</th><th scope="col">rate</th>` : ''}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${nameOf(by, row.key)}</th><td${row.outOfLine ? html` class="flag"` : ''}>${count(row.optOuts)}${row.outOfLine ? ' ▼' : ''}</td>${known ? html`<td>${row.sends === undefined ? '' : count(row.sends)}</td><td>${rateText(row)}</td>` : ''}</tr>
`,
  )}</tbody>
</table></div></details>`;
}

/** Comments that are shown at once; who wants to read on opens the rest. */
const firstComments = 12;

function comments({ comments: said = [] }: ReportAnswer): Html | '' {
  if (said.length === 0) return '';
  const rest = said.slice(firstComments);
  return html`<section aria-labelledby="comments">
<h2 id="comments">In their own words</h2>
<ul class="comments">${said.slice(0, firstComments).map(comment)}</ul>
${rest.length > 0 ? html`<details><summary>${count(rest.length)} more</summary><ul class="comments">${rest.map(comment)}</ul></details>` : ''}
</section>
`;
}

type Comment = NonNullable<ReportAnswer['comments']>[number];

const comment = ({ at, reason, comment: words }: Comment): Html =>
  html`<li><blockquote>${printable(words)}</blockquote><p>${plainDay(at)}${reason ? `, ${nameOf('reason', reason)}` : ''}</p></li>
`;
