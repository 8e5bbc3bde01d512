import type { PhoneSetup, PhoneState } from '../phone-state.ts';
import { element } from './dom.ts';
import { momentOf, reasonText, statusText, wayText } from './wording.ts';

/** Shows for each program whether the number may be texted, and where it stands. */
export function showPrograms(list: HTMLElement, { programs }: PhoneSetup, state: PhoneState): void {
  list.replaceChildren(
    ...programs.map(({ id, name, purpose }) => {
      const verdict = state.verdicts.find(({ program }) => program === id);
      const reason = verdict?.reason ?? 'unavailable';
      const look = verdict?.allowed
        ? 'yes'
        : reason === 'opted-out' || reason === 'opted-out-everywhere'
          ? 'no'
          : 'wait';
      return element(
        'li',
        { class: 'program', 'data-program': id },
        element('header', {}, element('h3', {}, name), element('span', { class: `chip ${look}` }, reasonText(reason))),
        ...[purpose, ...standings(state, id), ...whenAgain(verdict?.until)].map((line) => element('p', {}, line)),
      );
    }),
  );
}

function standings({ contact }: PhoneState, program: string): string[] {
  if (!contact) return ['Not known while the database is away.'];
  const lines = [program, '*'].flatMap((scope) => {
    const standing = contact.standing[scope];
    if (!standing) return [];
    const { status, since, until, via } = standing;
    const where = scope === '*' ? ' from everything' : '';
    return [
      `${statusText(status)}${where} ${wayText(via)}, since ${momentOf(since)}${until ? `, until ${momentOf(until)}` : ''}`,
    ];
  });
  return lines.length > 0 ? lines : ['No choice made yet.'];
}

const whenAgain = (until: string | undefined): string[] => (until ? [`Allowed from ${momentOf(until)}.`] : []);
