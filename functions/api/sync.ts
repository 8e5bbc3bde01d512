import * as z from 'zod/mini';
import type { SyncQueue } from '../platform/sync-queue.ts';
import { type ApiCall, answer, type Contract } from './call.ts';

export const syncContract = {
  id: 'sync',
  method: 'POST',
  path: '/v1/sync',
  scope: 'contacts',
  about: 'all-programs',
  summary: "Read the providers' opt-out lists now, instead of at the next hour",
  answer: { status: 202, body: z.object({ status: z.literal('started') }) },
} as const satisfies Contract;

export interface SyncDeps {
  sync: SyncQueue;
}

/** What it learns is in the history. */
export const syncCall = ({ sync }: SyncDeps): ApiCall => ({
  ...syncContract,
  async handle() {
    await sync.put({ read: 'all' });
    return answer(syncContract, { status: 'started' });
  },
});
