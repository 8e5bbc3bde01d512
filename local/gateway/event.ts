import { randomUUID } from 'node:crypto';
import type { HttpEvent } from '../../functions/platform/http.ts';
import type { Match } from './router.ts';

/** A request as it came over the wire. */
export interface WireRequest {
  method: string;
  /** Path and query string as sent. */
  target: string;
  /** Every header with all its values, names in lower case (`IncomingMessage.headersDistinct`). */
  headers: Readonly<Record<string, readonly string[] | undefined>>;
  body: Buffer;
  sourceIp: string;
}

/**
 * The path that HTTP API routes by and hands on as `rawPath`: percent-decoded, in spite of the name, and cut at a `?`
 * that decoding brought to light. Undefined if it can't be decoded.
 */
export function pathOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.split('?', 1)[0] ?? '').split('?', 1)[0];
  } catch {
    return undefined;
  }
}

const queryOf = (target: string): string => (target.includes('?') ? target.slice(target.indexOf('?') + 1) : '');

/**
 * The event of payload format 2.0 for a request.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpEvent(request: WireRequest, { route, parameters }: Match, now: Date): HttpEvent {
  const { cookie, ...headers } = request.headers;
  const query = queryOf(request.target);
  const routeKey = `${route.method} ${route.path}`;
  const path = pathOf(request.target) ?? '/';
  const domainName = headers.host?.[0] ?? 'localhost';
  const text = isText(headers['content-type']?.[0]);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookie && { cookies: cookie.flatMap((line) => line.split(/; ?/)) }),
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values?.join(',')])),
      'x-forwarded-for': [...(headers['x-forwarded-for'] ?? []), request.sourceIp].join(', '),
    },
    ...(query && { queryStringParameters: joined(new URLSearchParams(query)) }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: { ...parameters } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent']?.[0] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(request.body.length > 0 && { body: request.body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !text,
  };
}

/** HTTP API passes these on as text; anything else, forms among it, comes in base64. */
const isText = (contentType = ''): boolean =>
  /^(text\/|application\/(json|xml|javascript)\s*(;|$))/i.test(contentType.trim());

/** Repeated parameters share one entry, their values joined by commas. */
function joined(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]));
}
