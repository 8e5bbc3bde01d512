import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../functions/page/address.ts';
import type { HttpEvent } from '../../../functions/platform/http.ts';
import { aConfig } from '../../support/builders.ts';

const anEvent = (viewer?: string): HttpEvent =>
  ({
    headers: viewer === undefined ? {} : { 'cloudfront-viewer-address': viewer },
    requestContext: { http: { sourceIp: '203.0.113.9' } },
  }) as HttpEvent;

const behindEdge = aConfig({
  pages: {
    domain: { name: 'stop.acme.example', hostedZone: { id: 'Z0123456789ABC', name: 'acme.example' } },
    edge: {},
  },
});

describe('address of who asks', () => {
  it.each([
    ['198.51.100.7:46532', '198.51.100.7'],
    ['2001:db8:85a3::8a2e:370:7334:46532', '2001:db8:85a3::8a2e:370:7334'],
  ])('is what CloudFront says, without the port: %s', (viewer, address) => {
    expect(addressOf(anEvent(viewer), behindEdge)).toBe(address);
  });

  it("is the gateway's where CloudFront says nothing", () => {
    expect(addressOf(anEvent(), behindEdge)).toBe('203.0.113.9');
  });

  it('is never what a header says where anyone can come in', () => {
    expect(addressOf(anEvent('198.51.100.7:46532'), aConfig())).toBe('203.0.113.9');
  });
});
