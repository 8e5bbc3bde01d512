import type { WebhookRequest } from './provider.ts';
import { sameBytes, sha256 } from './signature.ts';

/**
 * True if the request carries one of the logins, `user:password`, as HTTP Basic authentication (RFC 7617). Compared by
 * their hashes, so that the time it takes tells nothing of them, their length included.
 */
export function isLoggedIn({ headers }: WebhookRequest, logins: readonly string[]): boolean {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(headers.authorization?.trim() ?? '') ?? [];
  if (encoded === undefined) return false;
  const given = sha256(Buffer.from(encoded, 'base64'));
  return logins.some((login) => sameBytes(sha256(login), given));
}
