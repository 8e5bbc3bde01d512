import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { RequestFault } from '../platform/faults.ts';
import { type HttpResponse, jsonResponse, kilobyte, readRequest } from '../platform/http.ts';
import type { ApiScope } from '../store/api-keys.ts';
import type { ApiCall } from './call.ts';
import { type CheckDeps, checkCall } from './check.ts';
import { classifyCall } from './classify.ts';
import { type ContactsDeps, changeStandingCall, showContactCall } from './contacts.ts';
import { type EraseDeps, eraseCall } from './erase.ts';
import { createKeyCall, type KeysDeps } from './keys.ts';
import { type LinksDeps, linksCall } from './links.ts';
import { statusCall } from './status.ts';
import { type SuppressionsDeps, suppressionsCall } from './suppressions.ts';

export interface ApiDeps extends CheckDeps, ContactsDeps, EraseDeps, LinksDeps, KeysDeps, SuppressionsDeps {
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
    eraseCall(deps),
    suppressionsCall(deps),
    classifyCall(deps),
    statusCall(deps),
    createKeyCall(deps),
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
