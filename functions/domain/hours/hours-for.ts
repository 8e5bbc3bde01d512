import type { Program, QuietHours, Weekday } from '../config/config.ts';
import type { RuleInPlace } from '../law/rules-for.ts';
import type { PermittedHours, Window } from './quiet-hours.ts';

/** The hours that a program's texts keep to: those of the law, the owner's, both or none. */
export function hoursFor({ purpose, quietHours }: Program, law: readonly RuleInPlace[]): PermittedHours[] {
  const own = typeof quietHours === 'object' ? [permittedBy(quietHours)] : [];
  if (purpose !== 'promotional' && quietHours !== 'law') return own;
  return [...own, ...law.flatMap(({ rule, enforced }) => (enforced && rule.kind === 'hours' ? [rule.hours] : []))];
}

function permittedBy({ from, to, days }: QuietHours): PermittedHours {
  const [begin, end] = [hourOf(from), hourOf(to)];
  const around: readonly Window[] =
    begin < end
      ? [
          [0, begin],
          [end, 24],
        ]
      : [[end, begin]];
  const windows = around.filter(([start, stop]) => start < stop);
  const on = (day: Weekday) => (days.includes(day) ? [] : windows);
  return {
    week: [on('sunday'), on('monday'), on('tuesday'), on('wednesday'), on('thursday'), on('friday'), on('saturday')],
  };
}

const hourOf = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;
