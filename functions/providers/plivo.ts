import { parse as parseQuery } from 'node:querystring';
import * as z from 'zod/mini';
import type { BlockReason } from '../domain/block.ts';
import type { TakenFor } from '../domain/replies/provider-words.ts';
import type { DeliveryReport } from '../domain/report.ts';
import { hasType } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import { type CodeTable, lookUp } from './code-table.ts';
import { formOf, formType, parametersOf } from './form.ts';
import { basicLogin, notSetUp, postOnce, withoutPlus } from './post-once.ts';
import type { Provider, SendText, WebhookItem, WebhookRequest } from './provider.ts';
import { readReply, readReport } from './read-reply.ts';
import { hmac, sameText } from './signature.ts';

/**
 * Plivo. Signed with the auth token of the account (`X-Plivo-Signature-V3`) or of the main account (`-Ma-V3`), either
 * of which may be a list; with V2 where Plivo sends no V3.
 *
 * V2 covers neither query nor body: whoever has seen one signed request could put another text under its signature. So
 * it counts only where no V3 came along. https://www.plivo.com/docs/messaging/concepts/signature-validation;
 * V3 as in plivo-node (lib/utils/v3Security.js), whose quirks are Plivo's own.
 */
export const plivo: Provider = {
  verify(request, { secrets }) {
    const { headers } = request;
    const v3 = signaturesIn(headers['x-plivo-signature-v3'], headers['x-plivo-signature-ma-v3']);
    const v2 = signaturesIn(headers['x-plivo-signature-v2'], headers['x-plivo-signature-ma-v2']);
    const signed = v3.length > 0 ? signedByV3(request) : signedByV2(request);
    const given = v3.length > 0 ? v3 : v2;
    if (signed === undefined) return false;
    return secrets.some((secret) => {
      const expected = hmac('sha256', secret, signed).toString('base64');
      return given.some((signature) => sameText(expected, signature));
    });
  },

  parse(request) {
    const parameters = parametersOf(request);
    return [parameters.has('Status') ? toReport(parameters) : toReply(parameters)];
  },

  acknowledge: () => ({ statusCode: 200 }),
};

const signaturesIn = (...headers: (string | undefined)[]): string[] =>
  headers.flatMap((header) => header?.split(',').map((signature) => signature.trim()) ?? []).filter(Boolean);

const beforeQuery = (url: string): string => url.split('?', 1)[0] ?? url;

function signedByV2({ url, headers }: WebhookRequest): string | undefined {
  const nonce = headers['x-plivo-signature-v2-nonce'];
  return nonce ? beforeQuery(url) + nonce : undefined;
}

/** The query's parameters as `name=value`, and a form's as `namevalue`, each sorted by name and then by value. */
function signedByV3(request: WebhookRequest): string | undefined {
  const nonce = request.headers['x-plivo-signature-v3-nonce'];
  if (!nonce) return undefined;
  const query = sorted(parseQuery(request.query))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const form = request.method === 'POST' && hasType(request, formType) ? sortedForm(formOf(request)) : '';
  const address = query || form ? `${beforeQuery(request.url)}?${query}` : beforeQuery(request.url);
  return `${address}${query && form ? '.' : ''}${form}.${nonce}`;
}

const sorted = (parameters: Readonly<Record<string, string | string[] | undefined>>): [string, string][] =>
  Object.keys(parameters)
    .sort()
    .flatMap((name) =>
      [parameters[name] ?? '']
        .flat()
        .sort()
        .map((value): [string, string] => [name, value]),
    );

const sortedForm = (form: URLSearchParams): string =>
  sorted(Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)])))
    .map(([name, value]) => name + value)
    .join('');

const intents: CodeTable<TakenFor> = { optout: 'opt-out', optin: 'opt-in', help: 'help' };

const toReply = (parameters: URLSearchParams): WebhookItem =>
  readReply({
    id: parameters.get('MessageUUID'),
    from: parameters.get('From'),
    to: parameters.get('To'),
    text: parameters.get('Text'),
    classified: lookUp(intents, parameters.get('MessageIntent')?.toLowerCase()),
  });

const outcomes: CodeTable<DeliveryReport['outcome']> = {
  delivered: 'delivered',
  undelivered: 'undelivered',
  failed: 'undelivered',
  rejected: 'undelivered',
};

/**
 * 200: the person has sent a stop. 50: no valid destination; 70: out of service for good.
 * https://www.plivo.com/docs/messaging/troubleshooting/error-codes
 */
const meanings: CodeTable<BlockReason> = { '200': 'opted-out', '50': 'unreachable', '70': 'unreachable' };

const toReport = (parameters: URLSearchParams): WebhookItem =>
  readReport({
    messageId: parameters.get('ParentMessageUUID') || parameters.get('MessageUUID'),
    to: parameters.get('To'),
    from: parameters.get('From'),
    outcome: lookUp(outcomes, parameters.get('Status')?.toLowerCase()) ?? 'underway',
    code: parameters.get('ErrorCode'),
    means: lookUp(meanings, parameters.get('ErrorCode')),
  });

const answer = z.object({ message_uuid: z.optional(z.array(z.string())) });

/** Sends by the Message resource; `account` is the auth id, the first secret the auth token. https://www.plivo.com/docs/messaging/api/message */
export function createPlivoSender(
  { account, secrets }: ProviderCredentials,
  origin = 'https://api.plivo.com',
): SendText {
  return async ({ from, to, text }) => {
    if (!account) return notSetUp('account');
    const post = {
      url: `${origin}/v1/Account/${account}/Message/`,
      headers: basicLogin(`${account}:${secrets[0]}`),
      body: { src: withoutPlus(from), dst: withoutPlus(to), text },
    };
    return postOnce(post, (body) => ({ messageId: answer.safeParse(body).data?.message_uuid?.[0] }));
  };
}
