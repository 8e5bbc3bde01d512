import { createServer } from 'node:http';
import { type Listening, listening } from './listening.ts';

/** A text that Basta handed to the owner's own system, to be sent by it. */
export interface HandedOver {
  from: string;
  to: string;
  text: string;
}

/** The owner's own system behind a `generic` sender: takes texts by POST, and tells by GET which it was handed. */
export function startOwnersSystem(): Promise<Listening> {
  const texts: HandedOver[] = [];
  return listening(
    createServer(async (request, response) => {
      if (request.method === 'GET') {
        response.end(JSON.stringify(texts));
        return;
      }
      let body = '';
      for await (const chunk of request) body += chunk;
      texts.push(JSON.parse(body));
      response.end(JSON.stringify({ id: `text-${texts.length}` }));
    }),
  );
}
