import { jsonResponse, kilobyte } from '../platform/http.ts';
import type { ApiCall } from './call.ts';
import { type CheckDeps, checkCall } from './check.ts';
import { type ContactsDeps, changeStandingCall, showContactCall } from './contacts.ts';
import { createKeyCall, type KeysDeps } from './keys.ts';
import { type LinksDeps, linksCall } from './links.ts';
import { type Authorize, routeCalls } from './route-calls.ts';
import { statusCall } from './status.ts';
import { type SyncDeps, syncCall } from './sync.ts';

export interface ApiDeps extends CheckDeps, ContactsDeps, LinksDeps, KeysDeps, SyncDeps {
  store: ContactsDeps['store'];
  authorize: Authorize;
}

const maxBody = 256 * kilobyte;

/** The API for those who send and those who operate. Every call but `/health` needs a key. */
export function createApi(deps: ApiDeps) {
  const calls: ApiCall[] = [
    checkCall(deps),
    linksCall(deps),
    showContactCall(deps),
    changeStandingCall(deps),
    statusCall(deps),
    createKeyCall(deps),
    syncCall(deps),
  ];
  const health = { method: 'GET' as const, path: '/health', handler: async () => jsonResponse(200, { status: 'ok' }) };
  return routeCalls(calls, deps.authorize, maxBody, [health]);
}
