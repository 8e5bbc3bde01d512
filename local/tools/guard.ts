import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../loopback.ts';

/**
 * True if a request may use what only the local run has: made on this machine, by its own page or by no page at all.
 *
 * Listening at loopback is not enough. A tunnel brings the whole internet there, which is what `PUBLIC_URL` is for, and
 * any page open in the developer's browser may send requests to `localhost`: so the Host must be loopback too (which also
 * ends DNS rebinding), no proxy may have had a hand in it, and a page that asks must be ours.
 */
export function isOurs({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  if (!isLoopback(URL.parse(`http://${host}`)?.hostname ?? '')) return false;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return headers.origin === undefined || headers.origin === `http://${host}`;
}
