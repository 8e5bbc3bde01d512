import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RequestFault } from '../../../functions/platform/faults.ts';
import { readRequest } from '../../../functions/platform/http.ts';
import { generic } from '../../../functions/providers/generic.ts';
import type { WebhookRequest } from '../../../functions/providers/provider.ts';
import { at } from '../../support/builders.ts';
import { anEvent, bodyOf, type TestRequest } from '../../support/http.ts';
import { aGenericMessage, aGenericWebhook, genericSecret, publicUrl } from '../../support/webhooks.ts';

const request = (test: TestRequest): WebhookRequest => ({ ...readRequest(anEvent(test)), url: publicUrl });
const credentials = { secrets: [genericSecret], logins: [], publicKeys: [] };
const verify = (test: TestRequest, now = at()) => generic.verify(request(test), credentials, now);

describe('the generic signature', () => {
  it('is good for five minutes before and after', () => {
    const webhook = aGenericWebhook(aGenericMessage(), at());
    expect([-300, 0, 300].map((seconds) => verify(webhook, at(seconds)))).toEqual([true, true, true]);
    expect([-301, 301].map((seconds) => verify(webhook, at(seconds)))).toEqual([false, false]);
  });

  it('may be one of several while a secret is being changed', () => {
    const webhook = aGenericWebhook(aGenericMessage(), at());
    const [time, signature] = (webhook.headers?.['x-basta-signature'] ?? '').split(',');
    const headers = { ...webhook.headers, 'x-basta-signature': `${time},v1=${'0'.repeat(64)},${signature}` };
    expect(verify({ ...webhook, headers })).toBe(true);
  });

  it('fails for a changed body, another secret, and anything that is no signature', () => {
    const webhook = aGenericWebhook(aGenericMessage(), at());
    expect(verify({ ...webhook, body: `${webhook.body} ` })).toBe(false);
    expect(verify(aGenericWebhook(aGenericMessage(), at(), 'other-secret'))).toBe(false);
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(verify({ ...webhook, headers: { ...webhook.headers, 'x-basta-signature': header } })).toBe(false);
      }),
    );
  });
});

describe('the generic message', () => {
  const parse = (message: unknown) => generic.parse(request(aGenericWebhook(message, at())));

  it('becomes a reply, with its own time where it has one', () => {
    expect(
      parse({ id: 'm1', from: '+12025550123', to: '+15005550003', text: 'Stop', sentAt: '2026-11-23T18:00:00+01:00' }),
    ).toEqual([{ reply: { id: 'm1', from: '+12025550123', to: '+15005550003', text: 'Stop', sentAt: at() } }]);
  });

  it('is refused with the fields at fault named, whatever JSON it is', () => {
    expect(() => parse({ id: 'm1', from: 1 })).toThrow(RequestFault);
    expect(() => parse(aGenericMessage({ sentAt: 'yesterday' }))).toThrow(RequestFault);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parse(JSON.stringify(value))).toThrow(
          expect.objectContaining({ name: 'RequestFault', statusCode: 400 }),
        );
      }),
    );
  });

  it('is answered with what it was taken for', () => {
    const answer = generic.acknowledge([{ intent: 'opt-out', eventId: 'generic:m1' }]);
    expect([answer.statusCode, bodyOf(answer)]).toEqual([200, { intent: 'opt-out', eventId: 'generic:m1' }]);
  });
});
