import httpRouter, { type Route } from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { RequestFault } from '../platform/faults.ts';
import { type HttpResponse, readRequest } from '../platform/http.ts';
import type { Authorize } from './authorize.ts';
import type { ApiCall } from './call.ts';

type OpenRoute = Route<APIGatewayProxyEventV2, HttpResponse>;

/**
 * Sends each request to its call, once its key was found to be good for it. A call has two addresses: its own, and the
 * same below `/iam`, where the gateway has checked the caller.
 *
 * @param maxBody in bytes; more is a 413
 * @param open routes that need no key
 */
export function routeCalls(
  calls: readonly ApiCall[],
  authorize: Authorize,
  maxBody: number,
  open: readonly OpenRoute[] = [],
) {
  const routes = calls.flatMap((call) => {
    const handler = async (event: APIGatewayProxyEventV2): Promise<HttpResponse> => {
      const request = readRequest(event, maxBody);
      return call.handle(request, await authorize(request, call));
    };
    return [call.path, `/iam${call.path}`].map((path) => ({ method: call.method, path, handler }));
  });
  return httpRouter<APIGatewayProxyEventV2, HttpResponse>({
    routes: [...routes, ...open],
    notFoundResponse: ({ path }) => {
      const methods = [...routes, ...open].flatMap((route) => (matches(route.path, path) ? [route.method] : []));
      if (methods.length === 0) throw new RequestFault(404, 'not-found', 'There is no such call.');
      const headers = { allow: [...new Set(methods)].join(', ') };
      throw new RequestFault(405, 'wrong-method', `This address takes ${headers.allow}.`, [], headers);
    },
  });
}

/** True if a path is one that the pattern, `/v1/contacts/{to}`, describes. */
function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith('{') || part === given[i]);
}
