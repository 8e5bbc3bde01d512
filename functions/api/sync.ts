import { jsonResponse } from '../platform/http.ts';
import type { SyncQueue } from '../platform/sync-queue.ts';
import type { ApiCall } from './call.ts';

export interface SyncDeps {
  sync: SyncQueue;
}

/** `POST /v1/sync`: reads the providers' opt-out lists now, instead of at the next hour. What it learns is in the history. */
export const syncCall = ({ sync }: SyncDeps): ApiCall => ({
  method: 'POST',
  path: '/v1/sync',
  scope: 'contacts',
  async handle() {
    await sync.put({ read: 'all' });
    return jsonResponse(202, { status: 'started' });
  },
});
