import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from './dynamodb-local.ts';
import { gatewayAnswer, send } from './gateway/response.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface WebServer {
  port: number;
  stop(): Promise<void>;
}

/** @throws StartError if the port is taken or may not be used */
export async function listen(port: number, host: string, answer: Answer): Promise<WebServer> {
  const server = createServer(async (request, response) => {
    try {
      await answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else send(response, gatewayAnswer(500, 'Internal Server Error'));
    }
  });
  await bind(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const bind = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(sentence(error, port, host))));
    server.listen(port, host, resolve);
  });

function sentence({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop that, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  return `Can't listen at ${host}, port ${port}: ${message}`;
}
