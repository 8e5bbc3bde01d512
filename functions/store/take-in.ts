import type { ContactRequest } from '../domain/event.ts';
import { RequestFault } from '../platform/faults.ts';
import { describeError, type Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import type { ReplayQueue } from '../platform/replay-queue.ts';
import { type Applied, applyRequest } from './apply-request.ts';
import type { ContactStore } from './contacts.ts';

export interface TakeInDeps {
  store: ContactStore;
  queue: ReplayQueue;
  meter: Meter;
  log: Log;
  /** How long the table may take, in milliseconds; the tightest provider waits 2 s in all (Telnyx). */
  patience?: number;
}

export type TakenIn = Applied | { outcome: 'queued' };

/**
 * Takes a request in for good, so that it may be acknowledged: stored, or, where the table can't be written in time,
 * queued to be stored later. A write that was given up on may still have happened; the event's id makes the replay of
 * it a duplicate.
 *
 * @throws RequestFault 503 if neither could be done, so that the source delivers again
 */
export async function takeIn(deps: TakeInDeps, request: ContactRequest): Promise<TakenIn> {
  const { store, queue, meter, log, patience = 1_500 } = deps;
  const eventId = request.eventId;
  try {
    const applied = await withinPatience(patience, (signal) => applyRequest(store, request, signal));
    if (applied.outcome === 'duplicate') meter.count('Duplicates', { Via: request.via });
    return applied;
  } catch (error) {
    log.warn('request.not-stored', { eventId, ...describeError(error) });
  }
  try {
    await queue.put(request);
    meter.count('Queued', { Via: request.via });
    return { outcome: 'queued' };
  } catch (error) {
    log.error('request.not-queued', { eventId, ...describeError(error) });
    throw new RequestFault(503, 'unavailable', 'The request could not be stored. Please send it again.');
  }
}

/** Aborts the work and stops waiting for it, whether or not it heeds the abort. */
async function withinPatience<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  const gaveUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work(signal), gaveUp]);
}
