import { type HttpResponse, jsonResponse, kilobyte } from '../platform/http.ts';
import type { Authorize } from './authorize.ts';
import type { ApiCall } from './call.ts';
import { type CheckDeps, checkCall } from './check.ts';
import { type ContactsDeps, changeStandingCall, showContactCall } from './contacts.ts';
import { createKeyCall, type KeysDeps, listKeysCall, revokeKeyCall } from './keys.ts';
import { type LinksDeps, linksCall } from './links.ts';
import { routeCalls } from './route-calls.ts';
import { rulesCall } from './rules.ts';
import { type SendsDeps, sendsCall } from './sends.ts';
import { statusCall } from './status.ts';
import { type SubscriptionsDeps, subscriptionsCall } from './subscriptions.ts';
import { type SyncDeps, syncCall } from './sync.ts';

export interface ApiDeps extends CheckDeps, ContactsDeps, LinksDeps, SendsDeps, SubscriptionsDeps, KeysDeps, SyncDeps {
  store: ContactsDeps['store'];
  authorize: Authorize;
  /** The OpenAPI document of all calls, as JSON. */
  openapi: () => string;
}

const maxBody = 256 * kilobyte;

/** The calls for those who send. Those that handle texts are in the room `messages`, those on lists in `operations`. */
export const apiCalls = (deps: Omit<ApiDeps, 'authorize' | 'openapi'>): ApiCall[] => [
  checkCall(deps),
  linksCall(deps),
  rulesCall(deps),
  sendsCall(deps),
  subscriptionsCall(deps),
  showContactCall(deps),
  changeStandingCall(deps),
  statusCall(deps),
  createKeyCall(deps),
  listKeysCall(deps),
  revokeKeyCall(deps),
  syncCall(deps),
];

/** The API for those who send. Every call but `/health` and the document of them needs a key. */
export const createApi = (deps: ApiDeps) =>
  routeCalls(apiCalls(deps), deps.authorize, maxBody, [
    { method: 'GET', path: '/health', handler: async () => jsonResponse(200, { status: 'ok' }) },
    { method: 'GET', path: '/v1/openapi.json', handler: async () => documentOf(deps.openapi()) },
  ]);

const documentOf = (json: string): HttpResponse => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  body: json,
});
