import { describe, expect, it } from 'vitest';
import { RequestFault } from '../../../functions/platform/faults.ts';
import { hasType, jsonOf, problemResponse, readRequest, textOf } from '../../../functions/platform/http.ts';
import { describeError } from '../../../functions/platform/log.ts';
import { anEvent, bodyOf } from '../../support/http.ts';

describe('a request', () => {
  it('has its body as the bytes that were sent, however the gateway packed them', () => {
    const bytes = Buffer.from([0xff, 0x00, 0xe9]);
    expect(readRequest(anEvent({ path: '/', body: bytes })).body).toEqual(bytes);
    expect(readRequest(anEvent({ path: '/', body: 'é' })).body).toEqual(Buffer.from('é', 'utf8'));
    expect(readRequest(anEvent({ path: '/' })).body).toHaveLength(0);
  });

  it('is refused above the size that is allowed, counted in bytes', () => {
    expect(() => readRequest(anEvent({ path: '/', body: 'é'.repeat(50) }), 99)).toThrow(
      expect.objectContaining({ statusCode: 413 }),
    );
    expect(readRequest(anEvent({ path: '/', body: 'é'.repeat(50) }), 100).body).toHaveLength(100);
  });

  it('is not signed by IAM because the front door let it through', () => {
    const event = anEvent({ path: '/v1/check', headers: { 'x-basta-edge': 'secret' } });
    const through = { ...event, requestContext: { ...event.requestContext, authorizer: { lambda: { iam: 'yes' } } } };
    expect(readRequest(through).signedByIam).toBeUndefined();
  });

  it('has a type whatever its parameters and case', () => {
    const request = readRequest(anEvent({ path: '/', headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } }));
    expect(hasType(request, 'application/json')).toBe(true);
    expect(hasType(request, 'text/json')).toBe(false);
  });

  it("that is not UTF-8 or not JSON is the caller's fault", () => {
    expect(() => textOf(Buffer.from([0xc3]))).toThrow(RequestFault);
    expect(() => jsonOf(Buffer.from('{"a":'))).toThrow(RequestFault);
    expect(jsonOf(Buffer.from('{"a":1}'))).toEqual({ a: 1 });
  });
});

describe('a fault', () => {
  it('is answered as problem details', () => {
    const answer = problemResponse(
      new RequestFault(422, 'invalid-request', 'No.', [{ field: 'to', message: 'is odd' }]),
    );
    expect(answer).toMatchObject({ statusCode: 422, headers: { 'content-type': 'application/problem+json' } });
    expect(bodyOf(answer)).toEqual({
      type: 'urn:basta:problem:invalid-request',
      title: 'invalid request',
      status: 422,
      detail: 'No.',
      errors: [{ field: 'to', message: 'is odd' }],
    });
  });
});

describe('what a log says of an error', () => {
  it('is its name and its place, never its message', () => {
    const error = new TypeError('+12025550123 is odd\n    at STOP');
    const said = JSON.stringify(describeError(error));
    expect(said).toContain('TypeError');
    expect(said).toContain('http.test.ts');
    expect(said).not.toContain('2025550123');
    expect(describeError('thrown text')).toEqual({ error: 'string' });
  });
});
