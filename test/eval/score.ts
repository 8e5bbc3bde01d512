import type { ReplyContext, Understanding } from '../../functions/domain/replies/understanding.ts';
import type { Case } from './cases.ts';

/** What is judged of an understanding; `why` only shows in the list of failures. */
export type Reading = Pick<Understanding, 'intent' | 'scope'> & { why?: string };
export type Reader = (text: string, context: ReplyContext) => Reading;

export interface Outcome {
  case: Case;
  reading: Reading;
  /** A refusal that was taken for one, definite or likely; or an ordinary message that was not. */
  right: boolean;
  /** Whether a case that no reasonable reader could doubt was understood as definite; undefined for others, and if missed. */
  sureEnough?: boolean;
  /** Whether the scope is right; undefined where the case asks for none or the intent is wrong already. */
  scopeRight?: boolean;
}

/** Counts, never rates, so that the figures of languages and kinds can be added up. */
export interface Figures {
  refusals: number;
  /** Refusals taken for a definite or likely opt-out. */
  found: number;
  definite: number;
  ordinary: number;
  falseAlarms: number;
}

const isRefusal = (intent: Reading['intent']) => intent === 'opt-out' || intent === 'likely-opt-out';

function judge(oneCase: Case, reading: Reading): Outcome {
  const refused = isRefusal(reading.intent);
  if (oneCase.expect !== 'opt-out') return { case: oneCase, reading, right: !refused };
  return {
    case: oneCase,
    reading,
    right: refused,
    ...(refused && oneCase.strict && { sureEnough: reading.intent === 'opt-out' }),
    ...(refused && oneCase.scope && { scopeRight: reading.scope === oneCase.scope }),
  };
}

/** Reads every case as one number of that country would have sent it, with nothing pending. */
export const evaluate = (read: Reader, cases: readonly Case[]): Outcome[] =>
  cases.map((oneCase) => judge(oneCase, read(oneCase.text, oneCase.country ? { country: oneCase.country } : {})));

/** How many of some messages, none of which refuses, are taken for a refusal, and how many of them for a definite one. */
export function alarmsIn(read: Reader, messages: readonly string[]): { likely: number; definite: number } {
  const intents = messages.map((message) => read(message, {}).intent);
  const count = (wanted: Reading['intent']) => intents.filter((intent) => intent === wanted).length;
  return { likely: count('likely-opt-out'), definite: count('opt-out') };
}

export function figures(outcomes: readonly Outcome[]): Figures {
  const refusals = outcomes.filter((outcome) => outcome.case.expect === 'opt-out');
  const ordinary = outcomes.filter((outcome) => outcome.case.expect !== 'opt-out');
  return {
    refusals: refusals.length,
    found: refusals.filter((outcome) => outcome.right).length,
    definite: refusals.filter((outcome) => outcome.reading.intent === 'opt-out').length,
    ordinary: ordinary.length,
    falseAlarms: ordinary.filter((outcome) => !outcome.right).length,
  };
}

/** Per cent; 0 of 0 is undefined, not perfect. */
export const percent = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : (100 * part) / whole;

/** How often each expectation (row) met each intent (column). */
export function confusion(outcomes: readonly Outcome[]): Record<string, Record<string, number>> {
  const rows = Map.groupBy(outcomes, (outcome) => outcome.case.expect);
  return Object.fromEntries(
    [...rows].map(([expected, row]) => {
      const cells = Map.groupBy(row, (outcome) => outcome.reading.intent);
      return [expected, Object.fromEntries([...cells].map(([intent, cell]) => [intent, cell.length]))];
    }),
  );
}

const leastRecall = 97;
const mostFalseAlarms = 1;

/** What of the aim is missed, in words; empty where it is met. */
export function shortfalls(language: string, { refusals, found, ordinary, falseAlarms }: Figures): string[] {
  const recall = percent(found, refusals) ?? 0;
  const alarms = percent(falseAlarms, ordinary) ?? 100;
  return [
    ...(recall < leastRecall ? [`${language}: recall ${recall.toFixed(1)} % < ${leastRecall} %`] : []),
    ...(alarms > mostFalseAlarms ? [`${language}: false alarms ${alarms.toFixed(1)} % > ${mostFalseAlarms} %`] : []),
  ];
}
