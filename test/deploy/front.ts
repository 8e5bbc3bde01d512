import { createServer, type IncomingMessage, request as requestTo, type ServerResponse } from 'node:http';
import { type Listening, listening } from './listening.ts';

/** Passes what comes to a port of this machine on to the deployed API, so that no resolver has to know its name. */
export function startFront(endpoint: string, publicUrl: string): Promise<Listening> {
  const { hostname, port } = new URL(endpoint);
  const { host } = new URL(publicUrl);
  return listening(
    createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
      const { method, url: path, headers } = incoming;
      const onward = requestTo({ hostname, port, method, path, headers: { ...headers, host } }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.once('error', () => outgoing.writeHead(502).end());
      incoming.pipe(onward);
    }),
  );
}
