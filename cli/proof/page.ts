import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import { printable } from '../terminal.ts';
import type { ContactRecord, RecordedEvent } from './record.ts';
import { style } from './style.ts';

type Html = ReturnType<typeof html>;

/** Whose record it is, when it was taken and where from. */
export interface ProofSource {
  brand: string;
  at: string;
  from: string;
  /** The record as JSON, as `basta contact --proof` prints it. */
  json: string;
}

/**
 * The record of one number as a page to print and hand over: where it stands, then every event with its evidence, in
 * the order in which things happened. The digest at the end ties the page to the record's JSON.
 */
export function proofPage(record: ContactRecord, { brand, at, from, json }: ProofSource): string {
  const digest = createHash('sha256').update(json).digest('hex');
  const standings = Object.entries(record.standing);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Record of ${record.to}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="brand">${brand}</p>
<h1>Record of ${record.to}</h1>
<p>What was asked, in which words, when and by what way; what was answered; and who changed what. Taken ${moment(at)}.</p>
</header>
<section aria-labelledby="standing">
<h2 id="standing">Where it stands</h2>
${standings.length === 0 ? html`<p>Nobody has opted this number out or in.</p>` : standingTable(standings)}
</section>
<section aria-labelledby="history">
<h2 id="history">What happened</h2>
${record.events.length === 0 ? html`<p>Nothing is kept.</p>` : html`<ol class="history">${record.events.map(eventItem)}</ol>`}
</section>
<footer>
<p>Times are UTC. From ${from}. SHA-256 of the record in JSON: <code>${digest}</code></p>
</footer>
</main>
</body>
</html>
`.toString();
}

const standingTable = (standings: [string, ContactRecord['standing'][string]][]): Html => html`<table>
<thead><tr><th scope="col">Program</th><th scope="col">Standing</th><th scope="col">Since</th><th scope="col">By</th></tr></thead>
<tbody>${standings.map(
  ([scope, { status, since, until, via }]) =>
    html`<tr><th scope="row">${scope === '*' ? 'Every program' : scope}</th><td><strong class="${status}">${status}</strong>${until && html` until ${moment(until)}`}</td><td>${moment(since)}</td><td>${ways[via] ?? via}</td></tr>
`,
)}</tbody>
</table>`;

/** A time as people read it, to the second: which of two came first can matter. */
const moment = (at: string): Html => html`<time datetime="${at}">${at.slice(0, 10)} ${at.slice(11, 19)}</time>`;

const kinds: Record<string, string> = {
  'opt-out': 'Asked to stop',
  'likely-opt-out': 'Very likely asked to stop',
  'opt-in': 'Opted in',
  confirm: 'Confirmed the opt-in',
  pause: 'Asked for a pause',
  'consent-asked': 'Was asked for consent',
  help: 'Asked for help',
  reply: 'Wrote',
  reason: 'Gave a reason',
  notice: 'Was answered',
  erase: 'Was erased',
};

const ways: Record<string, string> = {
  reply: 'text message',
  link: 'link in a message',
  'one-click': 'one-click unsubscribe',
  api: 'another system, by API',
  manual: 'a person, by hand',
  import: 'an imported list',
  provider: 'the SMS provider',
};

const outcomes: Record<string, string> = {
  changed: 'changed where the number stands',
  already: 'was so already',
  stale: 'came late: a newer choice held',
  noted: 'kept as evidence',
};

function eventItem(event: RecordedEvent): Html {
  const { kind, at, via, outcome, text, comment } = event;
  return html`<li>
<h3>${moment(at)} ${kinds[kind] ?? kind}</h3>
<p>${kind === 'notice' ? answered(event) : html`By ${ways[via] ?? via}; ${outcomes[outcome] ?? outcome}.${changes(event)}`}</p>
${text === undefined ? '' : html`<blockquote>${printable(text)}</blockquote>`}
${comment === undefined ? '' : html`<blockquote>${printable(comment)}</blockquote>`}
<dl>${evidence(event).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</li>
`;
}

const answered = ({ notice, via }: RecordedEvent): Html =>
  notice
    ? html`Notice “${notice.kind}”: ${notice.result}${notice.code && ` (${notice.code})`}.`
    : html`By ${ways[via] ?? via}.`;

function changes({ before = {}, after = {} }: RecordedEvent): Html | undefined {
  const changed = Object.keys(after).filter((scope) => before[scope] !== after[scope]);
  if (changed.length === 0) return undefined;
  return html` ${changed.map((scope) => html`${scope === '*' ? 'Every program' : scope}: ${before[scope] ?? 'none'} → <strong>${after[scope]}</strong>. `)}`;
}

/** Everything else that shows that it happened. */
function evidence(event: RecordedEvent): [string, string][] {
  const named: [string, string | undefined][] = [
    ['Program', event.program],
    ['Provider', event.provider],
    ['Message', event.messageId],
    ['Written to', event.sender],
    ['Language', event.language],
    ['Understood by', event.why],
    ['Campaign', event.campaign],
    ['Reason', event.reason],
    ['Until', event.until],
    ['By', event.actor],
    ['Note', event.note],
    ['List', event.import && `${event.import.file}, line ${event.import.line}`],
    ['Received', event.receivedAt === event.at ? undefined : event.receivedAt],
    ['Event', event.eventId],
  ];
  return named.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
}
