import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerNames } from '../../functions/domain/config/config.ts';
import { newContact } from '../../functions/domain/contact.ts';
import type { Decision } from '../../functions/domain/decide.ts';
import type { ContactRequest } from '../../functions/domain/event.ts';
import { createInbound } from '../../functions/inbound/inbound.ts';
import type { HttpResponse } from '../../functions/platform/http.ts';
import { httpFaults } from '../../functions/platform/http-faults.ts';
import { aConfig, at } from '../support/builders.ts';
import { conversationWith, requestOfStep } from '../support/conversations.ts';
import { anEvent, type TestRequest } from '../support/http.ts';
import { signedAs, testProviders, testSecrets, testTopic } from '../support/provider-signatures.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { publicUrl } from '../support/webhooks.ts';

function setUp() {
  const touched: unknown[] = [];
  const touch =
    <T>(answer: T) =>
    async (what: unknown) => {
      touched.push(what);
      return answer;
    };
  const handler = middy(
    createInbound({
      config: aConfig({ awsTopics: [testTopic] }),
      providers: testProviders,
      secrets: async () => testSecrets,
      publicUrl,
      store: {
        find: async (phone) => newContact(phone),
        findAll: async () => new Map(),
        save: async (_contact, decision: Decision) => touch('saved' as const)(decision),
        note: touch('saved' as const),
        history: async () => [],
      },
      messages: { findNotice: async () => undefined, join: touch(undefined), forgetParts: async () => {} },
      queue: { put: async (request: ContactRequest) => void touched.push(request) },
      now: () => at(),
      meter: aMeter(),
      log: aLog(),
    }),
  ).use(httpFaults(aLog()));
  const send = (request: TestRequest): Promise<HttpResponse> => handler(anEvent(request), {} as Context);
  return { send, touched };
}

const everyRequest = providerNames.flatMap((provider) =>
  conversationWith(provider).steps.map((step) => ({
    provider,
    signed: signedAs[provider](requestOfStep(provider, step), at()),
    unsigned: requestOfStep(provider, step),
  })),
);
const runs = { numRuns: Number(process.env.FC_RUNS ?? 300) };
const anyOf = fc.constantFrom(...everyRequest);

describe('every provider’s address', () => {
  it('refuses what was signed for another provider, and stores nothing of it', async () => {
    const { send, touched } = setUp();
    await fc.assert(
      fc.asyncProperty(anyOf, fc.constantFrom(...providerNames), async ({ provider, signed }, other) => {
        fc.pre(provider !== other);
        const path = (signed.path ?? '').replace(`/${provider}`, `/${other}`);
        const answer = await send({ ...signed, path, parameters: { provider: other } });
        expect([other, answer.statusCode]).toEqual([other, 401]);
      }),
      runs,
    );
    expect(touched).toEqual([]);
  });

  it('refuses what lacks a header of its signature', async () => {
    const { send, touched } = setUp();
    for (const { provider, signed } of everyRequest) {
      for (const name of Object.keys(signed.headers ?? {})) {
        if (name === 'content-type' || name === 'x-sinch-webhook-signature-algorithm') continue;
        const { [name]: _gone, ...headers } = signed.headers ?? {};
        expect([provider, name, (await send({ ...signed, headers })).statusCode]).toEqual([provider, name, 401]);
      }
    }
    expect(touched).toEqual([]);
  });

  it('refuses a signed body in which any byte was changed', async () => {
    const { send, touched } = setUp();
    // Basic authentication covers no body, and SNS signs the fields, not the bytes that they are written in.
    const coveredByBody = everyRequest.filter(
      ({ provider, signed }) => signed.body && !['infobip', 'bandwidth', 'aws'].includes(provider),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...coveredByBody), fc.nat(), async ({ signed }, index) => {
        const body = Buffer.from(String(signed.body));
        const position = index % body.length;
        body[position] = (body[position] ?? 0) ^ 0x10;
        const { statusCode } = await send({ ...signed, body });
        if (statusCode !== undefined && statusCode < 300) expect(sameMeaning(String(signed.body), body)).toBe(true);
        else expect([400, 401, 415]).toContain(statusCode);
      }),
      runs,
    );
    expect(touched.length).toBeLessThan(runs.numRuns / 10);
  });

  it('answers anything that is signed with 2xx, 400 or 415, never with 500', async () => {
    const { send } = setUp();
    const values = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('__proto__', 'constructor', '+1', 'STOP', '12345'),
    );
    await fc.assert(
      fc.asyncProperty(
        anyOf,
        fc.array(fc.tuple(fc.nat(), values), { minLength: 1, maxLength: 3 }),
        async ({ provider, unsigned }, changes) => {
          const request = withValues(unsigned, changes);
          const { statusCode } = await send(signedAs[provider](request, at()));
          expect([provider, statusCode]).toEqual([
            provider,
            expect.toSatisfy((it: number) => it < 300 || [400, 401, 415].includes(it)),
          ]);
        },
      ),
      runs,
    );
  });

  it.each(providerNames)('of %s: a body of ten megabytes is 413 before anything else', async (provider) => {
    const { send, touched } = setUp();
    const body = Buffer.alloc(10 * 1024 * 1024, 'a');
    const headers = { 'content-type': 'application/json' };
    expect(await send({ path: `/webhooks/${provider}`, parameters: { provider }, headers, body })).toMatchObject({
      statusCode: 413,
    });
    expect(touched).toEqual([]);
  });

  it.each(['telnyx', 'generic', 'messagebird'] as const)(
    'of %s: what was captured counts no longer after its time',
    async (provider) => {
      const { send, touched } = setUp();
      for (const step of conversationWith(provider).steps) {
        const old = signedAs[provider](requestOfStep(provider, step), at(-400));
        expect(await send(old)).toMatchObject({ statusCode: 401 });
      }
      expect(touched).toEqual([]);
    },
  );

  it.each(['sinch', 'bird', 'twilio', 'vonage', 'plivo'] as const)(
    'of %s: what comes hours late still counts, since it delivers again so',
    async (provider) => {
      const { send, touched } = setUp();
      const [stop] = conversationWith(provider).steps;
      if (stop)
        expect((await send(signedAs[provider](requestOfStep(provider, stop), at(-4 * 3600)))).statusCode).toBeLessThan(
          300,
        );
      expect(touched).toHaveLength(1);
    },
  );
});

/** A form has several spellings of one text, and its type decides nothing. */
const sameMeaning = (sent: string, changed: Buffer): boolean =>
  new URLSearchParams(sent).toString() === new URLSearchParams(changed.toString()).toString();

/** The request with some of its values replaced. */
function withValues(request: TestRequest, changes: readonly (readonly [number, unknown])[]): TestRequest {
  const replace = (parameters: URLSearchParams): string => {
    const names = [...parameters.keys()];
    for (const [index, value] of changes) {
      const name = names[index % Math.max(1, names.length)];
      if (name) parameters.set(name, String(value));
    }
    return parameters.toString();
  };
  if (request.method === 'GET') return { ...request, query: replace(new URLSearchParams(request.query)) };
  const text = String(request.body);
  if (!text.startsWith('{') && !text.startsWith('[')) return { ...request, body: replace(new URLSearchParams(text)) };
  const body: unknown = JSON.parse(text);
  for (const [index, value] of changes) {
    const leaves = leavesOf(body);
    const leaf = leaves[index % Math.max(1, leaves.length)];
    if (leaf) leaf.of[leaf.name] = value;
  }
  return { ...request, body: JSON.stringify(body) };
}

function leavesOf(value: unknown): { of: Record<string, unknown>; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ of: holder, name }, ...leavesOf(holder[name])]);
}
