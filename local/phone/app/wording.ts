import type { PhoneState } from '../phone-state.ts';

type Event = NonNullable<PhoneState['contact']>['events'][number];

const day = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short' });
const time = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
const both = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

export const dayOf = (at: string): string => day.format(new Date(at));
export const timeOf = (at: string): string => time.format(new Date(at));
export const exactly = (at: string): string => exact.format(new Date(at));
export const momentOf = (at: string): string => both.format(new Date(at));

const statuses: Record<string, string> = {
  'opted-out': 'Opted out',
  'opted-in': 'Opted in',
  pending: 'Asked to confirm',
  paused: 'Paused',
};

const ways: Record<string, string> = {
  reply: 'by reply',
  link: 'on the page',
  'one-click': 'by one click',
  api: 'by the API',
  manual: 'by hand',
  import: 'by import',
  provider: 'told by the provider',
};

export const statusText = (status: string): string => statuses[status] ?? status;
export const wayText = (via: string): string => ways[via] ?? via;

/** Why a number may not be texted, for a chip. */
export const reasonText = (reason: string): string => (reason === 'ok' ? 'Yes' : `No · ${reason.replaceAll('-', ' ')}`);

const kinds: Record<string, string> = {
  'opt-out': 'Asked to stop',
  'likely-opt-out': 'Probably asked to stop',
  'opt-in': 'Asked to start',
  confirm: 'Confirmed',
  pause: 'Asked for a pause',
  'consent-asked': 'Was asked to confirm',
  help: 'Asked for help',
  reply: 'Wrote',
  reason: 'Said why',
};

const outcomes: Record<string, string> = {
  already: 'it was so already',
  stale: 'too old, changed nothing',
};

const notices: Record<string, string> = {
  'opt-out': 'Answered that it stopped',
  'likely-opt-out': 'Answered that it stopped, and how to undo it',
  'opt-in': 'Answered that it started',
  help: 'Answered with help',
};

export function eventTitle({ kind, via, outcome, notice }: Event): string {
  if (notice) return `${notices[notice.kind] ?? notice.kind}${notice.result === 'sent' ? '' : ` · ${notice.result}`}`;
  const became = outcomes[outcome];
  return `${kinds[kind] ?? kind} ${wayText(via)}${became ? ` · ${became}` : ''}`;
}

/** What shows that it happened, in words and values. */
export function evidenceOf(event: Event): [string, string][] {
  const { before, after } = event;
  const change =
    before && after && Object.keys(after).map((scope) => `${scopeText(scope)}: ${before[scope]} → ${after[scope]}`);
  const rows: [string, string | undefined][] = [
    ['Event', event.eventId],
    ['Happened', event.at],
    ['Received', event.receivedAt],
    ['Program', event.program],
    ['Standing', change?.join(', ')],
    ['Provider', event.provider],
    ['Sender', event.sender],
    ['Message', event.messageId],
    ['Rule', event.why],
    ['Language', event.language],
    ['Campaign', event.campaign],
    ['Reason', event.reason?.replaceAll('-', ' ')],
    ['Comment', event.comment],
    ['Actor', event.actor],
    ['Note', event.note],
    ['Answers', event.notice?.answers],
    ['Refused with', event.notice?.code],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}

const scopeText = (scope: string): string => (scope === '*' ? 'every program' : scope);
