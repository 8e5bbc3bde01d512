import fc from 'fast-check';
import twilioSdk from 'twilio';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../functions/platform/http.ts';
import type { WebhookRequest } from '../../../functions/providers/provider.ts';
import { twilio } from '../../../functions/providers/twilio.ts';
import { at } from '../../support/builders.ts';
import { anEvent, type TestRequest } from '../../support/http.ts';
import { aTwilioWebhook, publicUrl, twilioToken } from '../../support/webhooks.ts';

const request = (test: TestRequest, url = publicUrl): WebhookRequest => {
  const http = readRequest(anEvent(test));
  return { ...http, url: `${url}${http.path}${http.query && `?${http.query}`}` };
};

const credentials = (...secrets: string[]) => ({ secrets, logins: [], publicKeys: [] });
const verify = (test: TestRequest, ...secrets: string[]) =>
  twilio.verify(request(test), credentials(...(secrets.length ? secrets : [twilioToken])), at());

describe("twilio's signature", () => {
  it('passes the vector of its own documentation', () => {
    const form = 'CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212';
    const vector: WebhookRequest = {
      ...request({
        path: '/myapp.php',
        query: 'foo=1&bar=2',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
        },
        body: form,
      }),
      url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
    };
    expect(twilio.verify(vector, credentials('12345'), at())).toBe(true);
  });

  it('covers parameters that we have never heard of, and repeated ones', () => {
    const form = { Sid: 'CA123', SidAccount: 'AC123', Digits: ['5678', '1234', '1234'] };
    const vector: WebhookRequest = {
      ...request({
        path: '/myapp.php',
        query: 'foo=1&bar=2',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': 'IK+Dwps556ElfBT0I3Rgjkr1wJU=',
        },
        body: `Sid=${form.Sid}&SidAccount=${form.SidAccount}&Digits=5678&Digits=1234&Digits=1234`,
      }),
      url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
    };
    expect(twilio.verify(vector, credentials('12345'), at())).toBe(true);
  });

  it('is accepted with either of two live secrets, and with no other', () => {
    const webhook = aTwilioWebhook();
    expect(verify(webhook, 'new-secret', twilioToken)).toBe(true);
    expect(verify(webhook, 'new-secret', 'other-secret')).toBe(false);
    expect(twilio.verify(request(webhook), credentials(), at())).toBe(false);
  });

  it('agrees with the SDK on any form, and fails with any byte of it changed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), text, { maxKeys: 8 }),
        fc.nat(),
        (more, index) => {
          const webhook = aTwilioWebhook(more);
          expect(verify(webhook)).toBe(true);
          const body = Buffer.from(String(webhook.body));
          const position = index % body.length;
          body[position] = (body[position] ?? 0) ^ 1;
          const changed = { ...webhook, body: body.toString('latin1') };
          const form = new URLSearchParams(changed.body);
          const names = [...new Set(form.keys())];
          const params = Object.fromEntries(
            names.map((name) => [name, form.getAll(name).length > 1 ? form.getAll(name) : form.get(name)]),
          );
          const sdk = twilioSdk.validateRequest(
            twilioToken,
            webhook.headers?.['x-twilio-signature'] ?? '',
            `${publicUrl}/webhooks/twilio`,
            params,
          );
          expect(verify(changed)).toBe(sdk);
        },
      ),
    );
  });

  it('covers the address: another host, path or query fails', () => {
    const webhook = aTwilioWebhook();
    expect(twilio.verify(request(webhook, 'https://evil.example'), credentials(twilioToken), at())).toBe(false);
    expect(verify({ ...webhook, path: '/webhooks/twilio/' })).toBe(false);
    expect(verify({ ...webhook, query: 'a=b' })).toBe(false);
  });

  it('may have been made with the port that the address leaves out', () => {
    const webhook = aTwilioWebhook();
    const form = Object.fromEntries(new URLSearchParams(String(webhook.body)));
    const signature = twilioSdk.getExpectedTwilioSignature(
      twilioToken,
      'https://basta.example:443/webhooks/twilio',
      form,
    );
    expect(verify({ ...webhook, headers: { ...webhook.headers, 'x-twilio-signature': signature } })).toBe(true);
  });

  it('covers a body that is no form only by its hash in the address', () => {
    const body = '{"Body":"Stop"}';
    const path = '/webhooks/twilio';
    const hash = twilioSdk.getExpectedBodyHash(body);
    const signature = twilioSdk.getExpectedTwilioSignature(twilioToken, `${publicUrl}${path}?bodySHA256=${hash}`, {});
    const headers = { 'content-type': 'application/json', 'x-twilio-signature': signature };
    const webhook = { path, query: `bodySHA256=${hash}`, headers, body };
    expect(verify(webhook)).toBe(true);
    expect(verify({ ...webhook, body: '{"Body":"Stay"}' })).toBe(false);
    const unhashed = twilioSdk.getExpectedTwilioSignature(twilioToken, publicUrl + path, {});
    expect(verify({ path, headers: { ...headers, 'x-twilio-signature': unhashed }, body })).toBe(false);
  });
});

describe("twilio's message", () => {
  const parse = (parameters: Record<string, string>) => twilio.parse(request(aTwilioWebhook(parameters)));

  it('becomes a reply', () => {
    expect(parse({ MessageSid: 'SM1', Body: 'Stop please' })).toEqual([
      { reply: { id: 'SM1', from: '+12025550123', to: '+15005550001', text: 'Stop please' } },
    ]);
  });

  it('carries what Advanced Opt-Out took it for', () => {
    expect(parse({ MessageSid: 'SM1', OptOutType: 'STOP' })[0]).toMatchObject({ reply: { classified: 'opt-out' } });
  });

  it('has an empty text where only a picture came', () => {
    expect(parse({ MessageSid: 'SM1', Body: '', NumMedia: '1' })[0]).toMatchObject({ reply: { text: '' } });
  });

  it('is a fault where a person can not have sent it', () => {
    expect(parse({ From: '12345' })).toEqual([{ fault: 'no-reply-possible' }]);
    expect(parse({ From: 'ACME' })).toEqual([{ fault: 'no-reply-possible' }]);
    expect(parse({ From: '+1' })).toEqual([{ fault: 'invalid-number' }]);
    expect(parse({ MessageSid: '' })).toEqual([{ fault: 'unreadable' }]);
  });
});
