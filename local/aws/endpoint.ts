import { listen, type WebServer } from '../web-server.ts';
import { answerCall, type Operations } from './json-protocol.ts';
import type { ObjectStore } from './object-store.ts';

/**
 * Stands in for the AWS services that the rooms call besides DynamoDB, and takes their notices at `/outbox`; for this
 * machine only, at any free port.
 */
export function startAwsEndpoint(
  operations: Operations,
  objects: ObjectStore,
  outbox: (notice: unknown) => void,
): Promise<WebServer> {
  return listen(0, '127.0.0.1', async (request, response) => {
    if (await objects.answer(request, response)) return;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    if (request.url === '/outbox') {
      outbox(JSON.parse(body));
      response.writeHead(204).end();
      return;
    }
    const answer = answerCall(operations, request.headersDistinct['x-amz-target']?.[0], body);
    response.writeHead(answer.statusCode, answer.headers).end(answer.body);
  });
}
