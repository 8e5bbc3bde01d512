import { createHash, timingSafeEqual } from 'node:crypto';
import { RequestFault } from '../platform/faults.ts';
import type { HttpRequest } from '../platform/http.ts';
import { type ApiKeyStore, type ApiScope, apiScopes } from '../store/api-keys.ts';

export interface AuthorizeDeps {
  keys: Pick<ApiKeyStore, 'find'>;
  /** The key made with the stack: it may do everything, and is there to make the other keys with. */
  adminKey: () => Promise<string>;
  /** Milliseconds, monotonic. */
  clock?: () => number;
}

/** For this long a key that was looked up is believed, so that a call costs no read of its own. Revoking takes as long. */
const kept = 60_000;
const mostKept = 1_000;

/** Checks a request's bearer key for a scope; throws RequestFault 401 or 403, which don't tell why. */
export function createAuthorize({ keys, adminKey, clock = () => performance.now() }: AuthorizeDeps) {
  const known = new Map<string, { scopes: readonly ApiScope[]; until: number }>();

  async function scopesOf(key: string): Promise<readonly ApiScope[] | undefined> {
    if (sameText(key, await adminKey())) return apiScopes;
    const cached = known.get(key);
    if (cached && cached.until > clock()) return cached.scopes;
    const found = await keys.find(key);
    if (!found) return undefined;
    if (known.size >= mostKept) known.clear();
    known.set(key, { scopes: found.scopes, until: clock() + kept });
    return found.scopes;
  }

  return async (request: HttpRequest, scope: ApiScope): Promise<void> => {
    const [, key] = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    const scopes = key && (await scopesOf(key));
    if (!scopes) throw new RequestFault(401, 'unauthorized', 'Send a live API key: Authorization: Bearer <key>.');
    if (!scopes.includes(scope)) throw new RequestFault(403, 'forbidden', 'This key may not do that.');
  };
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameText = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b));
