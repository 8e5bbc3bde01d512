import { type ReportAnswer, type Row, rowsBy } from './answer.ts';
import { count, dayName, nameOf, percent, rateText } from './wording.ts';

/**
 * What stands out, in sentences: only what the figures carry. Nothing is said of a dozen people, and of two campaigns
 * only where their intervals do not meet.
 */
export function findings(report: ReportAnswer): string[] {
  const { total } = report;
  if (total.optOuts === 0) return ['Nobody left in these days.'];
  return [outOfLineDays(report), worstCampaign(report), commonestReason(report), busiestHour(report)].filter(
    (it) => it !== undefined,
  );
}

/** Fewer people than this say nothing about others. */
const enough = 12;

function outOfLineDays(report: ReportAnswer): string | undefined {
  const flagged = rowsBy(report, 'day').filter(({ outOfLine }) => outOfLine);
  const [worst] = [...flagged].sort((a, b) => b.optOuts - a.optOuts);
  if (!worst) return undefined;
  const others =
    flagged.length > 1
      ? ` ${flagged.length - 1} more ${flagged.length === 2 ? 'day was' : 'days were'} out of line.`
      : '';
  return `On ${dayName(worst.key)} ${count(worst.optOuts)} people left, where ${count(worst.outOfLine?.usual ?? 0)} a day were usual.${others}`;
}

function worstCampaign(report: ReportAnswer): string | undefined {
  const known = rowsBy(report, 'campaign').filter(({ rate, key }) => rate !== undefined && key !== 'none');
  const [worst, next] = [...known].sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  if (!worst || worst.optOuts < enough || (next && (worst.low ?? 0) <= (next.high ?? 0))) return undefined;
  const all = report.total.rate === undefined ? '' : `, against ${percent(report.total.rate)} of all texts`;
  return `After ${worst.key} more left than after any other campaign: ${rateText(worst)} of its texts${all}.`;
}

function commonestReason(report: ReportAnswer): string | undefined {
  const told = rowsBy(report, 'reason').filter(({ key }) => key !== 'not-told');
  const all = sum(told);
  const [first] = told;
  if (!first || all < enough) return undefined;
  return `Of ${count(all)} people who told a reason, ${percent(first.optOuts / all)} said “${nameOf('reason', first.key)}”.`;
}

function busiestHour(report: ReportAnswer): string | undefined {
  const hours = rowsBy(report, 'hour-of-week');
  const all = sum(hours);
  const [first] = [...hours].sort((a, b) => b.optOuts - a.optOuts);
  // Three times its share of the 168 hours of a week, and enough people for that to be no chance.
  if (!first || first.optOuts < enough || first.optOuts < (3 * all) / 168) return undefined;
  return `Most people left on ${nameOf('hour-of-week', first.key)} to ${(Number(first.key.slice(2)) + 1) % 24}:00: ${count(first.optOuts)} of ${count(all)}.`;
}

const sum = (rows: readonly Row[]): number => rows.reduce((total, { optOuts }) => total + optOuts, 0);
