import { fromEnv } from '@aws-sdk/credential-provider-env';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { ContactRequest } from '../domain/event.ts';

/** Where verified requests wait while the table can't be written. The room `replay` takes them in later. */
export interface ReplayQueue {
  put(request: ContactRequest): Promise<void>;
}

/** A message that the queue has not taken, after every attempt. */
export class ReplayQueueError extends Error {
  override readonly name = 'ReplayQueueError';
}

const attempts = 2;
const attemptTimeout = 1_000;

/**
 * A queue at its URL, which names its region (https://sqs.<region>.amazonaws.com/…).
 *
 * Its one request is written here, signed by the SDK's own signer, because the client of SQS weighs 25 KB: a twentieth
 * of what a webhook loads, for what is needed only while DynamoDB fails. The request is
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests-json.html
 */
export function createReplayQueue(queueUrl: string): ReplayQueue {
  const { origin, protocol, hostname, host, port } = new URL(queueUrl);
  const region = /^sqs\.([a-z0-9-]+)\./.exec(hostname)?.[1] ?? 'us-east-1';
  const signer = new SignatureV4({ service: 'sqs', region, credentials: fromEnv(), sha256: Sha256 });

  async function send(body: string): Promise<void> {
    const signed = await signer.sign({
      method: 'POST',
      protocol,
      hostname,
      ...(port && { port: Number(port) }),
      path: '/',
      headers: {
        host,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AmazonSQS.SendMessage',
      },
      body,
    });
    const { host: _, ...headers } = signed.headers;
    const signal = AbortSignal.timeout(attemptTimeout);
    const response = await fetch(origin, { method: 'POST', headers, body, signal });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${errorType(answer)}`);
  }

  return {
    async put(request) {
      const body = JSON.stringify({ QueueUrl: queueUrl, MessageBody: JSON.stringify(request) });
      for (let left = attempts - 1; ; left -= 1) {
        try {
          return await send(body);
        } catch (cause) {
          if (left === 0) throw new ReplayQueueError('The replay queue has not taken a request.', { cause });
        }
      }
    },
  };
}

/** The name of the exception in an answer of AWS, e.g. `com.amazonaws.sqs#QueueDoesNotExist`; no word of the message. */
const errorType = (answer: string): string => /"__type"\s*:\s*"([\w.#]{1,100})"/.exec(answer)?.[1] ?? 'unknown';
