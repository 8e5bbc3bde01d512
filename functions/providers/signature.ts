import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type HashAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** True if both are the same bytes, in a time that depends on their length alone. */
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** True if both are the same text, in a time that depends on their length alone. */
export const sameText = (a: string, b: string): boolean => sameBytes(Buffer.from(a), Buffer.from(b));

/** HMAC of what was signed, as raw bytes. */
export const hmac = (algorithm: HashAlgorithm, secret: string, signed: string | Buffer): Buffer =>
  createHmac(algorithm, secret).update(signed).digest();

export const sha256 = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();

/** The bytes of a signature in base64; none where it isn't just that, since decoders overlook what doesn't belong there. */
export const fromBase64 = (text: string): Buffer =>
  /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)
    ? Buffer.from(text, 'base64')
    : Buffer.alloc(0);
