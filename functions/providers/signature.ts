import { createHmac, timingSafeEqual } from 'node:crypto';

/** True if both are the same bytes, in a time that depends on their length alone. */
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** HMAC of what was signed, as raw bytes. */
export const hmac = (algorithm: 'sha1' | 'sha256', secret: string, signed: string | Buffer): Buffer =>
  createHmac(algorithm, secret).update(signed).digest();
