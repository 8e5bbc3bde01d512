import type { ContactEvent } from '../domain/event.ts';
import { epochMs } from '../domain/instant.ts';
import type { MetricDimensions, MetricName } from '../platform/metrics.ts';

/** One figure that an event adds to. */
export interface Figure {
  name: MetricName;
  dimensions: MetricDimensions;
  /** Milliseconds; a count of one where absent. */
  milliseconds?: number;
}

/** What an event is counted as. A program that nobody knows is counted as `*`. A list's people left elsewhere. */
export function figuresOf(event: ContactEvent): Figure[] {
  if (event.via === 'import') return [];
  const Program = event.program ?? '*';
  const count = (name: MetricName, ...dimensions: MetricDimensions[]): Figure[] =>
    [{}, ...dimensions].map((more) => ({ name, dimensions: { Program, ...more } }));

  const figures: Figure[] = [];
  const { kind, outcome, via, provider, reason } = event;
  if (via === 'reply' && kind !== 'notice')
    figures.push(...count('Replies', ...(provider ? [{ Provider: provider }] : [])));
  if (outcome === 'stale') figures.push(...count('Stale'));
  if (isLeaving(event)) figures.push(...count('OptOuts', { Via: via }));
  if (outcome === 'changed' && isOptIn(event)) figures.push(...count('OptIns', { Via: via }));
  if (kind === 'reason' && reason) figures.push({ name: 'OptOuts', dimensions: { Program, Reason: reason } });
  if (kind === 'blocked' && provider && event.why !== 'told')
    figures.push({ name: 'Blocked', dimensions: { Program, Provider: provider } });
  if (event.notice) figures.push(...noticeFigures(event, event.notice.result, Program));
  return figures;
}

/** True for who leaves by this. Those of a list left elsewhere. */
export const isLeaving = ({ kind, via, outcome }: ContactEvent): boolean =>
  outcome === 'changed' && via !== 'import' && (kind === 'opt-out' || kind === 'likely-opt-out');
const isOptIn = ({ kind }: ContactEvent): boolean => kind === 'opt-in' || kind === 'confirm';

const noticeNames = {
  sent: 'Notices',
  failed: 'NoticesFailed',
  ambiguous: 'NoticesAmbiguous',
  withheld: 'NoticesWithheld',
  delivered: 'NoticesDelivered',
  undelivered: 'NoticesUndelivered',
} as const satisfies Record<string, MetricName>;

function noticeFigures(event: ContactEvent, result: keyof typeof noticeNames, Program: string): Figure[] {
  const name = noticeNames[result];
  const figures: Figure[] = [{ name, dimensions: { Program } }];
  if (event.provider) figures.push({ name, dimensions: { Program, Provider: event.provider } });
  if (result === 'sent') {
    const milliseconds = Math.max(0, epochMs(event.at) - epochMs(event.receivedAt));
    figures.push({ name: 'NoticeDelay', dimensions: { Program }, milliseconds });
  }
  return figures;
}
