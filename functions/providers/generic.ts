import * as z from 'zod/mini';
import { epochMs, type Instant, parseInstant } from '../domain/instant.ts';
import { RequestFault } from '../platform/faults.ts';
import { jsonOf, jsonResponse } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { notSetUp, postOnce } from './post-once.ts';
import type { Provider, SendText } from './provider.ts';
import { readReply } from './read-reply.ts';
import { hmac, sameText } from './signature.ts';

const body = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  from: z.string(),
  to: z.string().check(z.minLength(1), z.maxLength(32)),
  text: z.string(),
  sentAt: z.optional(z.string()),
});

const window = 5 * 60 * 1000;

/**
 * Any system of the owner's own, by a contract of ours (docs/api.md, Webhooks): JSON, and
 * `X-Basta-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`, at most five minutes old. Several `v1`
 * may be given while a secret is being changed.
 */
export const generic: Provider = {
  verify(request, { secrets }, now) {
    const { time, signatures } = readHeader(request.headers['x-basta-signature'] ?? '');
    if (time === undefined || Math.abs(epochMs(now) - time * 1000) > window) return false;
    const signed = Buffer.concat([Buffer.from(`${time}.`), request.body]);
    return secrets.some((secret) => {
      const expected = hmac('sha256', secret, signed).toString('hex');
      return signatures.some((signature) => sameText(expected, signature));
    });
  },

  parse(request) {
    const parsed = body.safeParse(jsonOf(request.body));
    if (!parsed.success) {
      throw new RequestFault(
        400,
        'unreadable-body',
        'The body is not {id, from, to, text, sentAt?}.',
        parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
      );
    }
    return [readReply({ ...parsed.data, sentAt: readTime(parsed.data.sentAt) })];
  },

  acknowledge: ([taken]) => jsonResponse(200, taken),
};

function readTime(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const sentAt = parseInstant(text);
  if (sentAt) return sentAt;
  const fields = [{ field: 'sentAt', message: 'is not an ISO 8601 time with a zone' }];
  throw new RequestFault(400, 'unreadable-body', 'The body is not {id, from, to, text, sentAt?}.', fields);
}

function readHeader(header: string): { time?: number; signatures: string[] } {
  let time: number | undefined;
  const signatures: string[] = [];
  for (const part of header.split(',')) {
    const [name, value = ''] = part.trim().split('=', 2);
    if (name === 't' && /^\d{1,12}$/.test(value)) time = Number(value);
    if (name === 'v1') signatures.push(value.toLowerCase());
  }
  return { time, signatures };
}

const answer = z.object({ id: z.optional(z.string()) });

/**
 * Hands a text to the owner's own system at `url`: `{from, to, text}`, signed as its webhooks to us are, with the first
 * of the secrets. It answers 2xx with its `id` of the message, where it has one.
 */
export function createGenericSender({ url, secrets }: ProviderCredentials, now: () => number = Date.now): SendText {
  return async ({ from, to, text }) => {
    const [secret] = secrets;
    if (!url || !secret) return notSetUp('url');
    const content = { from, to, text };
    const time = Math.floor(now() / 1000);
    const signature = hmac('sha256', secret, `${time}.${JSON.stringify(content)}`).toString('hex');
    const headers = { 'x-basta-signature': `t=${time},v1=${signature}` };
    return postOnce({ url, headers, body: content }, (it) => ({ messageId: answer.safeParse(it).data?.id }));
  };
}
