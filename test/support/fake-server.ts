import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface FakeAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface FakeServer {
  url: string;
  requests: { method: string; path: string; headers: IncomingHttpHeaders; body: string }[];
  stop(): Promise<void>;
}

/** Some API on this machine that answers every request alike: with an answer, never, or by breaking the connection. */
export function fakeServer(answer: FakeAnswer | 'hang' | 'reset'): Promise<FakeServer> {
  const requests: FakeServer['requests'] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    if (answer === 'reset') request.socket.destroy();
    else if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end(answer.body);
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
      resolve({ url: `http://127.0.0.1:${port}`, requests, stop });
    });
  });
}
