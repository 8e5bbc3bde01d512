import { type HttpResponse, jsonResponse } from '../platform/http.ts';
import type { Authorize } from './authorize.ts';
import type { ApiCall } from './call.ts';
import { type CheckDeps, checkCall } from './check.ts';
import { type ContactsDeps, changeStandingCall, showContactCall } from './contacts.ts';
import { createKeyCall, type KeysDeps, listKeysCall, revokeKeyCall } from './keys.ts';
import { type LinksDeps, linksCall } from './links.ts';
import { rulesCall } from './rules.ts';
import { type SendsDeps, sendsCall } from './sends.ts';
import { serveCalls } from './serve-calls.ts';
import { type SubscriptionsDeps, subscriptionsCall } from './subscriptions.ts';

export interface ApiDeps extends CheckDeps, ContactsDeps, LinksDeps, SendsDeps, SubscriptionsDeps, KeysDeps {
  store: ContactsDeps['store'];
  authorize: Authorize;
  /** The OpenAPI document of all calls, as JSON. */
  openapi: () => string;
}

/** The calls for those who send and those who operate; those that handle texts are in the room `messages`. */
export const apiCalls = (deps: Omit<ApiDeps, 'authorize' | 'openapi'>): ApiCall[] => [
  checkCall(deps),
  linksCall(deps),
  rulesCall(deps),
  sendsCall(deps),
  subscriptionsCall(deps),
  showContactCall(deps),
  changeStandingCall(deps),
  createKeyCall(deps),
  listKeysCall(deps),
  revokeKeyCall(deps),
];

/** The API. Every call but `/health` and the document of them takes a key, or a signature by IAM below `/iam`. */
export const createApi = (deps: ApiDeps) =>
  serveCalls(apiCalls(deps), deps.authorize, [
    { method: 'GET', path: '/health', handler: async () => jsonResponse(200, { status: 'ok' }) },
    { method: 'GET', path: '/v1/openapi.json', handler: async () => documentOf(deps.openapi()) },
  ]);

const documentOf = (json: string): HttpResponse => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  body: json,
});
