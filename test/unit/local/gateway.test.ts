import { describe, expect, it } from 'vitest';
import { type HttpRoute, routes } from '../../../lib/routes.ts';
import { httpEvent, pathOf, type WireRequest } from '../../../local/gateway/event.ts';
import { wireResponse } from '../../../local/gateway/response.ts';
import { matchRoute } from '../../../local/gateway/router.ts';

const now = new Date(Date.UTC(2026, 10, 23, 12));

function eventOf(different: Partial<WireRequest>) {
  const request: WireRequest = {
    method: 'POST',
    target: '/webhooks/twilio',
    headers: {},
    body: Buffer.alloc(0),
    sourceIp: '192.0.2.1',
    ...different,
  };
  const match = matchRoute(routes, request.method, pathOf(request.target) ?? '');
  if (!match) throw new Error(`No route for ${request.target}`);
  return httpEvent(request, match, now);
}

describe('local gateway: routes', () => {
  const route = (method: HttpRoute['method'], path: string): HttpRoute => ({ method, path, room: 'api' });
  const table = [route('GET', '/{proxy+}'), route('GET', '/pets/{id}'), route('GET', '/pets/all')];
  const found = (method: string, path: string) => matchRoute(table, method, path);

  it('prefers a full match to a variable, and that to a greedy one', () => {
    expect(found('GET', '/pets/all')?.route.path).toBe('/pets/all');
    expect(found('GET', '/pets/5')).toMatchObject({ route: { path: '/pets/{id}' }, parameters: { id: '5' } });
    expect(found('GET', '/pets/5/toys')).toMatchObject({ parameters: { proxy: 'pets/5/toys' } });
  });

  it.each([
    ['DELETE', '/pets/5'],
    ['GET', '/'],
    ['get', '/pets/5'],
  ])('knows no route for %s %s', (method, path) => {
    expect(found(method, path)).toBeUndefined();
  });

  it('knows every route of the stack and not the roots of greedy ones', () => {
    for (const { method, path } of routes) {
      const asked = path.replace('{proxy+}', 'a/b').replaceAll(/\{[^}]+\}/g, 'x');
      expect(matchRoute(routes, method, asked)?.route.path).toBe(path);
    }
    expect(matchRoute(routes, 'POST', '/v1')).toBeUndefined();
    expect(matchRoute(routes, 'POST', '/v1/')).toBeUndefined();
  });
});

describe('local gateway: events of payload format 2.0', () => {
  it('joins repeated headers by commas and takes cookies apart', () => {
    const event = eventOf({ headers: { 'x-a': ['1', '2'], cookie: ['a=1; b=2'], host: ['localhost:3000'] } });
    expect(event.headers).toMatchObject({ 'x-a': '1,2', host: 'localhost:3000', 'x-forwarded-for': '192.0.2.1' });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event.cookies).toEqual(['a=1', 'b=2']);
    expect(event.requestContext.domainName).toBe('localhost:3000');
  });

  it('gives the query string as sent, and its parameters decoded and joined', () => {
    const event = eventOf({ target: '/webhooks/twilio?a=1%202&b=x&a=3' });
    expect(event.rawQueryString).toBe('a=1%202&b=x&a=3');
    expect(event.queryStringParameters).toEqual({ a: '1 2,3', b: 'x' });
    expect(eventOf({ target: '/webhooks/twilio' })).toMatchObject({ rawQueryString: '' });
  });

  it('names route, method and path, percent-decoded as HTTP API does it', () => {
    const event = eventOf({ method: 'PUT', target: '/v1/contacts/%2B12025550123/standing/acme%20x' });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'PUT /v1/{proxy+}',
      rawPath: '/v1/contacts/+12025550123/standing/acme x',
      pathParameters: { proxy: 'contacts/+12025550123/standing/acme x' },
      requestContext: { routeKey: 'PUT /v1/{proxy+}', http: { method: 'PUT', sourceIp: '192.0.2.1' } },
    });
  });

  it('cuts the path at a question mark that decoding brings to light, and knows no path that can’t be decoded', () => {
    expect(pathOf('/u/abc%3Fx=1')).toBe('/u/abc');
    expect(pathOf('/u/%E0%A4%A')).toBeUndefined();
  });

  it.each([
    'text/plain',
    'application/json',
    'application/json; charset=utf-8',
    'application/xml',
    'application/javascript',
  ])('hands a body of %s on as text', (type) => {
    expect(eventOf({ headers: { 'content-type': [type] }, body: Buffer.from('é') })).toMatchObject({
      body: 'é',
      isBase64Encoded: false,
    });
  });

  it.each(['application/x-www-form-urlencoded', 'application/problem+json', 'image/png', undefined])(
    'hands a body of %s on in base64',
    (type) => {
      const bytes = Buffer.from([0, 255, 65]);
      const event = eventOf({ ...(type && { headers: { 'content-type': [type] } }), body: bytes });
      expect(event).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true });
    },
  );

  it('has no body where none was sent', () => {
    const event = eventOf({});
    expect(event).not.toHaveProperty('body');
    expect(event.isBase64Encoded).toBe(false);
  });
});

describe('local gateway: responses', () => {
  const bodyOf = (result: unknown) => wireResponse(result).body.toString('utf8');

  it('sends status, headers, cookies and bytes as the room says', () => {
    const response = wireResponse({
      statusCode: 201,
      headers: { 'Content-Type': 'image/png', 'X-Count': 3 },
      cookies: ['a=1', 'b=2'],
      body: 'AP9B',
      isBase64Encoded: true,
    });
    expect(response).toEqual({
      statusCode: 201,
      headers: { 'content-type': 'image/png', 'x-count': '3', 'set-cookie': ['a=1', 'b=2'] },
      body: Buffer.from([0, 255, 65]),
    });
  });

  it('takes anything without a status code for the JSON of a 200', () => {
    expect(wireResponse({ a: 1 })).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/json' } });
    expect(bodyOf({ a: 1 })).toBe('{"a":1}');
    expect(bodyOf('plain')).toBe('plain');
    expect(bodyOf(null)).toBe('null');
  });

  it.each([99, 600, 'no', null])('answers 500 itself for the status code %j', (statusCode) => {
    expect(wireResponse({ statusCode }).statusCode).toBe(500);
    expect(bodyOf({ statusCode })).toBe('{"message":"Internal Server Error"}');
  });
});
