import type { PhoneState } from '../phone-state.ts';
import { element } from './dom.ts';
import { eventTitle, evidenceOf, exactly } from './wording.ts';

type Event = NonNullable<PhoneState['contact']>['events'][number];

/** Shows what happened to a contact, newest first, each with its evidence; what was unfolded stays so. */
export function showHistory(list: HTMLElement, events: readonly Event[]): void {
  const known = new Set([...list.querySelectorAll<HTMLElement>('.entry')].map(({ dataset }) => dataset.event));
  const unfolded = new Set(
    [...list.querySelectorAll<HTMLElement>('.entry:has(details[open])')].map(({ dataset }) => dataset.event),
  );
  list.replaceChildren(
    ...[...events]
      .reverse()
      .map((event) => entry(event, known.size > 0 && !known.has(event.eventId), unfolded.has(event.eventId))),
  );
  if (events.length === 0) list.append(element('li', { class: 'empty' }, 'Nothing yet.'));
}

function entry(event: Event, isNew: boolean, isUnfolded: boolean): HTMLElement {
  const details = element(
    'details',
    {},
    element('summary', {}, 'Evidence'),
    element(
      'dl',
      {},
      ...evidenceOf(event).flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
  );
  details.open = isUnfolded;
  return element(
    'li',
    { class: `entry ${lookOf(event)}${isNew ? ' new' : ''}`, 'data-event': event.eventId },
    element(
      'div',
      { class: 'title' },
      element('h3', {}, eventTitle(event)),
      element('time', { datetime: event.at }, exactly(event.at)),
    ),
    ...(event.text ? [element('blockquote', {}, `“${event.text}”`)] : []),
    ...(event.reason ? [element('blockquote', {}, event.reason.replaceAll('-', ' '))] : []),
    details,
  );
}

function lookOf({ kind, outcome }: Event): string {
  if (kind === 'notice') return 'notice-event';
  if (outcome !== 'changed') return '';
  if (kind === 'opt-out' || kind === 'likely-opt-out') return 'stop';
  return kind === 'opt-in' || kind === 'confirm' ? 'start' : '';
}
