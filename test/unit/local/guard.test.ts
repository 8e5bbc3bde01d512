import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isOurs } from '../../../local/tools/guard.ts';

function aRequest(headers: object): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return request;
}

describe('who may use what only the local run has', () => {
  it.each([
    { host: 'localhost:3000' },
    { host: '127.0.0.1:3000' },
    { host: '[::1]:3000' },
    { host: 'localhost:3000', origin: 'http://localhost:3000' },
  ])('lets this machine in: %j', (headers) => {
    expect(isOurs(aRequest(headers))).toBe(true);
  });

  it.each([
    {},
    { host: 'abc.ngrok.example' },
    { host: 'localhost.evil.example:3000' },
    { host: 'localhost:3000', 'x-forwarded-for': '192.0.2.1' },
    { host: 'localhost:3000', forwarded: 'for=192.0.2.1' },
    { host: 'localhost:3000', origin: 'https://evil.example' },
    { host: 'localhost:3000', origin: 'http://localhost:4000' },
    { host: 'localhost:3000', origin: 'null' },
  ])('keeps tunnels, other names and other pages out: %j', (headers) => {
    expect(isOurs(aRequest(headers))).toBe(false);
  });
});
