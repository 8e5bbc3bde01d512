import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestFault } from '../../functions/platform/faults.ts';
import { jsonOf, problemResponse } from '../../functions/platform/http.ts';
import { readBody } from '../gateway/read-body.ts';
import { gatewayAnswer, send, wireResponse } from '../gateway/response.ts';

/** A request to one of the local run's own routes. */
export interface ToolRequest {
  query: URLSearchParams;
  /** @throws RequestFault 400 */
  json(): unknown;
}

/** What a tool answers: something to be sent as JSON, or nothing where it has answered by itself. */
export type ToolRoutes = Readonly<
  Record<string, (request: ToolRequest, response: ServerResponse) => unknown | Promise<unknown>>
>;

/** Answers by a table of `GET /path` → what it does. Faults of the caller come out as problem details. */
export async function answerTool(
  routes: ToolRoutes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const key = `${request.method === 'HEAD' ? 'GET' : request.method} ${pathname}`;
  const tool = Object.hasOwn(routes, key) ? routes[key] : undefined;
  if (!tool) return send(response, gatewayAnswer(404, 'Not Found'));
  const body = await readBody(request);
  if (!body) return send(response, gatewayAnswer(413, 'Request Entity Too Large'));
  try {
    const answer = await tool({ query: searchParams, json: () => jsonOf(body) }, response);
    if (!response.headersSent) send(response, wireResponse(answer ?? { ok: true }));
  } catch (error) {
    if (!(error instanceof RequestFault)) throw error;
    send(response, wireResponse(problemResponse(error)));
  }
}

/** @throws RequestFault 422, for a body that can be read but not be done */
export function invalid(field: string, message: string): RequestFault {
  return new RequestFault(422, 'invalid-request', `${field} ${message}.`, [{ field, message }]);
}
