import { createHash, timingSafeEqual } from 'node:crypto';
import { RequestFault } from '../platform/faults.ts';
import { type HttpRequest, jsonOf } from '../platform/http.ts';
import type { ApiKey, ApiKeyStore } from '../store/api-keys.ts';
import { type Access, type Contract, decode } from './call.ts';

/** Throws RequestFault 401, 403 or 429 if the request may not do what the call does; else tells what more it may. */
export type Authorize = (request: HttpRequest, call: Pick<Contract, 'scope' | 'about'>) => Promise<Access>;

export interface AuthorizeDeps {
  keys: Pick<ApiKeyStore, 'find'>;
  /** The key made with the stack: it may do everything, and is there to make the other keys with. */
  adminKey: () => Promise<string>;
  /** Throws RequestFault 429 if a key has made its calls. */
  throttle: (keyId: string, perSecond: number) => Promise<void>;
  /** Milliseconds, monotonic. */
  clock?: () => number;
}

/** For this long a key that was looked up is believed, so that a call costs no read of its own. Revoking takes as long. */
const kept = 60_000;
const mostKept = 1_000;

/**
 * Lets a request through to a call, or throws RequestFault 401 or 403, which don't tell why.
 *
 * A request that came through the gateway's IAM routes was let through to this very path by the caller's IAM policy. What
 * says so is part of the event that the gateway makes, and nothing a caller sends can get there.
 */
export function createAuthorize({
  keys,
  adminKey,
  throttle,
  clock = () => performance.now(),
}: AuthorizeDeps): Authorize {
  const known = new Map<string, { key: ApiKey; until: number }>();

  async function look(text: string): Promise<ApiKey | 'admin' | undefined> {
    if (sameText(text, await adminKey())) return 'admin';
    const cached = known.get(text);
    if (cached && cached.until > clock()) return cached.key;
    known.delete(text);
    const key = await keys.find(text);
    if (!key) return undefined;
    if (known.size >= mostKept) known.clear();
    known.set(text, { key, until: clock() + kept });
    return key;
  }

  return async (request, call) => {
    // The policy was checked for this path, and says nothing of others.
    if (request.signedByIam) return { may: () => false };
    const [, text] = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    const key = text && (await look(text));
    if (!key) throw new RequestFault(401, 'unauthorized', 'Send a live API key: Authorization: Bearer <key>.');
    if (key === 'admin') return { may: () => true };
    await throttle(key.id, key.perSecond);
    if (!key.scopes.includes(call.scope) || !opensPrograms(key, request, call.about)) {
      throw new RequestFault(403, 'forbidden', 'This key may not do that.');
    }
    return { may: (scope) => key.programs === undefined && key.scopes.includes(scope) };
  };
}

/** A key for some programs opens calls about one of them, and those that tell nothing of any. */
function opensPrograms({ programs }: ApiKey, request: HttpRequest, about: Contract['about']): boolean {
  if (!programs || about === 'no-program') return true;
  if (about === 'all-programs') return false;
  const program = programOf(request, about);
  return program !== undefined && programs.includes(program);
}

function programOf(request: HttpRequest, about: 'body.program' | 'query.program' | 'path.scope'): string | undefined {
  if (about === 'path.scope') return decode(request.parameters.scope ?? '');
  if (about === 'query.program') return new URLSearchParams(request.query).get('program') ?? undefined;
  const body = jsonOf(request.body);
  if (typeof body !== 'object' || body === null || !('program' in body)) return undefined;
  return typeof body.program === 'string' ? body.program : undefined;
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameText = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b));
