import type { ServerResponse } from 'node:http';

/** What a client receives. */
export interface WireResponse {
  statusCode: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** What the gateway itself answers with, in its own words. */
export const gatewayAnswer = (statusCode: number, message: string): WireResponse => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

/**
 * Reads what a handler returned as payload format 2.0 has it: with a `statusCode` it is a response, without one it is
 * the JSON body of a 200. Anything that can't be a response is the gateway's 500.
 */
export function wireResponse(result: unknown): WireResponse {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(textOf(result)) };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = result as Record<string, unknown>;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return gatewayAnswer(500, 'Internal Server Error');
  const lines: WireResponse['headers'] = {};
  for (const [name, value] of Object.entries(headers ?? {})) lines[name.toLowerCase()] = String(value);
  if (Array.isArray(cookies) && cookies.length > 0) lines['set-cookie'] = cookies.map(String);
  if (body !== undefined && !lines['content-type']) lines['content-type'] = 'text/plain;charset=UTF-8';
  const bytes = typeof body === 'string' ? Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') : Buffer.alloc(0);
  return { statusCode: status, headers: lines, body: bytes };
}

const textOf = (result: unknown): string => (typeof result === 'string' ? result : (JSON.stringify(result) ?? 'null'));

export function send(response: ServerResponse, { statusCode, headers, body }: WireResponse): void {
  const withoutBody = statusCode === 204 || statusCode === 304 || statusCode < 200;
  response.writeHead(statusCode, { ...headers, ...(!withoutBody && { 'content-length': body.length }) });
  response.end(withoutBody ? undefined : body);
}
