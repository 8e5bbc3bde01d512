import type { Meaning, PhoneSetup } from '../phone-state.ts';
import { element } from './dom.ts';

const looks: Readonly<Record<Meaning['intent'], { text: string; chip: string; does: string }>> = {
  'opt-out': { text: 'Opt-out', chip: 'no', does: 'Stops at once, and says so.' },
  'likely-opt-out': {
    text: 'Likely opt-out',
    chip: 'wait',
    does: 'Stops at once, and says how to undo it with one word.',
  },
  'opt-in': { text: 'Opt-in', chip: 'yes', does: 'Starts again, and says so.' },
  confirm: { text: 'Confirmation', chip: 'yes', does: 'Says yes to a double opt-in that was asked.' },
  help: { text: 'Help', chip: 'plain-chip', does: 'Is answered with help.' },
  none: { text: 'Nothing to do', chip: 'plain-chip', does: 'Is kept in the history, and changes nothing.' },
};

const steps: Readonly<Record<string, string>> = {
  keyword: 'The whole reply is a known word',
  own: 'A word of the program’s own',
  pattern: 'A rule for free text',
  slip: 'A known word, mistyped',
  weighed: 'No rule, but what its words weigh together',
  empty: 'No words in it',
  quoted: 'Only words of a text that it answers',
  'no-match': 'No word or rule says anything else',
};

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** Shows what a reply would mean, and why. */
export function showMeaning(box: HTMLElement, found: Meaning, { programs }: PhoneSetup, program: string): void {
  const { text, chip, does } = looks[found.intent];
  const rows: [string, string | Node | undefined][] = [
    ['Reaches', reachOf(found, programs, program)],
    ['Language', found.language && `${names.of(found.language)} (${found.language})`],
    ['Words', found.matched && element('q', {}, found.matched)],
    ['Why', steps[found.why.split(':')[0] ?? ''] ?? ''],
    ['Rule', element('code', {}, found.why)],
  ];
  box.replaceChildren(
    element('p', { class: 'intent' }, element('span', { class: `chip ${chip}` }, text), ` ${does}`),
    element(
      'dl',
      {},
      ...rows.flatMap(([name, value]) => (value ? [element('dt', {}, name), element('dd', {}, value)] : [])),
    ),
  );
}

/** The programs that it is about, by name, and what makes a stop reach further than its words. */
function reachOf(
  { intent, scope, unnamed }: Meaning,
  programs: PhoneSetup['programs'],
  program: string,
): string | undefined {
  if (intent === 'none' || intent === 'help') return undefined;
  const nameOf = (id: string) => programs.find((it) => it.id === id)?.name ?? id;
  if (scope === 'all') return 'Every program';
  if (typeof scope !== 'string') return scope.map(nameOf).join(', ');
  const isStop = intent === 'opt-out' || intent === 'likely-opt-out';
  return isStop && unnamed === 'all' ? 'Every program, by law or by the config' : nameOf(program);
}
