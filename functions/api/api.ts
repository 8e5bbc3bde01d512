import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { RequestFault } from '../platform/faults.ts';
import { type HttpResponse, jsonResponse, kilobyte, readRequest } from '../platform/http.ts';
import type { ApiScope } from '../store/api-keys.ts';
import type { ApiCall } from './call.ts';
import { type CheckDeps, checkCall } from './check.ts';
import { type ContactsDeps, changeStandingCall, showContactCall } from './contacts.ts';
import { createKeyCall, type KeysDeps } from './keys.ts';
import { type LinksDeps, linksCall } from './links.ts';
import { type SyncDeps, syncCall } from './sync.ts';

export interface ApiDeps extends CheckDeps, ContactsDeps, LinksDeps, KeysDeps, SyncDeps {
  store: ContactsDeps['store'];
  authorize: (request: ReturnType<typeof readRequest>, scope: ApiScope) => Promise<void>;
}

const maxBody = 256 * kilobyte;

/** The API for those who send and those who operate. Every call but `/health` needs a key. */
export function createApi(deps: ApiDeps) {
  const calls: ApiCall[] = [
    checkCall(deps),
    linksCall(deps),
    showContactCall(deps),
    changeStandingCall(deps),
    createKeyCall(deps),
    syncCall(deps),
  ];
  const routes = calls.map((call) => ({
    method: call.method,
    path: call.path,
    handler: async (event: APIGatewayProxyEventV2): Promise<HttpResponse> => {
      const request = readRequest(event, maxBody);
      await deps.authorize(request, call.scope);
      return call.handle(request);
    },
  }));
  const health = { method: 'GET' as const, path: '/health', handler: async () => jsonResponse(200, { status: 'ok' }) };
  return httpRouter<APIGatewayProxyEventV2, HttpResponse>({
    routes: [...routes, health],
    notFoundResponse: () => {
      throw new RequestFault(404, 'not-found', 'There is no such call.');
    },
  });
}
