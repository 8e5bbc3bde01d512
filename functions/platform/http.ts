import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { RequestFault } from './faults.ts';

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpResponse = APIGatewayProxyStructuredResultV2;

/** A request as the gateway passes it on, its body as the bytes that were sent. */
export interface HttpRequest {
  method: string;
  /** The path that was asked for, percent-encoded as sent. */
  path: string;
  /** The query string as sent, without `?`; empty where there is none. */
  query: string;
  /** Names in lower case; a repeated header's values joined by a comma, as HTTP API does it. */
  headers: Readonly<Record<string, string | undefined>>;
  parameters: Readonly<Record<string, string | undefined>>;
  body: Buffer;
  /** True if the gateway has checked the caller's IAM signature and policy for this very method and path. */
  signedByIam?: boolean;
}

export const kilobyte = 1024;

/**
 * Reads the gateway's event.
 *
 * @throws RequestFault 413 if the body is larger than `maxBody` bytes
 */
export function readRequest(event: HttpEvent, maxBody = 64 * kilobyte): HttpRequest {
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > maxBody) {
    throw new RequestFault(413, 'body-too-large', `The body is larger than ${maxBody / kilobyte} KB.`);
  }
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: event.rawQueryString ?? '',
    headers: Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value])),
    parameters: event.pathParameters ?? {},
    body,
    ...(isSignedByIam(event) && { signedByIam: true }),
  };
}

/** The gateway puts `authorizer.iam` there on routes with IAM authorisation, and on no others. */
function isSignedByIam({ requestContext }: HttpEvent): boolean {
  const { authorizer } = requestContext as { authorizer?: { iam?: { userArn?: string } } };
  return typeof authorizer?.iam?.userArn === 'string';
}

/** The query's parameters; of a repeated one the first counts. */
export const queryOf = (request: HttpRequest): URLSearchParams => new URLSearchParams(request.query);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws RequestFault 400 if the bytes are not UTF-8 */
export function textOf(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new RequestFault(400, 'not-utf8', 'The body is not valid UTF-8.');
  }
}

/** @throws RequestFault 400 if the bytes are not JSON in UTF-8 */
export function jsonOf(body: Buffer): unknown {
  const text = textOf(body);
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestFault(400, 'not-json', 'The body is not valid JSON.');
  }
}

/** True if the request says that its body has this type; parameters such as `charset` don't matter. */
export const hasType = (request: HttpRequest, type: string): boolean =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === type;

export const jsonResponse = (statusCode: number, body: unknown): HttpResponse => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

/** A fault as RFC 9457 problem details. */
export const problemResponse = ({ statusCode, code, message, fields, headers }: RequestFault): HttpResponse => ({
  statusCode,
  headers: {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...headers,
  },
  body: JSON.stringify({
    type: `urn:basta:problem:${code}`,
    title: code.replaceAll('-', ' '),
    status: statusCode,
    detail: message,
    ...(fields.length > 0 && { errors: fields }),
  }),
});
