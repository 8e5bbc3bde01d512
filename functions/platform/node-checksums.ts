import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Stands in for `@smithy/core/checksum` in the bundles: the same checksums by Node alone. The SDK brings them once more in
 * JavaScript, for runtimes that have none, and those weigh 6 KB.
 */
class NodeChecksum {
  readonly #make: () => Hash | Hmac;
  #hash: Hash | Hmac;

  constructor(make: () => Hash | Hmac) {
    this.#make = make;
    this.#hash = make();
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    // A hash may go on after its digest; an HMAC can't, and isn't asked to.
    return new Uint8Array('copy' in this.#hash ? this.#hash.copy().digest() : this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#make();
  }
}

export class Sha256 extends NodeChecksum {
  /** @param secret makes it an HMAC */
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    super(() => (secret ? createHmac('sha256', bytesOf(secret)) : createHash('sha256')));
  }
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): Uint8Array => {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};

export class Md5 extends NodeChecksum {
  constructor() {
    super(() => createHash('md5'));
  }
}

export class Crc32 {
  #value = 0;

  update(data: Uint8Array): void {
    this.#value = crc32(data, this.#value);
  }

  async digest(): Promise<Uint8Array> {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, this.#value);
    return bytes;
  }

  reset(): void {
    this.#value = 0;
  }
}

/** Hashes a stream that is sent to S3. */
export async function readableStreamHasher(
  make: new () => Sha256 | Md5 | Crc32,
  stream: AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const hash = new make();
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest();
}

// Other parts of the SDK export these on by all their names.
export { Crc32 as Crc32Js, Crc32 as Crc32Node, Sha256 as Sha256Js, Sha256 as Sha256Node };
