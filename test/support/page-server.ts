import { createServer, type IncomingMessage } from 'node:http';
import type { HttpEvent, HttpResponse } from '../../functions/platform/http.ts';
import { anEvent } from './http.ts';

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Every request that came, as `GET /u/…`. */
  requests: string[];
  /** Other pages of the same site, by path: what opens links, for instance. */
  others: Map<string, string>;
  /** Breaks the connection instead of giving the next answer, once the request has been carried out. */
  loseNextAnswer(): void;
  close(): Promise<void>;
}

/** The page's handler behind a server of Node's, so that a browser can open it. */
export async function servePage(handle: (event: HttpEvent) => Promise<HttpResponse>): Promise<PageServer> {
  const requests: string[] = [];
  const others = new Map<string, string>();
  let losing = false;
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const other = others.get(request.url ?? '');
    if (other) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(other);
      return;
    }
    const { statusCode, headers, body, isBase64Encoded } = await handle(await eventOf(request));
    if (losing) {
      losing = false;
      response.destroy();
      return;
    }
    response.writeHead(statusCode ?? 200, headers as Record<string, string>);
    response.end(Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    others,
    loseNextAnswer: () => {
      losing = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function eventOf(request: IncomingMessage): Promise<HttpEvent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return anEvent({
    method: request.method ?? 'GET',
    path: pathname,
    query: search.slice(1),
    headers: Object.fromEntries(headers),
    parameters: { token: decodeURIComponent(pathname.replace(/^\/u\//, '')) },
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
}
