import { epochMs } from '../domain/instant.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import { describeError, type Log } from '../platform/log.ts';
import { type QuotaStore, quotaWindow } from '../store/quotas.ts';

export interface ThrottleDeps {
  quotas: QuotaStore;
  now: Clock;
  log: Log;
}

/** A process takes this share of a window's calls at a time: a calm key costs one write a window, a busy one fifty. */
const share = 1 / 50;
const mostKept = 1_000;

/**
 * Lets a key make so many calls a second, counted over all processes (docs/decisions/0051). Where the count can't be
 * reached every call passes: a throttle keeps senders from starving each other, and is no lock.
 */
export function createThrottle({ quotas, now, log }: ThrottleDeps) {
  const leases = new Map<string, { window: number; left: number; spent: boolean }>();

  /** @throws RequestFault 429 once the key has made its calls */
  return async (keyId: string, perSecond: number): Promise<void> => {
    const seconds = epochMs(now()) / 1_000;
    const window = Math.floor(seconds / quotaWindow);
    const known = leases.get(keyId);
    const lease = known?.window === window ? known : { window, left: 0, spent: false };
    if (lease.left > 0) {
      lease.left -= 1;
      return;
    }
    if (leases.size >= mostKept) leases.clear();
    leases.set(keyId, lease);
    const most = perSecond * quotaWindow;
    const some = Math.max(1, Math.floor(most * share));
    if (!lease.spent && (await taken(keyId, window, some, most))) {
      lease.left += some - 1;
      return;
    }
    if (!lease.spent && some > 1 && (await taken(keyId, window, 1, most))) return;
    lease.spent = true;
    const wait = { 'retry-after': String(Math.ceil((window + 1) * quotaWindow - seconds)) };
    throw new RequestFault(429, 'too-many-calls', `This key may make ${perSecond} calls a second.`, [], wait);
  };

  async function taken(keyId: string, window: number, calls: number, most: number): Promise<boolean> {
    try {
      return await quotas.take(keyId, window, calls, most);
    } catch (error) {
      log.warn('throttle.unavailable', describeError(error));
      return true;
    }
  }
}
