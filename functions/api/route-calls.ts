import httpRouter, { type Route } from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { RequestFault } from '../platform/faults.ts';
import { type HttpRequest, type HttpResponse, readRequest } from '../platform/http.ts';
import type { ApiScope } from '../store/api-keys.ts';
import type { ApiCall } from './call.ts';

export type Authorize = (request: HttpRequest, scope: ApiScope) => Promise<void>;

/**
 * Sends each request to its call, once its key was found to be good for it.
 *
 * @param maxBody in bytes; more is a 413
 * @param open routes that need no key
 */
export function routeCalls(
  calls: readonly ApiCall[],
  authorize: Authorize,
  maxBody: number,
  open: readonly Route<APIGatewayProxyEventV2, HttpResponse>[] = [],
) {
  const routes = calls.map(({ method, path, scope, handle }) => ({
    method,
    path,
    handler: async (event: APIGatewayProxyEventV2): Promise<HttpResponse> => {
      const request = readRequest(event, maxBody);
      await authorize(request, scope);
      return handle(request);
    },
  }));
  return httpRouter<APIGatewayProxyEventV2, HttpResponse>({
    routes: [...routes, ...open],
    notFoundResponse: () => {
      throw new RequestFault(404, 'not-found', 'There is no such call.');
    },
  });
}
