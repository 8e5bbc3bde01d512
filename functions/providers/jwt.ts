import { hmac, sameText } from './signature.ts';

const algorithms: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512'>> = {
  HS256: 'sha256',
  HS384: 'sha384',
  HS512: 'sha512',
};

/**
 * The claims of a JSON Web Token that was signed with the secret (RFC 7515, 7519); undefined for any other token. Says
 * nothing of their time: see `isCurrent`.
 *
 * Our own, since webhooks need no more than an HMAC, and a library for all of JOSE weighs more than all providers here.
 *
 * @param allowed algorithms; never believed from the token alone, where `none` and mix-ups with public keys come from
 */
export function claimsOf(token: string, secret: string, allowed: readonly string[]): Claims | undefined {
  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3) return undefined;
  const { alg, crit } = objectIn(header) ?? {};
  const algorithm = typeof alg === 'string' && allowed.includes(alg) ? algorithms[alg] : undefined;
  if (!algorithm || crit !== undefined) return undefined;
  const expected = hmac(algorithm, secret, `${header}.${payload}`).toString('base64url');
  return sameText(expected, signature) ? objectIn(payload) : undefined;
}

export type Claims = Readonly<Record<string, unknown>>;

/** Seconds by which the clocks of signer and reader may differ. */
const leeway = 5;

/** True if the token is valid at the time, in seconds since 1970, by its claims `nbf` and `exp` where it has them. */
export function isCurrent({ nbf, exp }: Claims, now: number): boolean {
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf > now + leeway)) return false;
  return exp === undefined || (typeof exp === 'number' && exp > now - leeway);
}

function objectIn(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
