import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpEvent } from '../../functions/platform/http.ts';
import { type HttpRoom, routes } from '../../lib/routes.ts';
import { httpEvent, pathOf, type WireRequest } from './event.ts';
import { readBody } from './read-body.ts';
import { gatewayAnswer, send, type WireResponse, wireResponse } from './response.ts';
import { matchRoute } from './router.ts';

/** Runs a room with one event, as Lambda would; rejects where the function failed or took too long. */
export type InvokeHttpRoom = (room: HttpRoom, event: HttpEvent) => Promise<unknown>;

/** Answers requests as API Gateway's HTTP API does, from the route table that the stack is built from. */
export function createGateway(invoke: InvokeHttpRoom) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    if (!body) return send(response, gatewayAnswer(413, 'Request Entity Too Large'));
    const wire: WireRequest = {
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      headers: request.headersDistinct,
      body,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    };
    send(response, await answer(wire, invoke));
  };
}

async function answer(request: WireRequest, invoke: InvokeHttpRoom): Promise<WireResponse> {
  const path = pathOf(request.target);
  if (path === undefined) return gatewayAnswer(400, 'Bad Request');
  const match = matchRoute(routes, request.method, path);
  if (!match) return gatewayAnswer(404, 'Not Found');
  try {
    return wireResponse(await invoke(match.route.room, httpEvent(request, match, new Date())));
  } catch {
    return gatewayAnswer(500, 'Internal Server Error');
  }
}
