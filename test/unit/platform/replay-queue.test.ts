import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import type { ContactRequest } from '../../../functions/domain/event.ts';
import { createReplayQueue, ReplayQueueError } from '../../../functions/platform/replay-queue.ts';
import { aPhone, at } from '../../support/builders.ts';

interface Call {
  headers: IncomingHttpHeaders;
  body: string;
}

const close: (() => void)[] = [];
afterEach(() => {
  for (const one of close.splice(0)) one();
  vi.unstubAllEnvs();
});

/** A server in the place of SQS, which answers with these statuses in turn. */
async function aQueueAnswering(...statuses: number[]) {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.statusCode = statuses[calls.length - 1] ?? 200;
      response.end(response.statusCode === 200 ? '{"MessageId":"1"}' : '{"__type":"com.amazonaws.sqs#Overloaded"}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/000000000000/replay`;
  return { calls, url, queue: createReplayQueue(url) };
}

const request: ContactRequest = {
  phone: aPhone,
  eventId: 'twilio:SM1',
  kind: 'opt-out',
  scopes: ['acme-offers'],
  at: at(),
  receivedAt: at(),
  via: 'reply',
};

it('a request is sent as a signed message of the queue', async () => {
  const { calls, url, queue } = await aQueueAnswering(200);
  await queue.put(request);
  expect(calls).toHaveLength(1);
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ QueueUrl: url, MessageBody: JSON.stringify(request) });
  expect(calls[0]?.headers).toMatchObject({
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'AmazonSQS.SendMessage',
    'x-amz-security-token': 'token',
    authorization: expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/sqs\/aws4_request/,
    ),
  });
});

it('a failure is tried once more', async () => {
  const { calls, queue } = await aQueueAnswering(503, 200);
  await queue.put(request);
  expect(calls).toHaveLength(2);
});

it('a queue that goes on failing is an error, which tells nothing of the request', async () => {
  const { calls, queue } = await aQueueAnswering(500, 500);
  const error: unknown = await queue.put(request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ReplayQueueError);
  expect(error).toMatchObject({ cause: { message: '500 com.amazonaws.sqs#Overloaded' } });
  expect(calls).toHaveLength(2);
});
