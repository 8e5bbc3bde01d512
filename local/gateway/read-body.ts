import type { IncomingMessage } from 'node:http';

/** The largest body that HTTP API takes, in bytes. */
const largest = 10 * 1024 * 1024;

/** The whole body, or undefined if it is larger than the gateway takes; read to its end all the same, so that the sender hears the answer. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  return size <= largest ? Buffer.concat(chunks) : undefined;
}
