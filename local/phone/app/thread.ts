import type { PhoneState } from '../phone-state.ts';
import { element } from './dom.ts';
import { dayOf, timeOf } from './wording.ts';

type Text = PhoneState['thread'][number];

/** Shows the texts between the phone and one sender; the newest in sight, what is new since last time gently. */
export function showThread(list: HTMLElement, texts: readonly Text[]): void {
  const known = Number(list.dataset.shown ?? 0);
  list.replaceChildren(...texts.flatMap((text, index) => lines(text, texts[index - 1], index >= known)));
  if (texts.length === 0) {
    list.append(
      element('li', { class: 'empty' }, 'No messages yet. Text STOP, or let the program send something first.'),
    );
  }
  list.dataset.shown = String(texts.length);
  if (texts.length !== known) list.lastElementChild?.scrollIntoView({ block: 'end' });
}

function lines(text: Text, before: Text | undefined, isNew: boolean): HTMLElement[] {
  const shown: HTMLElement[] = [];
  if (!before || dayOf(before.at) !== dayOf(text.at)) shown.push(element('li', { class: 'day' }, dayOf(text.at)));
  const side = `bubble ${text.direction}${isNew ? ' new' : ''}`;
  shown.push(element('li', { class: side, 'data-kind': text.kind, title: timeOf(text.at) }, ...withLinks(text.text)));
  if (text.delivered === false) shown.push(element('li', { class: 'under bad' }, 'Not delivered'));
  return shown;
}

/** Makes addresses tappable, as phones do; they open beside the phone. */
function withLinks(text: string): (Node | string)[] {
  return text.split(/(https?:\/\/[^\s]*[\w/])/).map((part, index) => {
    if (index % 2 === 0) return part;
    return element('a', { href: part, target: '_blank', rel: 'noopener' }, part.replace(/^https?:\/\//, ''));
  });
}
