import { createServer } from 'node:http';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { type ApiDeps, createApi } from '../../functions/api/api.ts';
import { createAuthorize } from '../../functions/api/authorize.ts';
import { createThrottle } from '../../functions/api/throttle.ts';
import { createLinkCodec } from '../../functions/domain/links/link-codec.ts';
import { createMessagesApi, type MessagesApiDeps } from '../../functions/messages/messages-api.ts';
import { createOperations, type OperationsDeps } from '../../functions/operations/operations.ts';
import type { HttpResponse } from '../../functions/platform/http.ts';
import { httpFaults } from '../../functions/platform/http-faults.ts';
import type { OutgoingMessage } from '../../functions/providers/provider.ts';
import { createAllContacts } from '../../functions/store/all-contacts.ts';
import { createAnsweredMessages } from '../../functions/store/answered-messages.ts';
import { createApiKeyStore } from '../../functions/store/api-keys.ts';
import { createCampaignStore } from '../../functions/store/campaigns.ts';
import { createContactStore } from '../../functions/store/contacts.ts';
import { createErasureStore } from '../../functions/store/erasures.ts';
import { createEventsOfDays } from '../../functions/store/events-of-days.ts';
import { createImportJobStore } from '../../functions/store/import-jobs.ts';
import { createNewestEvents } from '../../functions/store/newest-events.ts';
import { createQuotaStore } from '../../functions/store/quotas.ts';
import { createSendCountStore } from '../../functions/store/send-counts.ts';
import { createSendStore } from '../../functions/store/sends.ts';
import { type HttpRoom, routes } from '../../lib/routes.ts';
import { matchRoute } from '../../local/gateway/router.ts';
import { aConfig, at } from './builders.ts';
import { anEvent, bodyOf } from './http.ts';
import { aLog, aMeter } from './recorders.ts';
import type { TestTable } from './table.ts';
import { publicUrl } from './webhooks.ts';

export const adminKey = 'the-admin-key';
export const linkCodec = createLinkCodec({ current: 'a link key for the tests' });

/** The bucket of a test that imports nothing. */
const noBucket = () => Promise.reject(new Error('This test has no bucket'));

type AllDeps = ApiDeps & MessagesApiDeps & OperationsDeps;

/** All that the rooms of the API need, on a table; with whatever is different. Texts are kept in `sent`. */
export function apiDeps({ db, tableName }: TestTable, different: Partial<AllDeps> = {}) {
  const keys = createApiKeyStore(db, tableName);
  const [log, meter] = [aLog(), aMeter()];
  const now = different.now ?? (() => at());
  const sent: OutgoingMessage[] = [];
  const deps: AllDeps = {
    config: aConfig(),
    store: createContactStore(db, tableName),
    sends: createSendStore(db, tableName),
    answered: createAnsweredMessages(db, tableName),
    campaigns: createCampaignStore(db, tableName),
    allContacts: createAllContacts(db, tableName),
    erasures: createErasureStore(db, tableName),
    eventsOfDays: createEventsOfDays(db, tableName),
    newestEvents: createNewestEvents(db, tableName),
    sendCounts: createSendCountStore(db, tableName),
    jobs: createImportJobStore(db, tableName),
    files: { uploadUrl: noBucket, put: noBucket, look: noBucket, readRejects: noBucket },
    queue: { put: noBucket },
    keys,
    authorize: createAuthorize({
      keys,
      adminKey: async () => adminKey,
      throttle: createThrottle({ quotas: createQuotaStore(db, tableName), now, log }),
    }),
    send: async (message) => {
      sent.push(message);
      return { status: 'sent', messageId: `out-${sent.length}` };
    },
    links: async () => linkCodec,
    publicUrl,
    sync: { put: async () => {} },
    openapi: () => '{}',
    now,
    meter,
    log,
    ...different,
  };
  return { ...deps, sent, figures: meter.figures, lines: log.lines };
}

export type HttpHandler = (request: Parameters<typeof anEvent>[0]) => Promise<HttpResponse>;

/** The API as the gateway calls it: each request goes to the room that the route table names. */
export function anApi(deps: AllDeps): HttpHandler {
  const rooms: Partial<Record<HttpRoom, ReturnType<typeof createApi>>> = {
    api: createApi(deps),
    messages: createMessagesApi(deps),
    operations: createOperations(deps),
  };
  return async (request) => {
    const match = matchRoute(routes, request.method ?? 'POST', decodeURIComponent(request.path));
    const room = rooms[match?.route.room ?? 'api'] ?? createApi(deps);
    return (await middy(room).use(httpFaults(deps.log))(anEvent(request), {} as Context)) as HttpResponse;
  };
}

/** Calls with JSON in and out. */
export function caller(handle: HttpHandler) {
  return async (method: string, path: string, body?: unknown, key = adminKey) => {
    const [pathname = '', query = ''] = path.split('?', 2);
    const response = await handle({
      method,
      path: pathname,
      query,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: response.statusCode,
      body: bodyOf(response) as Record<string, unknown>,
      headers: response.headers ?? {},
    };
  };
}

/** A handler behind a real port, for what speaks HTTP itself. */
export function serve(handle: HttpHandler): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const url = new URL(request.url ?? '/', 'http://test');
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = await handle({
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.search.slice(1),
      headers,
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    });
    response
      .writeHead(answer.statusCode ?? 200, answer.headers as Record<string, string>)
      .end(Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve({ url: `http://127.0.0.1:${port}`, stop });
    });
  });
}
