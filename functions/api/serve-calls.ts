import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { RequestFault } from '../platform/faults.ts';
import { type HttpResponse, kilobyte, readRequest } from '../platform/http.ts';
import type { Authorize } from './authorize.ts';
import type { ApiCall } from './call.ts';

const maxBody = 256 * kilobyte;

type Handler = (event: APIGatewayProxyEventV2) => Promise<HttpResponse>;

/** Calls as a Lambda handler, each at its own path and below `/iam`, where the gateway has checked the caller. */
export function serveCalls(
  calls: readonly ApiCall[],
  authorize: Authorize,
  open: { method: 'GET'; path: string; handler: Handler }[] = [],
) {
  const routes = calls.flatMap((call) => {
    const handler: Handler = async (event) => {
      const request = readRequest(event, maxBody);
      await authorize(request, call);
      return call.handle(request);
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
