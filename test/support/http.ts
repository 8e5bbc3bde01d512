import type { HttpEvent } from '../../functions/platform/http.ts';

export interface TestRequest {
  method?: string;
  path: string;
  query?: string;
  headers?: Record<string, string>;
  parameters?: Record<string, string>;
  body?: string | Buffer;
  /** What the gateway says of a caller that it has checked by IAM. */
  iam?: { accountId: string; userArn: string; userId: string };
}

/** A request as API Gateway's HTTP API hands it to a Lambda (payload format 2.0). */
export function anEvent({
  method = 'POST',
  path,
  query = '',
  headers = {},
  parameters,
  body,
  iam,
}: TestRequest): HttpEvent {
  const binary = Buffer.isBuffer(body);
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    ...(parameters && { pathParameters: parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'basta.example',
      domainPrefix: 'basta',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '23/Nov/2026:12:00:00 +0000',
      timeEpoch: Date.UTC(2026, 10, 23, 12),
      ...(iam && { authorizer: { iam } }),
    },
    ...(body !== undefined && { body: binary ? body.toString('base64') : body }),
    isBase64Encoded: binary,
  };
}

/** A JSON body, read back from a response. */
export const bodyOf = (response: { body?: string | undefined }): unknown => JSON.parse(response.body ?? 'null');
